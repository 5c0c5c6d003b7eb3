import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import "./provided.ts";
import { startServerProcess, type RunningServer } from "./running-server.ts";

const toEnd: (() => Promise<void>)[] = [];

// Here, and not where a server is started: a hook that is set in a hook or in a test is never run.
afterAll(async () => {
  for (const end of toEnd.splice(0)) await end();
});

/** A server of the test's own on a fresh copy of the demonstration; gone when the test file ends. */
export async function demonstrationServer(settings: Record<string, string> = {}): Promise<RunningServer> {
  const parent = mkdtempSync(join(tmpdir(), "waymark-journey-"));
  const folder = join(parent, "data");
  cpSync(inject("demonstrationFolder"), folder, { recursive: true });
  const server = await startServerProcess({ WAYMARK_DATA: folder, ...settings });
  toEnd.push(async () => {
    await server.stop();
    rmSync(parent, { recursive: true, force: true });
  });
  return server;
}
