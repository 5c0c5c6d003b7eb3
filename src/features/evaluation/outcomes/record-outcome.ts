import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
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

/** There is a figure of this measure and year already: whose, and what they recorded. */
export type Twin = Pick<LocalOutcome, "unit" | "before" | "after"> & { by: string };

/**
 * Records what a school measured itself, before and after. One figure a measure and year: where somebody was first, theirs is
 * given, and nothing is overwritten.
 */
export async function recordOutcome(
  act: Acting,
  adoptionId: string,
  outcome: LocalOutcome,
): Promise<"recorded" | { twin: Twin }> {
  return inTransaction(act.db, async (trx) => {
    const adoption = await lockAdoption(trx, adoptionId);
    const at = act.clock.now();
    const side = sideOf(act.viewer, adoption);
    const twin = await twinOf(trx, adoptionId, outcome);
    if (twin) return { twin };
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
    return "recorded";
  });
}

/** Another figure of the same measure and year, but for the one that is corrected. */
export async function twinOf(
  trx: Transaction,
  adoptionId: string,
  { measure, year, exceptFor }: Pick<LocalOutcome, "measure" | "year"> & { exceptFor?: string },
): Promise<Twin | undefined> {
  return trx
    .selectFrom("outcomes")
    .leftJoin("people", "people.id", "outcomes.recorded_by")
    .select([nameOf("people").as("by"), "outcomes.unit", "outcomes.before", "outcomes.after"])
    .where("adoption_id", "=", adoptionId)
    .where("kind", "=", "local")
    .where("year", "=", year)
    .where((eb) => eb(eb.fn<string>("lower", ["measure"]), "=", measure.toLowerCase()))
    .$if(exceptFor !== undefined, (query) => query.where("outcomes.id", "<>", exceptFor ?? ""))
    .$narrowType<Pick<Twin, "unit" | "before" | "after">>()
    .executeTakeFirst();
}
