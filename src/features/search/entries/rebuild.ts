import { sql } from "kysely";
import { inTransaction, type Database, type Transaction } from "../../../platform/database/index.ts";
import { Segment } from "../postings/pack.ts";
import { writeSegment } from "../postings/segments.ts";
import { digestOf, keepEntries, keepOnShelf, lockShelf, turn, writeEntries, type Numbered } from "./keep-entries.ts";
import { entryKind, everyEntryKind } from "./kinds.ts";

/*
 * Making the index again: a new edition is written beside the one that is served, in short statements so that searches
 * are answered meanwhile; at the end, with the shelf locked, what changed since is read again and the editions change
 * places.
 */

export type Progress = (told: { kind: string; done: number; of: number }) => void;

const readAtOnce = 250;
/** Searches wait for a statement on the embedded database, so none is long. */
const takenOutAtOnce = 5_000;
const manyWritten = 500;
const editionTables = ["search_postings", "search_words", "search_segments", "search_gone", "search_entries"] as const;
/** As many entries share a segment: enough for one read to find many, few enough to be written again in a second. */
export const inOneSegment = 4_000;

/** Reads what may be out of date: after a start, an upgrade, a restored backup, an import of schools. */
export async function catchUpIndex(db: Database): Promise<void> {
  for (const source of everyEntryKind()) {
    const { kind } = source;
    if (await isEmpty(db, kind)) {
      await rebuildKind(db, kind);
      continue;
    }
    const some = (await source.outOfDate?.(db)) ?? [
      ...new Set([...(await source.ids(db)), ...(await heldIds(db, kind))]),
    ];
    for (const batch of inBatches(some)) await inTransaction(db, (trx) => keepEntries(trx, kind, batch));
  }
}

/** Makes every kind again. Gives how many entries there are of each. */
export async function rebuildIndex(db: Database, onProgress: Progress = () => undefined): Promise<Map<string, number>> {
  const made = new Map<string, number>();
  for (const { kind } of everyEntryKind()) made.set(kind, await rebuildKind(db, kind, onProgress));
  return made;
}

async function rebuildKind(db: Database, kind: string, onProgress: Progress = () => undefined): Promise<number> {
  const { edition, since } = await newEdition(db, kind);
  await clearEditions(db, kind, edition);
  const ids = await entryKind(kind).ids(db);
  const numbered = await writeEdition(db, { kind, edition, ids, onProgress });
  await inTransaction(db, (trx) => changePlaces(trx, { kind, edition, since, ids, nextNumber: numbered + 1 }));
  await clearEditions(db, kind, edition);
  if (numbered >= manyWritten) await countAfresh(db);
  return (await heldIds(db, kind)).length;
}

/** The number of the edition that this makes, and the change from which on it must read again. */
async function newEdition(db: Database, kind: string): Promise<{ edition: number; since: number }> {
  const { rows } = await sql<{ edition: number; since: number }>`
    insert into search_shelves as shelf (kind, newest_edition) values (${kind}, 2)
    on conflict (kind) do update set newest_edition = shelf.newest_edition + 1
    returning newest_edition as edition, change as since`.execute(db);
  return rows[0] ?? { edition: 2, since: 0 };
}

type Making = { kind: string; edition: number; ids: readonly string[]; onProgress: Progress };

async function writeEdition(db: Database, { kind, edition, ids, onProgress }: Making): Promise<number> {
  let number = 0;
  let segment = new Segment();
  for (const [at, batch] of inBatches(ids).entries()) {
    const entries = await entryKind(kind).read(db, batch);
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const numbered: Numbered[] = batch.flatMap((id) => {
      const entry = byId.get(id);
      return entry ? [{ entry, digest: digestOf(entry), number: ++number }] : [];
    });
    for (const one of numbered) segment.add(one.number, one.entry.texts, one.entry.audience);
    await inTransaction(db, (trx) => writeEntries(trx, { kind, edition, change: 0 }, numbered));
    if (segment.entries >= inOneSegment) {
      await writeSegment(db, { kind, edition }, segment);
      segment = new Segment();
    }
    onProgress({ kind, done: Math.min((at + 1) * readAtOnce, ids.length), of: ids.length });
  }
  await writeSegment(db, { kind, edition }, segment);
  return number;
}

type Made = { kind: string; edition: number; since: number; ids: readonly string[]; nextNumber: number };

/** Serves the new edition from now on, unless another has been begun since: that one took this for a leftover. */
async function changePlaces(trx: Transaction, { kind, edition, since, ids, nextNumber }: Made): Promise<void> {
  const served = await lockShelf(trx, kind);
  if (served.newestEdition !== edition) return;
  const changed = await changedSince(trx, { kind, edition: served.edition, since, ids });
  const shelf = { ...served, edition, nextNumber };
  for (const batch of inBatches(changed)) await keepOnShelf(trx, shelf, batch);
  await turn(trx, shelf);
}

/** What was written or forgotten in the edition served so far while the new one was made. */
async function changedSince(
  trx: Transaction,
  { kind, edition, since, ids }: Omit<Made, "nextNumber">,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from search_entries where kind = ${kind} and edition = ${edition} and changed > ${since}
  `.execute(trx);
  const { rows: gone } = await sql`
    select from search_gone where kind = ${kind} and edition = ${edition} and changed > ${since} limit 1`.execute(trx);
  const now = gone.length > 0 ? new Set(await entryKind(kind).ids(trx)) : undefined;
  return [...new Set([...rows.map(({ id }) => id), ...(now ? ids.filter((id) => !now.has(id)) : [])])];
}

/** The embedded database never counts its tables by itself; uncounted, an edition is read whole where one entry is wanted. */
export async function countAfresh(db: Database): Promise<void> {
  for (const table of editionTables) await sql`analyze ${sql.table(table)}`.execute(db);
}

/** Takes out what is neither served nor this edition: what was served before, and what a rebuild that was killed left. */
async function clearEditions(db: Database, kind: string, making: number): Promise<void> {
  for (const table of editionTables) {
    for (let taken = 1n; taken > 0n;) {
      const { numAffectedRows } = await sql`
        delete from ${sql.table(table)} where ctid = any(array(
          select ctid from ${sql.table(table)}
          where kind = ${kind} and edition < ${making}
            and edition <> (select edition from search_shelves where kind = ${kind})
          limit ${takenOutAtOnce}))
      `.execute(db);
      taken = numAffectedRows ?? 0n;
    }
  }
}

async function isEmpty(db: Database, kind: string): Promise<boolean> {
  const { rows } = await sql`
    select from search_entries join search_shelves using (kind, edition) where kind = ${kind} limit 1`.execute(db);
  return rows.length === 0;
}

async function heldIds(db: Database, kind: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from search_entries join search_shelves using (kind, edition) where kind = ${kind}`.execute(db);
  return rows.map(({ id }) => id);
}

export function inBatches(ids: readonly string[], size = readAtOnce): string[][] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, at) => ids.slice(at * size, (at + 1) * size));
}
