import { button, paragraph, type Email } from "../../../platform/mail/index.ts";

type Answered = { who: string; address: string; looksLike: readonly string[]; link: string };

/** To the co-ordinators: somebody was asked whether it points at a pupil, and says that it does not. */
export function pupilAnswerEmail({ who, address, looksLike, link }: Answered): Email {
  return {
    subject: "Please look: it might point at a pupil",
    parts: [
      paragraph(
        `${who} sent something at ${address} that looks like ${looksLike.join(" and ")}. They were asked, and said that no pupil can be identified. It was not held back.`,
      ),
      paragraph(
        "The words are not in this mail. Where you can open the page, look at it. Where you cannot, ask whoever sent it.",
      ),
      button("See it in the audit", link),
    ],
  };
}

export function examplePupilEmails(publicUrl: string): { name: string; email: Email }[] {
  const address = "/drafts/0193c5f0-0000-7000-8000-000000000001/hand-backs";
  const sent = { who: "Aisha Rahman", address, looksLike: ["a pupil’s date of birth"], link: `${publicUrl}/audit` };
  return [{ name: "It might point at a pupil", email: pupilAnswerEmail(sent) }];
}
