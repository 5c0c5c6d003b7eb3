import { sql } from "kysely";
import { fileDate } from "../../import/file/file-date.ts";
import { ImportRefused } from "../../import/file/import-refused.ts";
import type { InspectedFile } from "../../import/file/inspect-file.ts";
import type { Row } from "../../import/file/read-rows.ts";
import { areaRowReader, dictionaryRowReader, neighbourRowReader } from "./forms/describing-forms.ts";
import type { IndicatorReport } from "./report.ts";
import { leaseOf, type IndicatorRun } from "./run.ts";

type DescribingFile = {
  kind: "dictionary" | "areas" | "neighbours";
  header: readonly string[];
  rows: AsyncIterable<Row>;
  file: InspectedFile;
};

const tables = {
  dictionary: { held: "indicators", staged: "staged_indicators", key: ["code"] },
  areas: { held: "areas", staged: "staged_areas", key: ["code"] },
  neighbours: {
    held: "statistical_neighbours",
    staged: "staged_statistical_neighbours",
    key: ["authority_code", "published_on", "rank"],
  },
} as const;
type Staged = (typeof tables)[keyof typeof tables]["staged"];

/** Reads a file that describes: at most some thousand rows, held at once. Stages those that differ. Throws ImportRefused. */
export async function takeDescriptions(
  run: IndicatorRun,
  report: IndicatorReport,
  { kind, header, rows, file }: DescribingFile,
): Promise<void> {
  const described = await describedIn(report, { kind, header, rows });
  if (report.refused * 2 > report.rowsRead || described.length === 0) {
    throw new ImportRefused(
      described.length === 0 && report.refused === 0
        ? "it has a header and no rows"
        : `${report.refused} of its ${report.rowsRead} rows cannot be used; the first: ${report.refusedRows[0]?.reason}`,
    );
  }
  const published = fileDate(file.name, file.lastChangedAt).on;
  const dated: Record<string, unknown>[] =
    kind === "neighbours" ? described.map((one) => ({ ...one, published_on: published })) : described;
  const { held, staged, key } = tables[kind];
  const before = await heldRows(run, held, key);
  const keyOf = (row: Record<string, unknown>): string => key.map((name) => row[name]).join(" ");
  const differing = dated.filter((row) => {
    const same = before.get(keyOf(row));
    report[same === undefined ? "added" : isSame(same, row) ? "unchanged" : "changed"] += 1;
    return same === undefined || !isSame(same, row);
  });
  for (const row of dated) if (kind === "dictionary") run.known.add(String(row.code));
  await stageDescribed(run, staged, differing);
}

async function describedIn(
  report: IndicatorReport,
  { kind, header, rows }: Pick<DescribingFile, "kind" | "header" | "rows">,
): Promise<Record<string, unknown>[]> {
  const readers = { dictionary: dictionaryRowReader, areas: areaRowReader, neighbours: neighbourRowReader };
  const read = readers[kind](header);
  const described: Record<string, unknown>[] = [];
  const lineOf = new Map<string, number>();
  for await (const row of rows) {
    report.rowsRead += 1;
    const found = read(row);
    if ("left" in found) {
      report.empty += 1;
      continue;
    }
    const key =
      "read" in found ? tables[kind].key.map((name) => (found.read as Record<string, unknown>)[name]).join(" ") : "";
    const earlier = lineOf.get(key);
    if ("read" in found && earlier === undefined) {
      described.push(found.read);
      lineOf.set(key, row.line);
    } else {
      report.refused += 1;
      report.refusedRows.push(
        "refused" in found ? found.refused : { line: row.line, reason: `${key.trim()} is on line ${earlier} already` },
      );
    }
  }
  return described;
}

async function heldRows(run: IndicatorRun, table: string, key: readonly string[]) {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(run.db);
  return new Map(rows.map((row) => [key.map((name) => row[name]).join(" "), row]));
}

const isSame = (held: Record<string, unknown>, row: Record<string, unknown>): boolean =>
  Object.entries(row).every(([name, value]) => held[name] === value);

/** Stages rows of few hundred, while the lease is held. */
export async function stageDescribed(run: IndicatorRun, table: Staged, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const { holder } = await leaseOf(run);
  await sql`
    insert into ${sql.table(table)}
    select r.* from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) r
    where exists (select from register_import_lease where holder = ${holder})`.execute(run.db);
}
