import type { Email } from "../../platform/mail/index.ts";
import { exampleAssessmentEmails } from "./assessments/emails.tsx";
import { exampleAssignmentEmails } from "./assignments/emails.tsx";
import { exampleDecisionEmails } from "./decisions/emails.tsx";
import { exampleKitemarkEmails } from "./kitemarks/emails.tsx";
import { exampleNominationEmails } from "./nominations/emails.tsx";
import { publishedEmail } from "./publications/emails.tsx";
import { withdrawnEmail } from "./withdrawals/emails.tsx";

/** Every e-mail of validation, filled with example facts. */
export function exampleEmails(publicUrl: string): { name: string; email: Email }[] {
  const title = "Three minutes each, at the table by the coats";
  const page = { title, authority: "Fellside", link: `${publicUrl}/practices/GP-2047` };
  return [
    ...exampleAssignmentEmails(publicUrl),
    ...exampleAssessmentEmails(publicUrl),
    ...exampleDecisionEmails(publicUrl),
    { name: "Published", email: publishedEmail({ ...page, ref: "GP-2047" }) },
    {
      name: "Withdrawn",
      email: withdrawnEmail({ ...page, by: "Gwen Tarrant", reason: "We no longer have the staff for it." }),
    },
    ...exampleNominationEmails(publicUrl),
    ...exampleKitemarkEmails(publicUrl),
  ];
}
