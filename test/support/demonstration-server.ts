import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import "./provided.ts";
import { startServerProcess, type RunningServer } from "./running-server.ts";

/** A server of the test's own on a fresh copy of the demonstration; gone when the test file ends. */
export async function demonstrationServer(settings: Record<string, string> = {}): Promise<RunningServer> {
  const parent = mkdtempSync(join(tmpdir(), "waymark-journey-"));
  const folder = join(parent, "data");
  cpSync(inject("demonstrationFolder"), folder, { recursive: true });
  const server = await startServerProcess({ WAYMARK_DATA: folder, ...settings });
  afterAll(async () => {
    await server.stop();
    rmSync(parent, { recursive: true, force: true });
  });
  return server;
}
