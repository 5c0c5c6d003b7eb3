import { exampleEmails as evaluationEmails } from "../features/evaluation/index.ts";
import { exampleEmails as peopleEmails } from "../features/people/index.ts";
import { exampleEmails as practiceEmails } from "../features/practices/index.ts";
import { exampleEmails as searchEmails } from "../features/search/index.ts";
import { exampleEmails as timelineEmails } from "../features/timeline/index.ts";
import { exampleEmails as validationEmails } from "../features/validation/index.ts";
import { emailHtml, emailText, type Email } from "../platform/mail/index.ts";

type ShownEmail = { name: string; subject: string; html: string; text: string; tellsOf: readonly string[] };

/** Every e-mail that Waymark sends, filled with example facts; a new one joins this list with the room that sends it. */
export function everyEmail(publicUrl: string): ShownEmail[] {
  const emails: { name: string; email: Email }[] = [
    ...peopleEmails(publicUrl),
    ...practiceEmails(publicUrl),
    ...validationEmails(publicUrl),
    ...searchEmails(publicUrl),
    ...evaluationEmails(publicUrl),
    ...timelineEmails(publicUrl),
  ];
  return emails.map(({ name, email }) => ({
    name,
    subject: email.subject,
    html: emailHtml(email),
    text: emailText(email),
    tellsOf: email.tellsOf ?? [],
  }));
}
