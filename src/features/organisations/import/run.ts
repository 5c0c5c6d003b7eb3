import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { AuthorityBook, type AuthorityRename, type HeldAuthority } from "./merging/authority-book.ts";
import { takeLease, type Lease } from "./lease.ts";
import { emptyStage } from "./stage.ts";

export type Progress = { file: string; rowsRead: number; rowsExpected: number; done: boolean };

export type ImportOptions = {
  dryRun: boolean;
  allowVanished: boolean;
  /** From which day the files are, where their names do not say or say it wrongly. */
  date?: string;
  onProgress?: (progress: Progress) => void;
};

/** One import under way: what every step of it needs to know. */
export type ImportRun = {
  db: Database;
  options: ImportOptions;
  authorities: AuthorityBook;
  renamed: AuthorityRename[];
  /** How many imports had been applied when this one began to compare. */
  generation: number;
  /** URNs that an earlier file of this import has staged. */
  stagedUrns: Set<string>;
  lease: Lease | undefined;
  /** A file of links or groups says the same on a later day: the day is to be remembered. */
  newerThanLogged: boolean;
};

export async function beginRun(db: Database, options: ImportOptions): Promise<ImportRun> {
  const held = await sql<HeldAuthority>`
    select code, name, gss_code, region, demonstration, register_date from authorities`.execute(db);
  return {
    db,
    options,
    authorities: new AuthorityBook(held.rows),
    renamed: [],
    generation: await importsApplied(db),
    stagedUrns: new Set(),
    lease: undefined,
    newerThanLogged: false,
  };
}

export async function importsApplied(db: Database): Promise<number> {
  const { rows } = await sql<{ applied: number }>`select count(*) as applied from register_imports`.execute(db);
  return rows[0]?.applied ?? 0;
}

/**
 * The lease is taken with the first thing to write, not before: an import that finds nothing changed writes nothing at all. What was
 * compared before is still right when it is applied, or the import is refused then (see apply).
 */
export async function leaseOf(run: ImportRun): Promise<Lease> {
  if (run.lease !== undefined) return run.lease;
  run.lease = await takeLease(run.db);
  await emptyStage(run.db);
  return run.lease;
}
