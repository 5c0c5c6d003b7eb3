/*
 * Mail: written in the transaction of the change that caused it, handed over by a job. Without an SMTP server it is
 * kept, to be read on the demonstration's mailbox page. Owns the tables mail_messages and mail_choice_keys.
 */
import type { Transaction } from "../database/index.ts";
import { uuidv7 } from "../ids.ts";
import { enqueue } from "../jobs/index.ts";
import { emailHtml, emailText, subjectLine, type Email } from "./email.tsx";
import { sendMailQueue } from "./send-mail.ts";
import { choiceOf, unsubscribeAddress, unsubscribeHeaders, type Stopped, type Topic } from "./topics.ts";

export { button, emailHtml, emailText, links, list, paragraph, quote, type Email, type EmailPart } from "./email.tsx";
export { sendMail, sendMailQueue, smtpTransport } from "./send-mail.ts";
export { callBack, wasCalledBack } from "./call-back.ts";
export { keptMessages, messageById } from "./mailbox.ts";
export { choices, defaultChoices, topicKeys, type Choice, type Stopped, type Topic } from "./topics.ts";

export type Addressed = { personId: string | null; address: string };

/** Queues one message to one person; it leaves only if the transaction is kept. */
export async function post(trx: Transaction, to: Addressed, email: Email, at: Date): Promise<void> {
  await queue(trx, to, email, at, {});
}

/** Deletes every message to this person, and the key of their ways out. */
export async function forgetMailTo(trx: Transaction, personId: string): Promise<void> {
  for (const table of ["mail_messages", "mail_choice_keys"] as const) {
    await trx.deleteFrom(table).where("person_id", "=", personId).execute();
  }
}

export type Notice = { topic: Topic; email: Email; publicUrl: string; at: Date };

/**
 * Writes to somebody about what they may choose to hear of: now where they want it at once, else not at all. What is
 * wanted daily or weekly is told by the digest, from the events.
 */
export async function notify(
  trx: Transaction,
  to: { id: string; email: string },
  { topic, email, publicUrl, at }: Notice,
): Promise<void> {
  if ((await choiceOf(trx, to.id, topic)) !== "at_once") return;
  await postStoppable(trx, to, { stops: topic, topic, email, publicUrl, at });
}

/** Queues a message that says how to stop such messages, to its reader and to their mail program. Gives its id. */
export async function postStoppable(
  trx: Transaction,
  to: { id: string; email: string },
  { stops, topic, email, publicUrl, at }: Omit<Notice, "topic"> & { stops: Stopped; topic?: Topic },
): Promise<string> {
  const stop = await unsubscribeAddress(trx, { personId: to.id, stops, publicUrl, at });
  const ways = { choose: `${publicUrl}/my-work/notifications`, stop };
  return postWithWayOut(trx, to, { email, ways, at, ...(topic && { topic }) });
}

/** The same with a way out of its own: where its reader chooses, and the address that stops it with one press. */
export async function postWithWayOut(
  trx: Transaction,
  to: { id: string; email: string },
  { email, ways, at, topic }: { email: Email; ways: NonNullable<Email["stop"]>; at: Date; topic?: Topic },
): Promise<string> {
  return queue(trx, { personId: to.id, address: to.email }, { ...email, stop: ways }, at, {
    headers: unsubscribeHeaders(ways.stop),
    ...(topic && { topic }),
  });
}

async function queue(
  trx: Transaction,
  to: Addressed,
  email: Email,
  at: Date,
  { headers = {}, topic }: { headers?: Record<string, string>; topic?: Topic },
): Promise<string> {
  const id = uuidv7();
  await trx
    .insertInto("mail_messages")
    .values({
      id,
      person_id: to.personId,
      recipient: to.address,
      subject: subjectLine(email),
      text_body: emailText(email),
      html_body: emailHtml(email),
      headers: JSON.stringify(headers),
      topic: topic ?? null,
      tells_of: [...(email.tellsOf ?? [])],
      queued_at: at,
    })
    .execute();
  await enqueue(trx, sendMailQueue, { id });
  return id;
}
