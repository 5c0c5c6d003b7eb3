import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { ConflictError } from "../../../web/index.ts";
import type { Viewer } from "../../../policy/index.ts";
import type { Acting } from "../../practices/index.ts";
import { lockAdoption } from "../adoptions/move.ts";
import { nameOf } from "../adoptions/queries.ts";
import { doneBy, tell } from "../adoptions/tell.ts";
import { outcomeRecorded, type RecordedSide } from "./events.ts";

export type LocalOutcome = {
  measure: string;
  unit: "percent" | "points" | "months" | "count" | "score";
  better: "higher" | "lower";
  year: number;
  before: number;
  after: number;
  cohort: number;
};

/**
 * From which side an outcome comes: the school that took it up, the one that helped it, or the authority. It is kept because
 * a practice whose every outcome was recorded by those who offer it is less secure (DESIGN 6.5).
 */
export function sideOf(viewer: Viewer, adoption: { school_urn: string; offering_urn: string }): RecordedSide {
  const isAt = (urn: string) => viewer.memberships.some(({ schoolUrn }) => schoolUrn === urn);
  if (isAt(adoption.school_urn)) return "adopter";
  return isAt(adoption.offering_urn) ? "origin" : "authority";
}

/**
 * Records what a school measured itself, before and after. One figure a measure and year: the second of two people is told
 * who was first, and nothing is overwritten.
 */
export async function recordOutcome(act: Acting, adoptionId: string, outcome: LocalOutcome): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const adoption = await lockAdoption(trx, adoptionId);
    const at = act.clock.now();
    const side = sideOf(act.viewer, adoption);
    await refuseTwins(trx, adoptionId, outcome);
    const id = uuidv7(at);
    await trx
      .insertInto("outcomes")
      .values({
        ...outcome,
        id,
        authority_code: adoption.authority_code,
        adoption_id: adoptionId,
        kind: "local",
        recorded_by: act.viewer.personId,
        recorded_side: side,
        recorded_at: at,
      })
      .execute();
    const facts = { outcomeId: id, side, indicatorCode: null, year: outcome.year };
    await tell(trx, doneBy(act), outcomeRecorded, adoption, facts);
  });
}

/** Refuses (409) a second figure of the same measure and year, and says who recorded the first. */
export async function refuseTwins(
  trx: Transaction,
  adoptionId: string,
  { measure, year, exceptFor }: Pick<LocalOutcome, "measure" | "year"> & { exceptFor?: string },
): Promise<void> {
  const first = await trx
    .selectFrom("outcomes")
    .leftJoin("people", "people.id", "outcomes.recorded_by")
    .select(nameOf("people").as("name"))
    .where("adoption_id", "=", adoptionId)
    .where("kind", "=", "local")
    .where("year", "=", year)
    .where((eb) => eb(eb.fn<string>("lower", ["measure"]), "=", measure.toLowerCase()))
    .$if(exceptFor !== undefined, (query) => query.where("outcomes.id", "<>", exceptFor ?? ""))
    .executeTakeFirst();
  if (!first) return;
  throw new ConflictError(
    `${first.name} has recorded “${measure}” for ${year} already. Nothing of yours was saved: if yours is another measure, go back and give it another name.`,
  );
}
