import type { Transaction } from "../platform/database/index.ts";
import { dayOf } from "../platform/text/dates.ts";
import { at, type Planting } from "./planting.ts";

/** The co-ordinator opened what was submitted, on the day of the decision, or of the submission where none is made yet. */
export async function plantReading(trx: Transaction, planting: Planting): Promise<void> {
  const { practice, authorityCode, coordinatorId, id } = planting;
  const on = practice.decidedOn ?? practice.submittedOn;
  if (!on) return;
  const opened = new Date(at(on).getTime() - 40 * 60_000);
  await trx
    .insertInto("record_readings")
    .values({
      person_id: coordinatorId,
      subject_type: "practice",
      subject_id: id,
      authority_code: authorityCode,
      school_urn: practice.schoolUrn,
      side: "authority",
      read_on: dayOf(opened),
      first_read_at: opened,
    })
    .execute();
}
