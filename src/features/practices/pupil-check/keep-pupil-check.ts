import type { Database, Transaction } from "../../../platform/database/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { ConflictError } from "../../../web/index.ts";
import type { Acting } from "../acting.ts";
import type { Moved } from "../move-to.ts";
import type { WriteUp } from "../write-up.ts";
import { pupilAnswerErrors, type PupilAnswer } from "./answer.ts";
import { pupilFindingsIn } from "./findings-in.ts";

/**
 * Keeps the submitter's answer with the version, in the transaction of the submission, where something was found. What
 * was found is asked again on the locked version: without an answer to it nothing is submitted.
 */
export async function keepPupilCheck(
  trx: Transaction,
  { viewer, clock }: Acting,
  { id: practice_id, authority_code }: Moved,
  writeUp: WriteUp,
  answer: PupilAnswer,
): Promise<void> {
  const found = pupilFindingsIn(writeUp).length;
  if (found === 0) return;
  if (Object.keys(pupilAnswerErrors(answer)).length > 0) {
    throw new ConflictError("The write-up has changed since you read it, and now looks as if it points at a pupil");
  }
  await trx
    .insertInto("pupil_checks")
    .values({
      id: uuidv7(clock.now()),
      authority_code,
      practice_id,
      version_id: writeUp.id,
      found,
      reason: answer.reason,
      checked_by: viewer.personId,
      checked_at: clock.now(),
    })
    .execute();
}

/** What the submitter of a version answered; undefined where nothing was found, or it was submitted before this was asked. */
export async function pupilCheckOf(db: Database, versionId: string) {
  return db
    .selectFrom("pupil_checks as answer")
    .innerJoin("people", "people.id", "answer.checked_by")
    .select(["answer.reason", "answer.found", "answer.checked_at", "people.name as checked_by"])
    .where("answer.version_id", "=", versionId)
    .executeTakeFirst();
}

export type PupilCheck = NonNullable<Awaited<ReturnType<typeof pupilCheckOf>>>;
