import { recordEvent, subscribe } from "../../../platform/events/index.ts";
import { returnedAfterConsultation } from "../../practices/index.ts";
import { kitemarkSetAside } from "./events.ts";

/** What a kitemark that was set aside says of itself. */
const reason = "Its write-up went back to the school before it was published.";

/**
 * A kitemark is awarded to one version. Where that goes back to the school before anybody could read it, the kitemark is
 * set aside with it: what the school submits next is assessed and decided as every version is. The mark of an earlier
 * version that is published stays.
 */
export function setAsideWhatIsReturned(): void {
  subscribe(returnedAfterConsultation, "the kitemark of what is returned is set aside", async (trx, event) => {
    const { authorityCode, subject, personId, facts, happenedAt } = event;
    const aside = await trx
      .updateTable("kitemarks")
      .from("decisions")
      .innerJoin("submissions", "submissions.id", "decisions.submission_id")
      .innerJoin("consultations", "consultations.version_id", "submissions.version_id")
      .set({ ended_at: happenedAt, ended_as: "set_aside", ended_reason: reason })
      .whereRef("decisions.id", "=", "kitemarks.decision_id")
      .where("consultations.id", "=", facts.consultationId)
      .where("kitemarks.ended_at", "is", null)
      .returning("kitemarks.id")
      .execute();
    for (const { id: kitemarkId } of aside) {
      const of = { authorityCode, subject, personId, happenedAt };
      await recordEvent(trx, kitemarkSetAside, { ...of, facts: { practiceId: subject.id, kitemarkId } });
    }
  });
}
