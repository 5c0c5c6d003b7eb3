import { pupilFindingsIn, writeUpOf } from "../features/practices/index.ts";
import type { Transaction } from "../platform/database/index.ts";
import { uuidv7 } from "../platform/ids.ts";
import { at, type Planting } from "./planting.ts";

/** What the submitter answered where the write-up looks as if it points at a pupil. */
export async function plantPupilCheck(
  trx: Transaction,
  { practice, id, authorityCode, leadId }: Planting,
  versionId: string,
): Promise<void> {
  if (!practice.submittedOn || !practice.pupilCheck) return;
  await trx
    .insertInto("pupil_checks")
    .values({
      id: uuidv7(at(practice.submittedOn)),
      authority_code: authorityCode,
      practice_id: id,
      version_id: versionId,
      found: pupilFindingsIn(await writeUpOf(trx, versionId)).length,
      reason: practice.pupilCheck,
      checked_by: leadId,
      checked_at: at(practice.submittedOn),
    })
    .execute();
}
