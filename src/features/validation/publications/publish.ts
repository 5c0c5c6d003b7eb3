import { inTransaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { moveTo, type Acting } from "../../practices/index.ts";
import { publishedEmail } from "./emails.tsx";
import { practicePublished } from "../events.ts";
import { tellNominators } from "../nominations/tell-nominators.ts";
import type { Submission } from "../submissions/queries.ts";
import { refuseIfSubmittedSince } from "../submissions/submitted-since.ts";
import { factsForMail, writeToSchool } from "../write-to-school.ts";

/** Publishes what was validated, at an address that stays. A later version keeps it. Gives the reference. */
export async function publish(act: Acting, submission: Submission): Promise<string> {
  return inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const practice = await moveTo(trx, { ...act, practiceId: submission.practice_id, action: "publish", at });
    const { ref, published_version_id: versionId } = practice;
    refuseIfSubmittedSince(versionId, submission);
    if (ref === null || versionId === null) throw new Error("What is published has a reference");
    await trx
      .insertInto("publications")
      .values({
        id: uuidv7(at),
        authority_code: practice.authority_code,
        practice_id: practice.id,
        version_id: versionId,
        published_by: act.viewer.personId,
        published_at: at,
      })
      .execute();
    await recordEvent(trx, practicePublished, {
      authorityCode: practice.authority_code,
      subject: { type: "practice", id: practice.id },
      personId: act.viewer.personId,
      facts: { practiceId: practice.id, ref, versionId },
      happenedAt: at,
    });
    const facts = await factsForMail(trx, versionId);
    const link = `${act.publicUrl}/practices/${ref}`;
    await writeToSchool(trx, practice, publishedEmail({ ...facts, link, ref }), act);
    await tellNominators(trx, act, { practiceId: practice.id, ref });
    return ref;
  });
}
