// Runs the server and starts it again whenever a source file changes.
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { fileURLToPath } from "node:url";

const launcher = fileURLToPath(new URL("../launch.mjs", import.meta.url));
let server = start();
let pending;

function start() {
  return spawn(process.execPath, [launcher, "start"], { stdio: "inherit" });
}

async function restart() {
  console.log("A source file changed: starting again.");
  const ended = new Promise((resolve) => (server.exitCode === null ? server.once("exit", resolve) : resolve()));
  server.kill("SIGTERM");
  await ended;
  server = start();
}

for (const folder of ["src", "db/migrations"]) {
  watch(fileURLToPath(new URL(`../${folder}`, import.meta.url)), { recursive: true }, () => {
    clearTimeout(pending);
    pending = setTimeout(() => void restart(), 150);
  });
}
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    server.once("exit", () => process.exit(0));
    server.kill("SIGTERM");
  });
}
