import { button, paragraph, type Email } from "../../../platform/mail/index.ts";

/* What is written to a school about its pictures and documents. */

export function consentEndedEmail({ what, link }: { what: string; link: string }): Email {
  return {
    subject: "A picture was taken down: the consent has ended",
    parts: [
      paragraph(`The consent that your school held for ${what} has ended, so nobody is shown it any more.`),
      paragraph("If the consent has been given again, write a new version and say until when. If not, take it out."),
      button("Open the record", link),
    ],
  };
}

export function virusFoundEmail({ link, virus }: { link: string; virus: string }): Email {
  return {
    subject: "A virus was found in a file that you sent",
    parts: [
      paragraph(
        `The scanner could not be reached when you sent a file. It has looked now, found ${virus}, and the file was removed. Nobody was shown it.`,
      ),
      paragraph("Tell whoever looks after your school’s computers before you open that file again."),
      button("Open the draft", link),
    ],
  };
}

export function exampleMediaEmails(publicUrl: string): { name: string; email: Email }[] {
  const link = `${publicUrl}/drafts/0193c5f0-0000-7000-8000-000000000000/check`;
  return [
    {
      name: "Consent ended",
      email: consentEndedEmail({ what: "the picture “Reading at the table by the coats”", link }),
    },
    { name: "Virus found", email: virusFoundEmail({ link, virus: "Win.Test.EICAR_HDB-1" }) },
  ];
}
