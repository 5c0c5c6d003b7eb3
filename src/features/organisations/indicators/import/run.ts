import { sql } from "kysely";
import type { Database, Transaction } from "../../../../platform/database/index.ts";
import { takeLease, type Lease } from "../../import/lease.ts";
import type { Progress } from "../../import/run.ts";

export type ImportOptions = {
  dryRun: boolean;
  allowVanished: boolean;
  /** Of which academic year the files are, by the year in which it ends, where they do not say. */
  year?: number;
  onProgress?: (progress: Progress) => void;
};

/** One import of indicators under way. */
export type IndicatorRun = {
  db: Database;
  options: ImportOptions;
  /** The demonstration’s authorities and schools, to which no publication may write. */
  demonstration: { authorities: Set<string>; urns: Set<string> };
  /** How many files had been taken in when this import began to compare. */
  generation: number;
  /** Indicators that are held, and those that this import has staged. */
  known: Set<string>;
  lease: Lease | undefined;
};

export async function beginRun(db: Database, options: ImportOptions): Promise<IndicatorRun> {
  const codes = await sql<{ code: string }>`select code from authorities where demonstration`.execute(db);
  const urns = await sql<{ urn: string }>`
    select s.urn from schools s join authorities a on a.code = s.authority_code where a.demonstration`.execute(db);
  const known = await sql<{ code: string }>`select code from indicators`.execute(db);
  return {
    db,
    options,
    demonstration: {
      authorities: new Set(codes.rows.map(({ code }) => code)),
      urns: new Set(urns.rows.map(({ urn }) => urn)),
    },
    generation: await filesTaken(db),
    known: new Set(known.rows.map(({ code }) => code)),
    lease: undefined,
  };
}

export async function filesTaken(db: Database): Promise<number> {
  const { rows } = await sql<{ taken: number }>`select count(*) as taken from indicator_imports`.execute(db);
  return rows[0]?.taken ?? 0;
}

/** The lease is that of the register: one import writes at a time. Taken with the first thing to write. */
export async function leaseOf(run: IndicatorRun): Promise<Lease> {
  if (run.lease !== undefined) return run.lease;
  run.lease = await takeLease(run.db);
  await emptyStage(run.db);
  return run.lease;
}

const stagingTables = [
  "staged_indicators",
  "staged_areas",
  "staged_indicator_values",
  "staged_authority_indicator_values",
  "staged_statistical_neighbours",
] as const;

export async function emptyStage(db: Database | Transaction): Promise<void> {
  await sql`truncate ${sql.join(stagingTables.map((name) => sql.table(name)))}`.execute(db);
}
