import { sql, type RawBuilder } from "kysely";
import type { Clock } from "../clock.ts";
import type { Database, Transaction } from "../database/index.ts";

export type RetentionWork = { db: Database; clock: Clock; publicUrl: string };

/** How many went, by the authority whose they were; null where they were nobody's. */
export type Removed = { authorityCode: string | null; count: number };

export type RetentionRule = {
  /** Kept in the audit: "idle_drafts". */
  key: string;
  /** What it is about, how long it is kept and what comes then, as the privacy page says them. */
  what: string;
  kept: string;
  afterwards: string;
  /** Where the period comes from. */
  source: string;
  /** Absent where something else removes it: `removedBy` says what. */
  job?: {
    /** How many the job would remove now, and how many it would warn. */
    due: (db: Database, now: Date) => Promise<{ remove: number; warn?: number }>;
    /** Warns whoever is to be warned before anything goes. */
    warn?: (work: RetentionWork) => Promise<void>;
    /** Removes some hundreds at most; nothing where nothing is due. */
    remove: (trx: Transaction, now: Date) => Promise<Removed[]>;
  };
  removedBy?: string;
};

/** One number from a query that selects it as `due`. */
export async function dueIn(db: Database | Transaction, query: RawBuilder<{ due: number }>): Promise<number> {
  const { rows } = await sql<{ due: number }>`${query}`.execute(db);
  return rows[0]?.due ?? 0;
}
