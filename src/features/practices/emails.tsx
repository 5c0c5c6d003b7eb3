import { exampleComplaintEmails } from "./complaints/emails.tsx";
import { exampleConsultationEmails } from "./consultation/emails.tsx";
import { exampleContactEmails } from "./contacts/emails.tsx";
import { exampleDiscussionEmails } from "./discussion/emails.tsx";
import { exampleMediaEmails } from "./media/emails.tsx";
import { examplePupilEmails } from "./pupil-check/emails.tsx";
import { exampleRetentionEmails } from "./retention/emails.tsx";
import { exampleRemovalEmails } from "./removal/emails.tsx";
import { button, paragraph, quote, type Email } from "../../platform/mail/index.ts";

/* What practices writes to people: one function an e-mail, from facts to what it says. */

type About = { title: string; link: string };

export function agreementAskedEmail({ title, link, author }: About & { author: string }): Email {
  return {
    subject: `${author} asks you to agree: ${title}`,
    parts: [
      paragraph(`${author} has written up “${title}” and asks you to agree to it being put to the authority.`),
      paragraph("You can change it, hand it back with what you would like changed, or agree and submit it."),
      button("Read the write-up", link),
    ],
  };
}

export function handedBackEmail({ title, link, lead, reason }: About & { lead: string; reason: string }): Email {
  return {
    subject: `Handed back to you: ${title}`,
    parts: [
      paragraph(`${lead} has read “${title}” and would like something changed before it goes to the authority:`),
      quote(reason),
      button("Change the write-up", link),
    ],
  };
}

export function submittedEmail({ title, link, lead, school }: About & { lead: string; school: string }): Email {
  return {
    subject: `Submitted: ${title}`,
    parts: [
      paragraph(`${lead} agreed “${title}” for ${school}, and it is now with the authority.`),
      paragraph(
        "The good practice co-ordinator reads it and either awards the kitemark or returns it with a reason. You will hear by e-mail either way.",
      ),
      button("See where it is", link),
    ],
  };
}

export function inQueueEmail({ title, link, school }: About & { school: string }): Email {
  return {
    subject: `In your queue: ${title}`,
    parts: [
      paragraph(`${school} has submitted “${title}”. It waits in your queue for a decision.`),
      button("Open the queue", link),
    ],
  };
}

/** Every e-mail of practices, filled with example facts. */
export function exampleEmails(publicUrl: string): { name: string; email: Email }[] {
  const link = `${publicUrl}/drafts/0193c5f0-0000-7000-8000-000000000000/check`;
  const about = { title: "Three minutes each, at the table by the coats", link };
  return [
    {
      name: "Agreement asked",
      email: agreementAskedEmail({ ...about, author: "Aisha Rahman" }),
    },
    {
      name: "Handed back to the author",
      email: handedBackEmail({
        ...about,
        lead: "Gwen Tarrant",
        reason: "Say how many pupils were in the group.\nAnd add the cost of the books.",
      }),
    },
    {
      name: "Submitted to the authority",
      email: submittedEmail({ ...about, lead: "Gwen Tarrant", school: "Hollowgate Primary School" }),
    },
    {
      name: "Waiting in the queue",
      email: inQueueEmail({ ...about, link: `${publicUrl}/queue`, school: "Hollowgate Primary School" }),
    },
    ...exampleRemovalEmails(publicUrl),
    ...exampleRetentionEmails(publicUrl),
    ...exampleMediaEmails(publicUrl),
    ...exampleConsultationEmails(publicUrl),
    ...exampleContactEmails(publicUrl),
    ...exampleDiscussionEmails(publicUrl),
    ...exampleComplaintEmails(publicUrl),
    ...examplePupilEmails(publicUrl),
  ];
}
