import { ConfigError, readConfig } from "./config.ts";
import { StartError } from "./platform/database/index.ts";
import { startServer, type RunningServer } from "./server.ts";

/* Starts the web server and the worker of jobs in one process, and stops both cleanly. */

/* A console that nobody reads any longer is no reason to stop. */
process.stdout.on("error", () => undefined);

try {
  const starting = startServer(readConfig(), (line) => console.log(line), databaseLost);
  // Heard from the first moment: who is told to stop while starting starts, then stops as cleanly as ever.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void starting.then(stop, () => {}));
  await starting;
} catch (error) {
  if (!(error instanceof StartError) && !(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(1);
}

async function stop(server: RunningServer): Promise<void> {
  console.log("Stopping: finishing what is under way and keeping a dump of the data.");
  try {
    await server.stop();
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
  process.exit(0);
}

/** Without its database the server can only fail; whoever watches over it starts it again. */
function databaseLost(error: Error): void {
  console.error("The embedded database ended. Start Waymark again.", error);
  process.exit(1);
}
