import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent, type EventKind } from "../../../platform/events/index.ts";
import { notify } from "../../../platform/mail/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import type { PracticeAction } from "../../../policy/index.ts";
import type { Acting } from "../acting.ts";
import { agreementAskedEmail, handedBackEmail, inQueueEmail, submittedEmail } from "../emails.tsx";
import {
  agreementAsked,
  newVersionBegun,
  practiceHandedBack,
  practiceSubmitted,
  practiceTakenBack,
} from "../events.ts";
import { checkAllowed, lockPractice, moveTo, type Moved } from "../move-to.ts";
import type { PupilAnswer } from "../pupil-check/answer.ts";
import { keepPupilCheck } from "../pupil-check/keep-pupil-check.ts";
import { missingForSubmission, type Missing } from "../rules.ts";
import { authorAndLeads } from "../who-to-write-to.ts";
import { writeUpOf, type WriteUp } from "../write-up.ts";
import { coOrdinatorsOn, personToWriteTo, schoolLeadsOn } from "../../people/index.ts";

/*
 * The steps between a write-up and the authority. Each moves the practice, records one event and writes to whoever
 * must know, all in one transaction. A step that needs a whole write-up gives what is missing, and nothing is done.
 */

/** Asks the school lead to agree, and writes to them. Gives what is missing. */
export async function askForAgreement(act: Acting, practiceId: string): Promise<Missing[]> {
  return whenComplete(act, practiceId, "ask_for_agreement", async (trx, practice, { title }) => {
    await tell(trx, act, agreementAsked, practice, {});
    const email = agreementAskedEmail({
      title: title ?? untitled,
      link: recordLink(act, practice),
      author: act.viewer.name,
    });
    const at = act.clock.now();
    for (const lead of await schoolLeadsOn(trx, practice.school_urn, dayOf(at))) {
      await notify(trx, lead, { topic: "agreement_asked", email, publicUrl: act.publicUrl, at });
    }
  });
}

/**
 * The school lead agrees: the version is frozen and is with the authority. Gives what is missing. Where it looks as if it
 * points at a pupil, their answer to that is kept with it.
 */
export async function submitPractice(act: Acting, practiceId: string, answer: PupilAnswer): Promise<Missing[]> {
  return whenComplete(act, practiceId, "submit", async (trx, practice, writeUp) => {
    await keepPupilCheck(trx, act, practice, writeUp, answer);
    await tell(trx, act, practiceSubmitted, practice, {});
    const at = act.clock.now();
    const { name: school } = await schoolOf(trx, practice);
    const email = submittedEmail({
      title: writeUp.title ?? untitled,
      link: recordLink(act, practice),
      lead: act.viewer.name,
      school,
    });
    for (const person of await authorAndLeads(trx, practice, dayOf(at))) {
      await notify(trx, person, { topic: "my_practices", email, publicUrl: act.publicUrl, at });
    }
    const waiting = inQueueEmail({ title: writeUp.title ?? untitled, link: `${act.publicUrl}/queue`, school });
    for (const person of await coOrdinatorsOn(trx, practice.authority_code, dayOf(at))) {
      await notify(trx, person, { topic: "submitted_to_authority", email: waiting, publicUrl: act.publicUrl, at });
    }
  });
}

/** The school lead hands the write-up back to its author, saying what to change. */
export async function handBack(act: Acting, practiceId: string, reason: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const practice = await moveTo(trx, { ...act, practiceId, action: "hand_back", at: act.clock.now() });
    await tell(trx, act, practiceHandedBack, practice, { reason });
    const title = await titleOf(trx, practice);
    const author = await personToWriteTo(trx, practice.author_id);
    const link = `${act.publicUrl}/drafts/${practice.id}`;
    const email = handedBackEmail({ title, link, lead: act.viewer.name, reason });
    const at = act.clock.now();
    await notify(trx, author, { topic: "my_practices", email, publicUrl: act.publicUrl, at });
  });
}

/** The author takes the write-up back from the school lead to change it. */
export async function takeBack(act: Acting, practiceId: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const practice = await moveTo(trx, { ...act, practiceId, action: "take_back", at: act.clock.now() });
    await tell(trx, act, practiceTakenBack, practice, {});
  });
}

/** Begins a new version of a published practice; the public keeps seeing the published one. */
export async function revise(act: Acting, practiceId: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const practice = await moveTo(trx, { ...act, practiceId, action: "revise", at: act.clock.now() });
    const { number } = await writeUpOf(trx, practice.working_version_id);
    await tell(trx, act, newVersionBegun, practice, { number });
  });
}

type Rest = (trx: Transaction, practice: Moved, writeUp: WriteUp) => Promise<void>;

/** Moves the practice only where its write-up is whole; asked inside, on the locked row. */
async function whenComplete(act: Acting, practiceId: string, action: PracticeAction, rest: Rest): Promise<Missing[]> {
  return inTransaction(act.db, async (trx) => {
    const locked = await lockPractice(trx, practiceId);
    checkAllowed(act.viewer, action, locked);
    const writeUp = await writeUpOf(trx, locked.working_version_id);
    const missing = missingForSubmission(writeUp);
    if (missing.length > 0) return missing;
    const practice = await moveTo(trx, { ...act, practiceId, action, at: act.clock.now() });
    await rest(trx, practice, writeUp);
    return [];
  });
}

async function tell<Facts extends object>(
  trx: Transaction,
  { viewer, clock }: Acting,
  kind: EventKind<Facts & { practiceId: string; versionId: string }>,
  practice: Moved,
  facts: Facts,
): Promise<void> {
  await recordEvent(trx, kind, {
    authorityCode: practice.authority_code,
    subject: { type: "practice", id: practice.id },
    personId: viewer.personId,
    facts: { ...facts, practiceId: practice.id, versionId: practice.working_version_id },
    happenedAt: clock.now(),
  });
}

async function titleOf(trx: Transaction, practice: Moved): Promise<string> {
  const { title } = await writeUpOf(trx, practice.working_version_id);
  return title ?? untitled;
}

const untitled = "A practice without a title";

async function schoolOf(trx: Transaction, { school_urn }: Moved) {
  return trx.selectFrom("schools").select("name").where("urn", "=", school_urn).executeTakeFirstOrThrow();
}

function recordLink({ publicUrl }: Acting, practice: Moved): string {
  return `${publicUrl}/drafts/${practice.id}/check`;
}
