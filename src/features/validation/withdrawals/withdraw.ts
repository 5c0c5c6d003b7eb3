import { inTransaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { callBack } from "../../../platform/mail/index.ts";
import { moveTo, type Acting } from "../../practices/index.ts";
import { withdrawnEmail } from "./emails.tsx";
import { practiceWithdrawn } from "../events.ts";
import { factsForMail, writeToSchool } from "../write-to-school.ts";

/** Withdraws a published practice. Its address stays, and says why; mail that still told of it is called back. */
export async function withdraw(act: Acting, practiceId: string, reason: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const practice = await moveTo(trx, { ...act, practiceId, action: "withdraw", at });
    const { ref, published_version_id: versionId } = practice;
    if (ref === null || versionId === null) throw new Error("What is withdrawn was published");
    await trx
      .insertInto("withdrawals")
      .values({
        id: uuidv7(at),
        authority_code: practice.authority_code,
        practice_id: practice.id,
        reason,
        withdrawn_by: act.viewer.personId,
        withdrawn_at: at,
      })
      .execute();
    await callBack(trx, ref);
    await recordEvent(trx, practiceWithdrawn, {
      authorityCode: practice.authority_code,
      subject: { type: "practice", id: practice.id },
      personId: act.viewer.personId,
      facts: { practiceId: practice.id, ref, versionId, reason },
      happenedAt: at,
    });
    const { title } = await factsForMail(trx, versionId);
    const link = `${act.publicUrl}/practices/${ref}`;
    await writeToSchool(trx, practice, withdrawnEmail({ title, link, by: act.viewer.name, reason }), act);
  });
}
