import { execFileSync } from "node:child_process";
import { projectRoot } from "../src/platform/project-root.ts";

/*
 * The frame of every benchmark: what it measured, beside its bar, as a table to read and, with --json, as one object on
 * the last line. The names of figures stay, so that they can be followed over time.
 */

export type Figure = {
  /** snake_case, for good. */
  name: string;
  value: number;
  unit: string;
  /** The bar it must meet: at most or at least so much; none where it stands beside another for comparison. */
  bar?: { atMost: number } | { atLeast: number };
};

/** Runs the measurement, prints its figures, and ends with 1 where a bar does not hold. */
export async function runBench(
  bench: string,
  measure: (add: (figure: Figure) => void) => Promise<void>,
): Promise<void> {
  const figures: Figure[] = [];
  await measure((figure) => {
    figures.push(figure);
    console.error(`  ${figure.name}: ${round(figure.value)} ${figure.unit}`);
  });
  const told = figures.map(({ name, value, unit, bar }) => ({
    name,
    value: round(value),
    unit,
    bar: bar ? ("atMost" in bar ? `<= ${bar.atMost}` : `>= ${bar.atLeast}`) : null,
    holds: bar ? holds(value, bar) : null,
  }));
  console.log(`\n${bench}, commit ${commit()}`);
  console.table(told);
  if (process.argv.includes("--json")) console.log(JSON.stringify({ bench, commit: commit(), figures: told }));
  process.exit(told.some((figure) => figure.holds === false) ? 1 : 0);
}

/** The value below which `share` (0 to 1) of the values lie, by the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/** The number after an option on the command line, or the default. */
export function option(name: string, otherwise: string): string {
  const place = process.argv.indexOf(`--${name}`);
  return (place > 0 ? process.argv[place + 1] : undefined) ?? otherwise;
}

function holds(value: number, bar: NonNullable<Figure["bar"]>): boolean {
  return "atMost" in bar ? value <= bar.atMost : value >= bar.atLeast;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

function commit(): string {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: projectRoot, encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}
