import type { Email } from "../../platform/mail/index.ts";
import { gateWords } from "../practices/index.ts";
import { returnedEmail, validatedEmail } from "./decisions/emails.tsx";
import { exampleNominationEmails } from "./nominations/emails.tsx";
import { publishedEmail } from "./publications/emails.tsx";
import { withdrawnEmail } from "./withdrawals/emails.tsx";

/** Every e-mail of validation, filled with example facts. */
export function exampleEmails(publicUrl: string): { name: string; email: Email }[] {
  const title = "Three minutes each, at the table by the coats";
  const about = { title, authority: "Fellside", link: `${publicUrl}/drafts/0193c5f0-0000-7000-8000-000000000000` };
  const page = { ...about, link: `${publicUrl}/practices/GP-2047` };
  const reason = "The measure has no baseline.\nSay how many of the 14 could do it in September.";
  return [
    {
      name: "Returned to the school",
      email: returnedEmail({ ...about, reason, notMet: [gateWords.gate_baseline.question] }),
    },
    {
      name: "Kitemark awarded",
      email: validatedEmail({ ...about, level: "promising", validUntil: "21 November 2028" }),
    },
    { name: "Published", email: publishedEmail({ ...page, ref: "GP-2047" }) },
    {
      name: "Withdrawn",
      email: withdrawnEmail({ ...page, by: "Gwen Tarrant", reason: "We no longer have the staff for it." }),
    },
    ...exampleNominationEmails(publicUrl),
  ];
}
