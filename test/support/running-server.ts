import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { projectRoot } from "../../src/platform/project-root.ts";

export type RunningServer = {
  address: string;
  process: ChildProcess;
  /** Everything that it has printed, for what a test wants to read there. */
  printed(): string;
  /** Ends it as an operator would; resolves once it has gone. */
  stop(): Promise<void>;
};

/** Starts the built server as its own process and waits until it says where it is. Throws what it printed if it ends first. */
export async function startServerProcess(settings: Record<string, string>): Promise<RunningServer> {
  const port = settings["PORT"] ?? String(await freePort());
  const child = spawn(process.execPath, [join(projectRoot, "dist/main.js")], {
    env: { PATH: process.env["PATH"], LOG_LEVEL: "error", ...settings, PORT: port },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes("Waymark is at")) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}: ${printed}`)));
  });
  await ready;
  return {
    address: `http://localhost:${port}`,
    process: child,
    printed: () => printed,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (typeof address !== "object" || !address) throw new Error("No port could be had");
  return address.port;
}
