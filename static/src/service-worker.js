/** The service worker: the shell of the app, and reminders. */

import "./sw.js";
import "./push-worker.js";
