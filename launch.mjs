// Runs Waymark's commands on a Node that it supports: the one at hand if new enough, else the pinned one in node_modules.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  await import("./scripts/run.mjs");
} else {
  const folder = new URL(
    `node_modules/node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}/bin/`,
    import.meta.url,
  );
  const pinned = fileURLToPath(new URL(process.platform === "win32" ? "node.exe" : "node", folder));
  if (!existsSync(pinned)) {
    console.error(
      `Waymark needs Node 22.18 or newer; this is Node ${process.versions.node}. Install Node 24, then run npm ci again.`,
    );
    process.exit(1);
  }
  const child = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}
