import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { notify } from "../../../platform/mail/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { ConflictError } from "../../../web/index.ts";
import type { Acting } from "../acting.ts";
import { checkAllowed, lockPractice, moveTo, type Moved } from "../move-to.ts";
import { nameOf } from "../name-of.ts";
import { authorAndLeads } from "../who-to-write-to.ts";
import { deleteVersion } from "./delete-version.ts";
import { draftDeletedEmail, versionDroppedEmail } from "./emails.tsx";
import { draftDeleted, versionDropped, type DraftDeleted } from "./events.ts";
import { wasSubmitted } from "./queries.ts";
import { whatMayGo } from "./rules.ts";
import { personToWriteTo } from "../../people/index.ts";

type Removing = {
  practiceId: string;
  /** The version that the page showed: another that was begun meanwhile is not what somebody meant to lose. */
  versionId: string;
};

/**
 * Takes away what is being written: the whole draft, or the version that was begun beside a published one. Gives which it was.
 * The row is held and everything asked again, so that a second press is told what happened (409) and takes nothing more.
 */
export async function remove(act: Acting, { practiceId, versionId }: Removing): Promise<"draft" | "version"> {
  return inTransaction(act.db, async (trx) => {
    const practice = await lockPractice(trx, practiceId);
    const goes = whatMayGo({ ...practice, was_submitted: await wasSubmitted(trx, practiceId) });
    if (practice.working_version_id !== versionId) throw new ConflictError(changed);
    if (goes === "draft") await removeDraft(trx, act, practice);
    else if (goes === "version") await dropVersion(trx, act, practice);
    else throw new ConflictError(staysOnRecord);
    return goes;
  });
}

const changed =
  "What you were looking at is no longer what is being written: it has been dropped or submitted since you opened the page. Nothing that you sent has been done.";
const staysOnRecord =
  "The authority has had this write-up, so it stays on record with what was decided. Nothing that you sent has been done.";

async function removeDraft(trx: Transaction, act: Acting, practice: Moved): Promise<void> {
  const { viewer, clock, publicUrl } = act;
  checkAllowed(viewer, "delete_draft", practice);
  const at = clock.now();
  const title = await titleOf(trx, practice);
  await deleteDraft(trx, practice, { personId: viewer.personId, at });
  if (practice.author_id === viewer.personId) return;
  const author = await personToWriteTo(trx, practice.author_id);
  const email = draftDeletedEmail({ title, by: viewer.name, link: `${publicUrl}/my-work` });
  await notify(trx, author, { topic: "my_practices", email, publicUrl, at });
}

/** Deletes a draft that the authority never had, with everything that belongs to it. `personId` is null where time did it. */
export async function deleteDraft(
  trx: Transaction,
  practice: Moved,
  { personId, at }: { personId: string | null; at: Date },
): Promise<void> {
  const { id, authority_code, author_id: authorId, school_urn: schoolUrn } = practice;
  const status = practice.status as DraftDeleted["status"];
  await recordEvent(trx, draftDeleted, {
    authorityCode: authority_code,
    subject: { type: "practice", id },
    personId,
    facts: { practiceId: id, authorId, schoolUrn, status },
    happenedAt: at,
  });
  await deleteVersion(trx, practice.working_version_id);
  for (const table of ["practice_credits", "contact_departures", "practice_contacts", "media"] as const) {
    await trx.deleteFrom(table).where("practice_id", "=", id).execute();
  }
  await trx.deleteFrom("practices").where("id", "=", id).execute();
}

async function dropVersion(trx: Transaction, act: Acting, practice: Moved): Promise<void> {
  const { viewer, clock, publicUrl } = act;
  const at = clock.now();
  const title = await titleOf(trx, practice);
  const { id: versionId, number } = await trx
    .selectFrom("practice_versions")
    .select(["id", "number"])
    .where("id", "=", practice.working_version_id)
    .executeTakeFirstOrThrow();
  await moveTo(trx, { viewer, practiceId: practice.id, action: "drop_version", at });
  await recordEvent(trx, versionDropped, {
    authorityCode: practice.authority_code,
    subject: { type: "practice", id: practice.id },
    personId: viewer.personId,
    facts: { practiceId: practice.id, versionId, number },
    happenedAt: at,
  });
  const email = versionDroppedEmail({ title, by: viewer.name, link: `${publicUrl}/drafts/${practice.id}/check` });
  for (const person of await authorAndLeads(trx, practice, dayOf(at))) {
    if (person.id !== viewer.personId) await notify(trx, person, { topic: "my_practices", email, publicUrl, at });
  }
}

async function titleOf(trx: Transaction, { working_version_id }: Moved): Promise<string> {
  const version = await trx
    .selectFrom("practice_versions")
    .select("title")
    .where("id", "=", working_version_id)
    .executeTakeFirstOrThrow();
  return nameOf(version);
}
