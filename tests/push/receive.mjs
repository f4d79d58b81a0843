/** A push service made by others (npm web-push-testing), on the port it is given, until its input ends. */

import { createRequire } from "node:module";

const load = createRequire(import.meta.url);
const Server = load("web-push-testing/src/server.js");
const { PushApiModel } = load("web-push-testing/src/PushApiModel.js");

process.stdin.on("end", () => process.exit(0)).resume();
new Server(new PushApiModel(), Number(process.argv[2])).startServer();
