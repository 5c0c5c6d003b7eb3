import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { projectRoot } from "../../src/platform/project-root.ts";

/** How a start of the built server ended. */
export type Attempt = { code: number | null; signal: string | null; out: string; errorLines: string[] };

/** The built server as a process of its own, with nothing in its environment but these settings. */
function spawnServer(settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [join(projectRoot, "dist/main.js")], {
    // oxlint-disable-next-line node/no-process-env -- where programs are, and nothing else of this environment
    env: { PATH: process.env["PATH"], LOG_LEVEL: "error", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
    // One that neither starts nor refuses must not outlive the test.
    timeout: 60_000,
    killSignal: "SIGKILL",
  });
}

/** Starts the built server where it should refuse to, and waits for its end. Stops it, and says so, if it starts after all. */
export async function attemptStart(settings: Record<string, string>): Promise<Attempt> {
  const child = spawnServer(settings);
  const [out, errors] = [heard(child.stdout), heard(child.stderr)];
  child.stdout?.on("data", () => out().includes("Waymark is at") && child.kill("SIGKILL"));
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  return { code, signal, out: out(), errorLines: errors().split("\n").filter(Boolean) };
}

/** Starts the built server and kills it, as a power cut would, so many milliseconds later. */
export async function startAndKill(settings: Record<string, string>, afterMilliseconds: number): Promise<void> {
  const child = spawnServer(settings);
  const timer = setTimeout(() => child.kill("SIGKILL"), afterMilliseconds);
  await once(child, "close");
  clearTimeout(timer);
}

function heard(stream: ChildProcess["stdout"]): () => string {
  let text = "";
  stream?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return () => text;
}
