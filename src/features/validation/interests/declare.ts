import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { ConflictError } from "../../../web/index.ts";
import type { Acting } from "../../practices/index.ts";
import { interestDeclared, interestTakenBack } from "../events.ts";
import type { Interest } from "./queries.ts";

export type Declared = { kind: "relative" | "other"; note: string | null };
type InSchool = Declared & { schoolUrn: string; authorityCode: string };

/** Keeps what an assessor declares. The caller records the event. */
export async function keepInterest(trx: Transaction, { viewer, clock }: Acting, declared: InSchool): Promise<string> {
  const at = clock.now();
  const id = uuidv7(at);
  const { kind, note, schoolUrn, authorityCode } = declared;
  await trx
    .insertInto("declared_interests")
    .values({
      id,
      authority_code: authorityCode,
      person_id: viewer.personId,
      school_urn: schoolUrn,
      kind,
      note,
      declared_at: at,
    })
    .execute();
  return id;
}

/** An assessor declares an interest in a school before being asked about it. */
export async function declare(act: Acting, declared: InSchool): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const id = await keepInterest(trx, act, declared);
    await recordEvent(trx, interestDeclared, {
      authorityCode: declared.authorityCode,
      subject: { type: "interest", id },
      personId: act.viewer.personId,
      facts: { kind: declared.kind, schoolUrn: declared.schoolUrn },
      happenedAt: act.clock.now(),
    });
  });
}

/** It no longer holds. What it kept them from stays as it was. */
export async function takeBack(act: Acting, interest: Interest): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const { numUpdatedRows } = await trx
      .updateTable("declared_interests")
      .set({ ended_at: at })
      .where("id", "=", interest.id)
      .where("ended_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new ConflictError("This has been taken back already.");
    await recordEvent(trx, interestTakenBack, {
      authorityCode: interest.authority_code,
      subject: { type: "interest", id: interest.id },
      personId: act.viewer.personId,
      facts: { schoolUrn: interest.school_urn },
      happenedAt: at,
    });
  });
}
