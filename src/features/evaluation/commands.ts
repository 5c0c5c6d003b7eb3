import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { parse } from "csv-parse/sync";
import type { Clock } from "../../platform/clock.ts";
import type { WithDatabase } from "../../platform/database/commands.ts";
import { eggersTest, metaAnalysis, methods, tests, type Study } from "../../platform/statistics/meta-analysis/index.ts";
import { rateAll } from "./ratings/rate-all.ts";

type CommandDeps = { withDatabase: WithDatabase; clock: Clock };

/** Adds `ratings` and `meta-analysis` to the command line. */
export function evaluationCommands(program: Command, { withDatabase, clock }: CommandDeps): void {
  program
    .command("ratings")
    .description("The ratings of practices.")
    .command("rebuild")
    .description("Work out every rating again. What has not changed is left as it is.")
    .action(() =>
      withDatabase(async ({ db }) => {
        const changed = await rateAll({ db, clock }, "asked_for", (at, of) =>
          console.error(`  ${at} of ${of} practices`),
        );
        console.log(
          changed === 1
            ? "1 practice is rated otherwise than before."
            : `${changed} practices are rated otherwise than before.`,
        );
      }),
    );
  program
    .command("meta-analysis <file>")
    .description("Pool the effects in a CSV file, as the ratings of practices are pooled.")
    .requiredOption("--effect <column>", "the column of effects")
    .requiredOption("--variance <column>", "the column of their sampling variances")
    .option("--method <name>", `how the spread between studies is estimated: ${methods.join(", ")}`, "REML")
    .option("--test <name>", `how the interval is made: ${tests.join(" or ")}`, "z")
    .option("--json", "print one JSON object and nothing else")
    .action(async (file: string, options: Options) => {
      try {
        report(await studiesIn(file, options), options);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        console.error(`${file}: ${error.message}`);
        process.exitCode = 1;
      }
    });
}

type Options = { effect: string; variance: string; method: string; test: string; json?: boolean };

/** Throws RangeError, one line, where the file cannot be read or a row has no number; rows are counted as a spreadsheet does. */
async function studiesIn(file: string, { effect, variance }: Options): Promise<Study[]> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new RangeError("there is no such file, or it cannot be read");
  });
  const rows = readRows(text);
  for (const column of [effect, variance]) {
    if (rows[0] && !(column in rows[0]))
      throw new RangeError(`there is no column ${column}; it has ${Object.keys(rows[0]).join(", ")}`);
  }
  return rows.map((row, index) => {
    const study = { effect: figure(row[effect]), variance: figure(row[variance]) };
    if (Number.isNaN(study.effect))
      throw new RangeError(`row ${index + 2} has no number in ${effect}: “${row[effect]}”`);
    if (!(study.variance > 0))
      throw new RangeError(`row ${index + 2} has no number above 0 in ${variance}: “${row[variance]}”`);
    return study;
  });
}

function readRows(text: string): Record<string, string>[] {
  try {
    return parse<Record<string, string>>(text, { columns: true, bom: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    throw new RangeError(`it cannot be read as a CSV file: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const figure = (text = "") => (text.trim() === "" ? Number.NaN : Number(text));

function report(studies: readonly Study[], options: Options): void {
  const method = oneOf(methods, options.method, "--method");
  const test = oneOf(tests, options.test, "--test");
  const { q, qDf, qP, tau2Se, tau2Ci, statistic, ...result } = metaAnalysis(studies, { method, test });
  const egger = eggersTest(studies);
  const told = { ...result, statistic, q, q_df: qDf, q_p: qP, tau2_se: tau2Se, tau2_ci: tau2Ci, egger };
  if (options.json) console.log(JSON.stringify(told));
  else for (const [name, value] of Object.entries(told)) console.log(`${name.padEnd(10)} ${inLine(value)}`);
}

function oneOf<T extends string>(known: readonly T[], said: string, option: string): T {
  const found = known.find((one) => one === said);
  if (found === undefined) throw new RangeError(`${option} is one of ${known.join(", ")}, not ${said}`);
  return found;
}

function inLine(value: unknown): string {
  if (value === null) return "-";
  if (typeof value === "number") return Number.isInteger(value) ? String(value) : value.toFixed(4);
  if (Array.isArray(value)) return value.map(inLine).join(" to ");
  if (typeof value === "object")
    return Object.entries(value)
      .map(([name, one]) => `${name} ${inLine(one)}`)
      .join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
