import type { Database } from "../database/index.ts";
import { dayOf } from "../text/dates.ts";

/** That a person opened a record which is not for everybody, and from which side: its own school's, or the authority's. */
export type Reading = {
  personId: string;
  subject: { type: string; id: string };
  authorityCode: string | null;
  schoolUrn: string | null;
  side: "school" | "authority";
};

/** Notes it, once a day for each person and record: the next reading of the day writes nothing. */
export async function noteReading(db: Database, reading: Reading, at: Date): Promise<void> {
  await db
    .insertInto("record_readings")
    .values({
      person_id: reading.personId,
      subject_type: reading.subject.type,
      subject_id: reading.subject.id,
      authority_code: reading.authorityCode,
      school_urn: reading.schoolUrn,
      side: reading.side,
      read_on: dayOf(at),
      first_read_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
