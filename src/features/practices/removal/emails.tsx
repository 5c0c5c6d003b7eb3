import { button, paragraph, type Email } from "../../../platform/mail/index.ts";

/* What the others at the school are told when something that was being written goes. */

type About = { title: string; by: string; link: string };

export function draftDeletedEmail({ title, by, link }: About): Email {
  return {
    subject: `Deleted: ${title}`,
    parts: [
      paragraph(`${by} has deleted your draft “${title}”, which you had asked them to agree to.`),
      paragraph("Nothing of it is kept. If you did not expect that, ask them."),
      button("See My work", link),
    ],
  };
}

export function versionDroppedEmail({ title, by, link }: About): Email {
  return {
    subject: `A new version is dropped: ${title}`,
    parts: [
      paragraph(`${by} has dropped the new version of “${title}” that was being written.`),
      paragraph("What is published stays as it is, with its kitemark. A new version can be begun at any time."),
      button("See the record", link),
    ],
  };
}

/** Both, filled with example facts. */
export function exampleRemovalEmails(publicUrl: string): { name: string; email: Email }[] {
  const title = "Three minutes each, at the table by the coats";
  const link = `${publicUrl}/drafts/0193c5f0-0000-7000-8000-000000000000/check`;
  return [
    {
      name: "Draft deleted",
      email: draftDeletedEmail({ title, by: "Gwen Tarrant", link: `${publicUrl}/my-work` }),
    },
    { name: "Version dropped", email: versionDroppedEmail({ title, by: "Aisha Rahman", link }) },
  ];
}
