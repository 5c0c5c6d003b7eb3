import { createHash } from "node:crypto";
import type { Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { keepEntries } from "../../search/index.ts";
import { adoptersOf } from "./adopters.ts";
import { ratingChanged } from "./events.ts";
import { ratingOf, type Rating } from "./rating.ts";
import { valuesAskedFor, type ValueSource } from "./values.ts";
import { workedOutFrom, type WorkedOut } from "./worked-out.ts";

/* Works ratings out and keeps those that changed, the one before beside them. */

export type Occasion = {
  at: Date;
  /** The type of the event that made it necessary. */
  because: string;
  values?: ValueSource;
};

/**
 * Works out the ratings of these practices in the transaction of what changed, and keeps each that is another than the current
 * one, with an event for each practice; search ranks by it from then on. Gives how many practices changed. A practice is locked first, so that two changes at once are
 * rated one after the other.
 */
export async function keepRatings(
  trx: Transaction,
  practiceIds: readonly string[],
  { at, because, values = valuesAskedFor }: Occasion,
): Promise<number> {
  if (practiceIds.length === 0) return 0;
  const practices = await trx
    .selectFrom("practices")
    .select(["id", "authority_code"])
    .where("id", "in", practiceIds)
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
  const current = await currentOf(trx, practiceIds);
  const adopters = await adoptersOf(trx, practiceIds, values);
  const made = practices.flatMap(({ id, authority_code }) => {
    const rated = [...(adopters.get(id) ?? [])].map(([indicator, theirs]) => ({ indicator, rating: ratingOf(theirs) }));
    return newRows({ id, authority_code }, rated, current.get(id) ?? [], { at, because });
  });
  await supersede(trx, made, current);
  for (let from = 0; from < made.length; from += 100) {
    await trx
      .insertInto("ratings")
      .values(made.slice(from, from + 100).map(toInsert))
      .execute();
  }
  const headlines = made.filter(({ is_headline }) => is_headline);
  for (const row of headlines) await tell(trx, row, at);
  await keepEntries(
    trx,
    "practice",
    headlines.map(({ practice_id }) => practice_id),
  );
  return headlines.length;
}

type Current = { practice_id: string; indicator_code: string; fingerprint: string };
type NewRow = ReturnType<typeof rowOf>;

async function currentOf(trx: Transaction, practiceIds: readonly string[]): Promise<Map<string, Current[]>> {
  const rows = await trx
    .selectFrom("ratings")
    .select(["practice_id", "indicator_code", "fingerprint"])
    .where("practice_id", "in", practiceIds)
    .where("is_current", "=", true)
    .execute();
  return Map.groupBy(rows, ({ practice_id }) => practice_id);
}

type Practice = { id: string; authority_code: string };
type Rated = { indicator: string; rating: Rating };

/** All of a practice's ratings anew where one of them changed, because which of them is the headline may have too. */
function newRows(practice: Practice, rated: Rated[], current: readonly Current[], occasion: Occasion): NewRow[] {
  const headline = rated.toSorted(byWeight)[0];
  const rows = rated.map((one) => rowOf(practice, one, one === headline, occasion));
  const isAsItWas =
    rows.length === current.length &&
    rows.every((row) =>
      current.some((was) => was.indicator_code === row.indicator_code && was.fingerprint === row.fingerprint),
    );
  return isAsItWas ? [] : rows;
}

/** The indicator with the most outcomes, then the most adopters, then the first by its code. */
function byWeight(a: Rated, b: Rated): number {
  return (
    b.rating.k - a.rating.k ||
    b.rating.adopters.length - a.rating.adopters.length ||
    (a.indicator < b.indicator ? -1 : 1)
  );
}

function rowOf(practice: Practice, { indicator, rating }: Rated, isHeadline: boolean, { at, because }: Occasion) {
  const { pooled, nextSchool, security } = rating;
  const worked = workedOutFrom(rating);
  return {
    id: uuidv7(at),
    authority_code: practice.authority_code,
    practice_id: practice.id,
    indicator_code: indicator,
    version: rating.version,
    because,
    worked_out_at: at,
    is_current: true,
    is_headline: isHeadline,
    adopters: rating.adopters.length,
    k: rating.k,
    stopped: rating.stopped,
    effect: pooled?.estimate ?? null,
    low: pooled?.ci[0] ?? null,
    high: pooled?.ci[1] ?? null,
    next_low: nextSchool?.[0] ?? null,
    next_high: nextSchool?.[1] ?? null,
    security: security.score,
    independent: worked.independent,
    fingerprint: createHash("sha256")
      .update(JSON.stringify([rating.version, isHeadline, worked]))
      .digest("hex"),
    worked,
  };
}

const toInsert = ({ worked, ...row }: NewRow) => ({ ...row, worked_out: JSON.stringify(worked satisfies WorkedOut) });

async function supersede(trx: Transaction, made: readonly NewRow[], current: Map<string, Current[]>): Promise<void> {
  const changed = [...new Set(made.map(({ practice_id }) => practice_id))].filter((id) => current.has(id));
  if (changed.length === 0) return;
  await trx
    .updateTable("ratings")
    .set({ is_current: false })
    .where("practice_id", "in", changed)
    .where("is_current", "=", true)
    .execute();
}

async function tell(trx: Transaction, row: NewRow, at: Date): Promise<void> {
  const { practice_id: practiceId, authority_code: authorityCode, k, effect, low, high, independent } = row;
  await recordEvent(trx, ratingChanged, {
    authorityCode,
    subject: { type: "practice", id: practiceId },
    personId: null,
    facts: { practiceId, k, effect, low, high, independent },
    happenedAt: at,
  });
}
