import { ImportRefused } from "./file/import-refused.ts";
import { progressOn } from "./progress.ts";
import type { Progress } from "./run.ts";

/** Runs an import, shows how far it is, and prints the lines that it gives. A refusal is one line, and the command ends with 1. */
export async function runCommand(
  importing: (onProgress: (step: Progress) => void) => Promise<readonly string[]>,
): Promise<void> {
  const progress = progressOn(process.stderr);
  try {
    const lines = await importing((step) => progress.show(step));
    progress.clear();
    console.log(lines.join("\n"));
  } catch (error) {
    progress.clear();
    if (!(error instanceof ImportRefused)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
