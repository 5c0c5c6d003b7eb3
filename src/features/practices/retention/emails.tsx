import { button, paragraph, type Email } from "../../../platform/mail/index.ts";

type Warning = { title: string; link: string; months: 10 | 11 };

/** What the author of an idle draft is told, twice, before it goes. */
export function draftWarningEmail({ title, link, months }: Warning): Email {
  return {
    subject: `${months === 11 ? "Deleted in a month" : "Still needed?"} Your draft ${title}`,
    parts: [
      paragraph(`Nobody has worked on your draft “${title}” for ${months} months.`),
      paragraph(
        months === 10
          ? "Drafts are kept for 12 months after they were last worked on, and then deleted. You will be told once more before that."
          : "It is deleted in a month. To keep it, open it and change something. This is the last warning.",
      ),
      button("Open the draft", link),
    ],
  };
}

/** Both, filled with example facts. */
export function exampleRetentionEmails(publicUrl: string): { name: string; email: Email }[] {
  const about = {
    title: "Three minutes each, at the table by the coats",
    link: `${publicUrl}/drafts/0193c5f0-0000-7000-8000-000000000000`,
  };
  return [
    { name: "Draft idle, first warning", email: draftWarningEmail({ ...about, months: 10 }) },
    { name: "Draft idle, last warning", email: draftWarningEmail({ ...about, months: 11 }) },
  ];
}
