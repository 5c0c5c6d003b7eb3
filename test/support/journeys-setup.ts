import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { build } from "../../scripts/build.mjs";
import { findChromium } from "./chromium.ts";
import "./provided.ts";
import { startServerProcess } from "./running-server.ts";

/** Builds what the journeys walk, finds the browser, and plants the demonstration once, for each journey to copy. */
export default async function setup(project: TestProject): Promise<() => void> {
  await build();
  project.provide("chromium", findChromium());
  const parent = mkdtempSync(join(tmpdir(), "waymark-journeys-"));
  const folder = join(parent, "data");
  const server = await startServerProcess({ WAYMARK_DATA: folder });
  await server.stop();
  project.provide("demonstrationFolder", folder);
  return () => rmSync(parent, { recursive: true, force: true });
}
