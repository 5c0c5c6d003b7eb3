import { ConfigError, readConfig } from "./config.ts";
import { StartError } from "./platform/database/index.ts";
import { startServer } from "./server.ts";

/* Starts the web server and the worker of jobs in one process, and stops both cleanly. */

/* A console that nobody reads any longer is no reason to stop. */
process.stdout.on("error", () => undefined);

const stopSignals = ["SIGINT", "SIGTERM"] as const;

try {
  const server = await startServer(readConfig(), (line) => console.log(line));
  let stopping = false;
  for (const signal of stopSignals) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      console.log("Stopping: finishing what is under way and keeping a dump of the data.");
      server.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
} catch (error) {
  if (!(error instanceof StartError) && !(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(1);
}
