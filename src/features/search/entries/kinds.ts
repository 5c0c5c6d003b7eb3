import type { Database, Transaction } from "../../../platform/database/index.ts";
import type { SchoolFacts } from "../postings/shelf.ts";
import type { Texts } from "../postings/pack.ts";

/*
 * The kinds of entry that the index holds. A kind says how its entries are read from their source; everything else (the
 * postings, the order, the facets, making the index again) is the same for all.
 */

/** What of one thing is public, or for any signed-in person: never anything else. */
export type Entry = {
  id: string;
  audience: "public" | "signed_in";
  /** Where it is read. */
  address: string;
  texts: Texts;
  /** What it was made from: another one of the same id is read again. Of a practice its version. */
  madeFrom: string;
  /** Kind and value, with a colon between: "theme:phonics". */
  facets: readonly string[];
  publishedAt: Date;
  practiceId?: string;
  level?: string | null;
  kitemarkUntil?: string | null;
  security?: number;
  /** The lower bound of the benefit in other schools, in standard deviations; null before their first outcome. */
  benefitLow?: number | null;
  adopters?: number;
  school?: SchoolFacts | null;
};

export type EntryKind = {
  kind: string;
  /** The entries of these ids; those that are not to be found are left out. */
  read(db: Database | Transaction, ids: readonly string[]): Promise<Entry[]>;
  /** Every id that is to be found. */
  ids(db: Database | Transaction): Promise<string[]>;
  /** Those whose entry may be out of date, where that can be told without reading every one. */
  outOfDate?(db: Database): Promise<string[]>;
};

const kinds = new Map<string, EntryKind>();

/** Adds a kind. A later room does it as it is loaded, and calls keepEntries from the subscribers to its events. */
export function addEntryKind(kind: EntryKind): void {
  kinds.set(kind.kind, kind);
}

export function everyEntryKind(): EntryKind[] {
  return [...kinds.values()];
}

export function entryKind(name: string): EntryKind {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`The index has no entries of the kind ${name}.`);
  return kind;
}
