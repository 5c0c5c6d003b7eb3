/*
 * Mail: written in the transaction of the change that caused it, handed over by a job. Without an SMTP server it is
 * kept, to be read on the demonstration's mailbox page. Owns the table mail_messages.
 */
import type { Transaction } from "../database/index.ts";
import { uuidv7 } from "../ids.ts";
import { enqueue } from "../jobs/index.ts";
import { emailHtml, emailText, subjectLine, type Email } from "./email.tsx";
import { sendMailQueue } from "./send-mail.ts";

export {
  button,
  emailHtml,
  emailText,
  list,
  paragraph,
  quote,
  subjectLine,
  type Email,
  type EmailPart,
} from "./email.tsx";
export { sendMail, sendMailQueue, smtpTransport, type MailTransport } from "./send-mail.ts";
export { keptMessages, messageById } from "./mailbox.ts";

/** Queues one message to one person; it leaves only if the transaction is kept. */
export async function post(
  trx: Transaction,
  to: { personId: string | null; address: string },
  email: Email,
  at: Date,
): Promise<void> {
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
      queued_at: at,
    })
    .execute();
  await enqueue(trx, sendMailQueue, { id });
}
