import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/index.ts";
import { marksOf } from "../postings/marks.ts";
import { Segment } from "../postings/pack.ts";
import { writeSegment } from "../postings/segments.ts";
import { parts } from "../ranking/weights.ts";
import { entryKind, type Entry } from "./kinds.ts";

/*
 * How the index follows its sources: what is read of some ids is put beside what is held of them, and the difference is
 * written, in the transaction of the change. Whoever writes locks the kind's shelf first, so that changes have an order.
 */

type Held = { id: string; number: number; digest: string };
export type LockedShelf = {
  kind: string;
  edition: number;
  newestEdition: number;
  change: number;
  nextNumber: number;
};

/** Reads these of a kind again and writes what has changed of them; forgets those that are not to be found any more. */
export async function keepEntries(trx: Transaction, kind: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const shelf = await lockShelf(trx, kind);
  await keepOnShelf(trx, shelf, ids);
  await turn(trx, shelf);
}

/** Takes the kind's shelf for this transaction. */
export async function lockShelf(trx: Transaction, kind: string): Promise<LockedShelf> {
  await sql`insert into search_shelves (kind) values (${kind}) on conflict do nothing`.execute(trx);
  const { edition, newest_edition, change, next_number } = await trx
    .selectFrom("search_shelves")
    .select(["edition", "newest_edition", "change", "next_number"])
    .where("kind", "=", kind)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { kind, edition, newestEdition: newest_edition, change: change + 1, nextNumber: next_number };
}

/** Writes what the shelf has come to. */
export async function turn(trx: Transaction, { kind, edition, change, nextNumber }: LockedShelf): Promise<void> {
  await trx
    .updateTable("search_shelves")
    .set({ edition, change, next_number: nextNumber })
    .where("kind", "=", kind)
    .execute();
}

export async function keepOnShelf(trx: Transaction, shelf: LockedShelf, ids: readonly string[]): Promise<void> {
  const entries = await entryKind(shelf.kind).read(trx, ids);
  const held = await heldOf(trx, shelf, ids);
  const found = new Set(entries.map(({ id }) => id));
  const digests = new Map(entries.map((entry) => [entry.id, digestOf(entry)]));
  const retold = [...held.values()].filter(({ id, digest }) => !found.has(id) || digests.get(id) !== digest);
  await forget(trx, shelf, retold);
  const segment = new Segment();
  const numbered = entries.map((entry) => {
    const digest = digests.get(entry.id) ?? "";
    const before = held.get(entry.id);
    if (before?.digest === digest) return { entry, digest, number: before.number };
    const number = shelf.nextNumber++;
    segment.add(number, entry.texts, entry.audience);
    return { entry, digest, number };
  });
  await writeEntries(trx, shelf, numbered);
  await writeSegment(trx, shelf, segment);
}

async function heldOf(trx: Transaction, { kind, edition }: LockedShelf, ids: readonly string[]) {
  const rows = await trx
    .selectFrom("search_entries")
    .select(["id", "number", "digest"])
    .where("kind", "=", kind)
    .where("edition", "=", edition)
    .where(sql<boolean>`id = any(${[...ids]}::text[])`)
    .execute();
  return new Map<string, Held>(rows.map((row) => [row.id, row]));
}

/** The text that was indexed, and who may meet it, in short. */
export function digestOf({ texts, audience }: Entry): string {
  return createHash("sha256")
    .update(JSON.stringify([audience, ...parts.map((part) => texts[part])]))
    .digest("base64url");
}

async function forget(trx: Transaction, { kind, edition, change }: LockedShelf, gone: readonly Held[]): Promise<void> {
  if (gone.length === 0) return;
  const numbers = gone.map(({ number }) => number);
  await sql`
    with taken_off as (
      delete from search_entries
      where kind = ${kind} and edition = ${edition} and number = any(${numbers}::int[]) returning number)
    insert into search_gone (kind, edition, number, changed)
    select ${kind}, ${edition}, number, ${change} from taken_off
  `.execute(trx);
}

export type Numbered = { entry: Entry; digest: string; number: number };

/** Writes the rows of these entries: new ones, and those of which anything is told otherwise. */
export async function writeEntries(
  trx: Transaction,
  { kind, edition, change }: Pick<LockedShelf, "kind" | "edition" | "change">,
  numbered: readonly Numbered[],
): Promise<void> {
  if (numbered.length === 0) return;
  const marks = await marksOf(
    trx,
    numbered.flatMap(({ entry }) => entry.facets),
  );
  const rows = numbered.map(({ entry, digest, number }) => ({
    ...rowOf(entry),
    number,
    digest,
    marks: [...new Set(entry.facets)].map((facet) => marks.get(facet)).join(""),
  }));
  await sql`
    insert into search_entries
    select ${kind}, ${edition}, number, id, practice_id, audience, address, title, summary, made_from, digest, marks,
           published_at, level, kitemark_until, security, adopters, school_phase, roll, fsm_percent, easting, northing,
           ${change}, benefit_low
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told (
      number int, id text, practice_id uuid, audience text, address text, title text, summary text, made_from text,
      digest text, marks text, published_at timestamptz, level text, kitemark_until date, security int, adopters int,
      school_phase text, roll int, fsm_percent numeric, easting int, northing int, benefit_low float8)
    on conflict (kind, edition, number) do update set
      practice_id = excluded.practice_id, address = excluded.address, made_from = excluded.made_from,
      marks = excluded.marks, published_at = excluded.published_at, level = excluded.level,
      kitemark_until = excluded.kitemark_until, security = excluded.security, adopters = excluded.adopters,
      school_phase = excluded.school_phase, roll = excluded.roll, fsm_percent = excluded.fsm_percent,
      easting = excluded.easting, northing = excluded.northing, changed = excluded.changed,
      benefit_low = excluded.benefit_low
    where (to_jsonb(search_entries) - 'changed') is distinct from (to_jsonb(excluded) - 'changed')
  `.execute(trx);
}

function rowOf(entry: Entry) {
  const { id, practiceId, audience, address, texts, madeFrom, publishedAt, level, kitemarkUntil, school } = entry;
  return {
    id,
    practice_id: practiceId ?? null,
    audience,
    address,
    title: texts.title,
    summary: texts.summary,
    made_from: madeFrom,
    published_at: publishedAt.toISOString(),
    level: level ?? null,
    kitemark_until: kitemarkUntil ?? null,
    security: entry.security ?? 0,
    benefit_low: entry.benefitLow ?? null,
    adopters: entry.adopters ?? 0,
    school_phase: school?.phase ?? null,
    roll: school?.roll ?? null,
    fsm_percent: school?.fsm ?? null,
    easting: school?.easting ?? null,
    northing: school?.northing ?? null,
  };
}
