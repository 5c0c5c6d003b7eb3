import { button, paragraph, type Email } from "../../../platform/mail/index.ts";

type Left = { title: string; link: string; who: string; covering: string | null };

/** To those who lead the school: somebody whom readers were told to ask has left. */
export function contactLeftEmail({ title, link, who, covering }: Left): Email {
  return {
    subject: `Name somebody to ask: ${title}`,
    parts: [
      paragraph(`${who} was named as somebody to ask about “${title}”, and has left the school.`),
      paragraph(
        covering === null
          ? "Nobody else is named, so readers are told that the school will name somebody. Please do so."
          : `${covering} answers meanwhile. Please name somebody for when they leave too.`,
      ),
      button("Name who answers", link),
    ],
  };
}

export function exampleContactEmails(publicUrl: string): { name: string; email: Email }[] {
  const link = `${publicUrl}/drafts/0193c5f0-0000-7000-8000-000000000000/contacts`;
  const about = { title: "Three minutes each, at the table by the coats", link, who: "Aisha Rahman" };
  return [{ name: "A contact has left", email: contactLeftEmail({ ...about, covering: "Gwen Tarrant" }) }];
}
