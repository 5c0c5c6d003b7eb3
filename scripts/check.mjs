// The one command for all checks: types, lint, format, dead code, then every suite but the slow sweeps, which have a
// command of their own. Ends with the runner's counts.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = (path) => join(root, "node_modules", path);
const wanted = process.argv.slice(2);
const suites = ["rules", "architecture", "embedded", "postgresql", "journeys"].map((suite) => `--project=${suite}`);

const steps = [
  ["Types", bin("typescript/bin/tsc")],
  ["Types of the browser code", bin("typescript/bin/tsc"), "-p", "src/client"],
  ["Lint", bin("oxlint/bin/oxlint"), "--deny-warnings"],
  ["Format", bin("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."],
  ["Code that nothing uses", bin("knip/bin/knip.js"), "--no-progress"],
];

if (wanted.length === 0) {
  for (const [name, ...command] of steps) {
    const started = Date.now();
    const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: "inherit" });
    if (status !== 0) {
      console.error(`${name}: not as it should be, see above.`);
      process.exit(1);
    }
    console.log(`${name}: good (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
}
await build();
process.exit(runSuites());

/** Runs vitest, then says its counts in one plain line that any reader of logs can find. */
function runSuites() {
  const folder = mkdtempSync(join(tmpdir(), "waymark-check-"));
  const report = join(folder, "report.json");
  const { status } = spawnSync(
    process.execPath,
    [
      bin("vitest/vitest.mjs"),
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile=${report}`,
      ...(wanted.length > 0 ? wanted : suites),
    ],
    { cwd: root, stdio: "inherit" },
  );
  const counts = JSON.parse(readFileSync(report, "utf8"));
  rmSync(folder, { recursive: true });
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = counts;
  const filesFailed = counts.testResults.filter((file) => file.status === "failed").length;
  console.log(`${passed} passed, ${failed || (status === 0 ? 0 : filesFailed)} failed, ${skipped} skipped`);
  return status ?? 1;
}
