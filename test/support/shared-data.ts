import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../src/platform/project-root.ts";

/**
 * The path of a file of the shared data, which lies beside the project and not in it; undefined where it is not there, so that a
 * test can skip itself: `describe.skipIf(sharedData("schools") === undefined)("…")`. In continuous integration it must be there:
 * a proof that is skipped for good is none.
 */
export function sharedData(path: string): string | undefined {
  const found = join(projectRoot, "..", "shared", "data", path);
  if (existsSync(found)) return found;
  // oxlint-disable-next-line node/no-process-env -- the one place where a test asks where it runs
  if (process.env.CI === "true") throw new Error(`../shared/data/${path} is not there, and CI must not skip its tests`);
  return undefined;
}
