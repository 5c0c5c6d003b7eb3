import { createReadStream } from "node:fs";
import { parse, CsvError } from "csv-parse";
import type { Clock } from "../../../platform/clock.ts";
import { inTransaction, type Database } from "../../../platform/database/index.ts";
import { themeMoves, themesInOrder } from "../themes/queries.ts";
import { insertBeyond, isSame, updateBeyond, type BeyondAnswers } from "./keep-beyond.ts";
import { beyondFromRow, RowRefused } from "./listed-resource.ts";
import { heldBeyond } from "./queries.ts";

/** Why a whole import was refused: one clear line for the operator. Nothing has been changed when it is thrown. */
export class ImportRefused extends Error {
  override name = "ImportRefused";
}

export type ImportReport = {
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  /** Changed or retired by hand here since: left as they are. */
  keptByHand: number;
};

type Importing = {
  db: Database;
  clock: Clock;
  file: string;
  dryRun: boolean;
  onProgress?: (rows: number) => void;
};

const mostRows = 20_000;
const mostTold = 3;
const longestRow = 64 * 1024;
const columns = ["resourceTitle", "resourceDescription", "resourceUrl", "educationStages", "category", "subcategory"];

/**
 * Brings in the Department for Education's list of resources, all of it or nothing: what is new is added, what is changed
 * there is changed here, and what somebody changed or retired by hand here is left as it is. The same file again writes
 * nothing. A row is known again by its address.
 */
export async function importBeyond({ db, clock, file, dryRun, onProgress }: Importing): Promise<ImportReport> {
  const resources = await readResources(file, onProgress ?? (() => undefined));
  const report = { rows: resources.length, added: 0, changed: 0, unchanged: 0, keptByHand: 0 };
  await inTransaction(db, async (trx) => {
    const held = new Map((await heldBeyond(trx)).map((one) => [one.address, one]));
    const [moves, list] = [await themeMoves(trx), await themesInOrder(trx)];
    const known = new Set(list.map(({ slug }) => slug));
    for (const { listedBy, themes, ...said } of resources) {
      const now = [...new Set(themes.map((slug) => moves.get(slug) ?? slug))].filter((slug) => known.has(slug));
      const answers: BeyondAnswers = { ...said, themes: now };
      const by = { personId: null, authorityCode: null, at: clock.now() };
      const one = held.get(answers.address);
      if (!one) {
        report.added++;
        if (!dryRun) await insertBeyond(trx, answers, { listedBy, ...by });
      } else if (one.kept_by !== null || one.retired_at !== null) report.keptByHand++;
      else if (isSame(one, answers)) report.unchanged++;
      else {
        report.changed++;
        if (!dryRun) await updateBeyond(trx, one, answers, { keptBy: null, ...by });
      }
    }
  });
  return report;
}

type Listed = BeyondAnswers & { listedBy: string };

async function readResources(file: string, onProgress: (rows: number) => void): Promise<Listed[]> {
  const resources: Listed[] = [];
  const wrong: string[] = [];
  const rowOf = new Map<string, number>();
  for await (const { cells, row } of rowsOf(file)) {
    if (row > mostRows) throw new ImportRefused(`${file} has more than ${mostRows.toLocaleString("en-GB")} rows`);
    try {
      const resource = beyondFromRow(cells);
      const earlier = rowOf.get(resource.address);
      if (earlier !== undefined) throw new RowRefused(`has the address of row ${earlier}`);
      rowOf.set(resource.address, row);
      resources.push(resource);
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error;
      wrong.push(`row ${row} ${error.message}`);
    }
    onProgress(row);
  }
  if (wrong.length > 0) throw new ImportRefused(`Nothing was imported: ${inShort(wrong)}.`);
  if (resources.length === 0) throw new ImportRefused(`Nothing was imported: ${file} has no rows.`);
  return resources;
}

function inShort(wrong: readonly string[]): string {
  const more = wrong.length - mostTold;
  return wrong.slice(0, mostTold).join("; ") + (more > 0 ? `; and ${more} more` : "");
}

/** The rows of the file, streamed, by the names of their columns; the header is row 1. */
async function* rowsOf(file: string): AsyncGenerator<{ cells: Record<string, string>; row: number }> {
  const bytes = createReadStream(file);
  const parser = parse({ bom: true, max_record_size: longestRow, skip_empty_lines: true, relax_column_count: false });
  bytes.on("error", (error) => parser.destroy(error));
  let header: string[] | undefined;
  let row = 1;
  try {
    for await (const record of bytes.pipe(parser) as AsyncIterable<string[]>) {
      if (header === undefined) header = checkedHeader(file, record);
      else yield { cells: Object.fromEntries(header.map((name, at) => [name, record[at] ?? ""])), row: ++row };
    }
  } catch (error) {
    throw asRefusal(file, error, row);
  } finally {
    bytes.destroy();
  }
}

function checkedHeader(file: string, names: string[]): string[] {
  const missing = columns.filter((name) => !names.includes(name));
  if (missing.length === 0) return names;
  throw new ImportRefused(
    `Nothing was imported: ${file} is not the list of resources: it has no column ${missing.join(", ")}.`,
  );
}

function asRefusal(file: string, error: unknown, row: number): unknown {
  if (error instanceof ImportRefused) return error;
  if (error instanceof CsvError) return new ImportRefused(`Nothing was imported: after row ${row} ${file} is not CSV.`);
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return new ImportRefused(`There is no file ${file}.`);
  if (code === "EISDIR" || code === "EACCES") return new ImportRefused(`${file} cannot be read.`);
  return error;
}
