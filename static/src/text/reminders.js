import { enReminders } from "./en-reminders.js";
import { spoken } from "./language.js";

/** The words of reminders, in the language in use. */
export const reminders = spoken("reminders", enReminders);
