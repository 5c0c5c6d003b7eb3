import { createTransport } from "nodemailer";
import type { Clock } from "../clock.ts";
import type { Database } from "../database/index.ts";
import { defineQueue } from "../jobs/index.ts";
import { choiceOf, type Topic } from "./topics.ts";

export const sendMailQueue = defineQueue<{ id: string }>("send_mail", { retryLimit: 8, retryBackoff: true });

/** Hands one message over. The Message-ID stays the same on every try, so that a mail program shows a copy once. */
export type MailTransport = {
  send(message: {
    id: string;
    to: string;
    subject: string;
    text: string;
    html: string;
    headers?: Record<string, string>;
  }): Promise<void>;
};

export function smtpTransport(url: string, from: string): MailTransport {
  const transport = createTransport({ url, connectionTimeout: 10_000, socketTimeout: 30_000 }, { from });
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? "localhost";
  return {
    async send({ id, headers, ...message }) {
      await transport.sendMail({
        ...message,
        messageId: `<${id}@${domain}>`,
        headers: { ...headers, "Auto-Submitted": "auto-generated" },
      });
    },
  };
}

/**
 * Sends a queued message, or keeps it where there is no transport. A failure is noted, then thrown for another try. Who
 * unsubscribed while it waited is not sent it, and what was called back goes to nobody.
 */
export async function sendMail(
  { db, clock, transport }: { db: Database; clock: Clock; transport: MailTransport | null },
  { id }: { id: string },
): Promise<void> {
  const message = await db.selectFrom("mail_messages").selectAll().where("id", "=", id).executeTakeFirst();
  if (!message || ["sent", "kept", "unwanted", "called_back"].includes(message.state)) return;
  const done = (state: "sent" | "kept" | "unwanted") =>
    db
      .updateTable("mail_messages")
      .set({ state, attempts: message.attempts + 1, sent_at: clock.now(), last_error: null })
      .where("id", "=", id)
      .execute();
  if (
    message.person_id &&
    message.topic &&
    (await choiceOf(db, message.person_id, message.topic as Topic)) === "never"
  ) {
    await done("unwanted");
    return;
  }
  if (!transport) {
    await done("kept");
    return;
  }
  try {
    await transport.send({
      id,
      to: message.recipient,
      subject: message.subject,
      text: message.text_body,
      html: message.html_body,
      headers: message.headers as Record<string, string>,
    });
  } catch (error) {
    await db
      .updateTable("mail_messages")
      .set({ state: "failed", attempts: message.attempts + 1, last_error: String(error).slice(0, 500) })
      .where("id", "=", id)
      .execute();
    throw error;
  }
  await done("sent");
}
