import { sql } from "kysely";
import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/index.ts";
import { recordEvent, type EventKind } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { notify, post as postMail } from "../../../platform/mail/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { decide, type Viewer } from "../../../policy/index.ts";
import { ConflictError, NotFoundError, RefusedError } from "../../../web/index.ts";
import type { Acting, Kept } from "../acting.ts";
import {
  complaintAcknowledgedEmail,
  complaintReceivedEmail,
  complaintToDealWithEmail,
  outcomeLetterEmail,
} from "./emails.tsx";
import { complaintAcknowledged, complaintAnswered, complaintMade } from "./events.ts";
import { hashOfKey, newKey } from "./key.ts";
import { aboutWhat, type Complaint } from "./queries.ts";
import { deadlinesOf, type Outcome } from "./rules.ts";
import { coOrdinatorsOn } from "../../people/index.ts";

/* A complaint is made by anybody, acknowledged, and answered with a letter. */

export type Complaining = { db: Database; clock: Clock; viewer: Viewer; publicUrl: string };
export type About = { practice: { id: string; ref: string; authority_code: string }; post_id: string | null };

/** Keeps a complaint, tells the co-ordinators, and gives the key by which whoever made it follows it. */
export async function complain(
  { db, clock, viewer, publicUrl }: Complaining,
  { practice, post_id }: About,
  said: { text: string; email: string | null },
): Promise<string> {
  const key = newKey();
  await inTransaction(db, async (trx) => {
    const at = clock.now();
    const reference = await nextReference(trx);
    const deadlines = deadlinesOf(dayOf(at));
    const about = { authority_code: practice.authority_code, practice_id: practice.id, post_id };
    await trx
      .insertInto("complaints")
      .values({
        ...about,
        ...said,
        ...deadlines,
        id: uuidv7(at),
        reference,
        person_id: viewer.personId,
        key_hash: hashOfKey(key),
        made_at: at,
      })
      .execute();
    await tell(trx, complaintMade, { authority_code: practice.authority_code, reference }, viewer.personId, at);
    const what = aboutWhat({ ref: practice.ref, post_id });
    const mail = { reference, about: what, by: deadlines.acknowledge_by };
    const waiting = complaintToDealWithEmail({ ...mail, link: `${publicUrl}/complaints/${reference}` });
    for (const person of await coOrdinatorsOn(trx, practice.authority_code, dayOf(at))) {
      await notify(trx, person, { topic: "discussions", email: waiting, publicUrl, at });
    }
    if (said.email === null) return;
    const received = complaintReceivedEmail({ ...mail, link: `${publicUrl}/complaint-cases/${key}` });
    await postMail(trx, { personId: null, address: said.email }, received, at);
  });
  return key;
}

/** C-1001: for good; a number that was given out is never given again. */
async function nextReference(trx: Transaction): Promise<string> {
  const { rows } = await sql<{ number: number }>`select nextval('complaint_numbers') as number`.execute(trx);
  return `C-${rows[0]?.number}`;
}

/** Says to whoever complained that it is being dealt with, once. */
export async function acknowledge(act: Acting, { id }: Complaint): Promise<void> {
  await held(act, id, async (trx, row, complaint) => {
    if (row.acknowledged_at !== null)
      throw new ConflictError("Somebody has acknowledged it since you opened the page.");
    const at = act.clock.now();
    const set = { acknowledged_at: at, acknowledged_by: act.viewer.personId };
    await trx.updateTable("complaints").set(set).where("id", "=", id).execute();
    await tell(trx, complaintAcknowledged, row, act.viewer.personId, at);
    await write(trx, row, complaintAcknowledgedEmail({ ...complaint, by: row.answer_by }), at);
  });
}

/** Answers it with a letter, once; gives what is there where somebody else answered meanwhile. */
export async function answerComplaint(
  act: Acting,
  { id }: Complaint,
  { edits, outcome, letter }: { edits: number; outcome: Outcome; letter: string },
): Promise<Kept<string>> {
  return held(act, id, async (trx, row, complaint) => {
    if (row.edits !== edits) return { outcome: "stale", edits: row.edits, stored: row.letter ?? "" };
    const at = act.clock.now();
    const by = { answered_at: at, answered_by: act.viewer.personId, edits: edits + 1 };
    const first = row.acknowledged_at ? {} : { acknowledged_at: at, acknowledged_by: act.viewer.personId };
    await trx
      .updateTable("complaints")
      .set({ ...by, ...first, outcome, letter })
      .where("id", "=", id)
      .execute();
    await tell(trx, complaintAnswered, row, act.viewer.personId, at);
    await write(trx, row, outcomeLetterEmail({ ...complaint, outcome, letter }), at);
    return { outcome: "kept" };
  });
}

type Told = { reference: string; about: string; authority: string };

async function held<T>(
  act: Acting,
  id: string,
  change: (trx: Transaction, row: Row, about: Told) => Promise<T>,
): Promise<T> {
  return inTransaction(act.db, async (trx) => {
    const row = await lock(trx, id);
    if (!row) throw new NotFoundError();
    const decision = decide(act.viewer, "complaint.deal_with", { authority_code: row.authority_code });
    if (!decision.allowed) throw new RefusedError(decision.whoCan);
    const on = await trx
      .selectFrom("practices")
      .innerJoin("authorities", "authorities.code", "practices.authority_code")
      .select(["practices.ref", "authorities.name"])
      .where("practices.id", "=", row.practice_id)
      .executeTakeFirstOrThrow();
    const about = aboutWhat({ ref: on.ref, post_id: row.post_id });
    return change(trx, row, { reference: row.reference, about, authority: on.name });
  });
}

function lock(trx: Transaction, id: string) {
  return trx.selectFrom("complaints").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

type Row = NonNullable<Awaited<ReturnType<typeof lock>>>;

/** Where they gave no address they read it on the page of the case. */
async function write(
  trx: Transaction,
  { email }: Row,
  letter: ReturnType<typeof outcomeLetterEmail>,
  at: Date,
): Promise<void> {
  if (email !== null) await postMail(trx, { personId: null, address: email }, letter, at);
}

async function tell(
  trx: Transaction,
  kind: EventKind<{ reference: string }>,
  { authority_code, reference }: { authority_code: string; reference: string },
  personId: string | null,
  at: Date,
): Promise<void> {
  await recordEvent(trx, kind, {
    authorityCode: authority_code,
    subject: { type: "complaint", id: reference },
    personId,
    facts: { reference },
    happenedAt: at,
  });
}
