import { sql } from "kysely";
import { inTransaction, type Database, type Transaction } from "../../../platform/database/index.ts";
import { defineQueue } from "../../../platform/jobs/index.ts";
import { joined, type Packed } from "../postings/pack.ts";
import { writePostings } from "../postings/segments.ts";
import { lockShelf } from "./keep-entries.ts";
import { everyEntryKind } from "./kinds.ts";
import { countAfresh, inOneSegment } from "./rebuild.ts";

/*
 * Each change writes a segment of its own. Each night neighbours that are small are joined, and what is gone is taken out
 * of the postings for good: after that nothing of a withdrawn text is left in the index.
 */

export const tidyIndexQueue = defineQueue("tidy_search_index", { policy: "exclusive", expireInSeconds: 3300 });

export async function tidyIndex(db: Database): Promise<void> {
  for (const { kind } of everyEntryKind()) {
    for (let joining = true; joining;) joining = await inTransaction(db, (trx) => joinSome(trx, kind));
    await inTransaction(db, (trx) => dropWords(trx, kind));
  }
  await countAfresh(db);
}

type Kept = { segment: number; entries: number; gone: number };

/** Joins the first run of neighbours that is worth it. Whether there was one. */
async function joinSome(trx: Transaction, kind: string): Promise<boolean> {
  const { edition } = await lockShelf(trx, kind);
  const { rows } = await sql<Kept>`
    select segment, entries, (
      select count(*)::int from search_gone
      where kind = ${kind} and edition = ${edition} and not taken_out and number <= segments.segment
        and number > coalesce((select max(before.segment) from search_segments before
                               where before.kind = ${kind} and before.edition = ${edition}
                                 and before.segment < segments.segment), 0)) as gone
    from search_segments segments where kind = ${kind} and edition = ${edition} order by segment
  `.execute(trx);
  const run = runsOf(rows).find((some) => some.length > 1 || some.some(({ gone }) => gone > 0));
  if (!run) return false;
  await join(trx, { kind, edition, run });
  return true;
}

/** Neighbours that fit into one segment together. */
export function runsOf<One extends { entries: number }>(segments: readonly One[]): One[][] {
  const runs: One[][] = [];
  let held = Infinity;
  for (const segment of segments) {
    held += segment.entries;
    if (held > inOneSegment) {
      runs.push([]);
      held = segment.entries;
    }
    runs.at(-1)?.push(segment);
  }
  return runs;
}

type Joining = { kind: string; edition: number; run: readonly Kept[] };

async function join(trx: Transaction, { kind, edition, run }: Joining): Promise<void> {
  const segments = run.map(({ segment }) => segment);
  const into = Math.max(...segments);
  const of = sql`kind = ${kind} and edition = ${edition} and segment = any(${segments}::int[])`;
  const { rows: postings } = await sql<Posting>`
    with taken as (delete from search_postings where ${of} returning term, segment, entries, places)
    select term, entries, places from taken order by term, segment`.execute(trx);
  const { rows: gone } = await sql<{ number: number }>`
    update search_gone set taken_out = true
    where kind = ${kind} and edition = ${edition} and not taken_out and number <= ${into} returning number`.execute(
    trx,
  );
  const isGone = new Set(gone.map(({ number }) => number));
  await writePostings(trx, { kind, edition }, into, joinedByTerm(postings, isGone));
  await sql`delete from search_segments where ${of}`.execute(trx);
  await sql`
    insert into search_segments (kind, edition, segment, last_number, entries)
    select ${kind}, ${edition}, ${into}, ${into}, count(*)
    from search_entries where kind = ${kind} and edition = ${edition} and number <= ${into}
      and number > coalesce((select max(segment) from search_segments
                             where kind = ${kind} and edition = ${edition} and segment < ${into}), 0)
  `.execute(trx);
}

type Posting = { term: string; entries: Buffer; places: Buffer };

function joinedByTerm(postings: readonly Posting[], isGone: ReadonlySet<number>): Packed[] {
  const byTerm = Map.groupBy(postings, ({ term }) => term);
  return [...byTerm].flatMap(([term, segments]) => joined(term, segments, (number) => isGone.has(number)) ?? []);
}

/** A word that no entry has any more is known no more. */
async function dropWords(trx: Transaction, kind: string): Promise<void> {
  const { edition } = await lockShelf(trx, kind);
  await sql`
    delete from search_words words where kind = ${kind} and edition = ${edition} and not exists (
      select from search_postings posting
      where posting.kind = ${kind} and posting.edition = ${edition} and posting.term = words.term)
  `.execute(trx);
}
