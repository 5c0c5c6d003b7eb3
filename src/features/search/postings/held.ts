import type { Database, Transaction } from "../../../platform/database/index.ts";
import type { PostingRow } from "./pack.ts";

/*
 * The postings that this process read last, so that those of the commonest words do not cross from the database with every
 * search. Of each kind they are of one change of the index, and are forgotten with the next.
 */

export type Moment = { edition: number; change: number };
type Term = { rows: PostingRow[]; withPlaces: boolean };
type OfKind = Moment & { terms: Map<string, Term>; bytes: number };

/** The bytes that are held of a kind, at most. */
const mostBytes = 16_000_000;

const everything = new WeakMap<Database | Transaction, Map<string, OfKind>>();

const nothing: OfKind = { edition: 0, change: -1, terms: new Map(), bytes: 0 };

function ofDatabase(db: Database | Transaction): Map<string, OfKind> {
  const held = everything.get(db) ?? new Map<string, OfKind>();
  everything.set(db, held);
  return held;
}

/** What is held of these terms, with places where they are wanted, and of which moment it is. */
export function heldOf(
  db: Database | Transaction,
  kind: string,
  { terms, withPlaces }: { terms: readonly string[]; withPlaces: readonly string[] },
): Moment & { postings: Map<string, PostingRow[]> } {
  const held = ofDatabase(db).get(kind) ?? nothing;
  const placed = new Set(withPlaces);
  const postings = new Map<string, PostingRow[]>();
  for (const term of terms) {
    const known = held.terms.get(term);
    if (known && (known.withPlaces || !placed.has(term))) postings.set(term, known.rows);
  }
  return { edition: held.edition, change: held.change, postings };
}

type Read = Moment & { postings: ReadonlyMap<string, PostingRow[]>; withPlaces: readonly string[] };

/** Holds what was read of a kind; the terms that were read longest ago are forgotten where there is no room. */
export function hold(db: Database | Transaction, kind: string, { edition, change, postings, withPlaces }: Read): void {
  const before = ofDatabase(db).get(kind);
  const isOfNow = before?.edition === edition && before.change === change;
  const held = isOfNow ? before : { edition, change, terms: new Map<string, Term>(), bytes: 0 };
  ofDatabase(db).set(kind, held);
  const placed = new Set(withPlaces);
  for (const [term, rows] of postings) {
    forget(held, term);
    held.terms.set(term, { rows, withPlaces: placed.has(term) });
    held.bytes += bytesOf(rows);
  }
  for (const [oldest] of held.terms) {
    if (held.bytes <= mostBytes) return;
    forget(held, oldest);
  }
}

function forget(held: OfKind, term: string): void {
  held.bytes -= bytesOf(held.terms.get(term)?.rows ?? []);
  held.terms.delete(term);
}

/** With what each row and term takes besides. */
function bytesOf(rows: readonly PostingRow[]): number {
  return rows.reduce((sum, { entries, places }) => sum + entries.length + (places?.length ?? 0) + 200, 200);
}
