import { date } from "../../../platform/text/dates.ts";
import { button, paragraph, quote, type Email } from "../../../platform/mail/index.ts";
import { outcomeWords, type Outcome } from "./rules.ts";

/* What is written to whoever complained, where they gave an address, and to those who deal with it. */

type About = { reference: string; about: string };

export function complaintReceivedEmail({ reference, about, link, by }: About & { link: string; by: string }): Email {
  return {
    subject: `We have your complaint ${reference}`,
    parts: [
      paragraph(`You complained about ${about}. Your complaint has the number ${reference}.`),
      paragraph(`Somebody will write to you by ${date(by)} to say that they are dealing with it.`),
      button("Follow your complaint", link),
      paragraph("Keep this address to yourself: whoever has it can read your complaint."),
    ],
  };
}

export function complaintAcknowledgedEmail({
  reference,
  about,
  authority,
  by,
}: About & { authority: string; by: string }): Email {
  return {
    subject: `We are dealing with your complaint ${reference}`,
    parts: [
      paragraph(`${authority} has read your complaint about ${about}, and is dealing with it.`),
      paragraph(`You will have an answer by ${date(by)}.`),
    ],
  };
}

export function outcomeLetterEmail({
  reference,
  about,
  authority,
  outcome,
  letter,
}: About & { authority: string; outcome: Outcome; letter: string }): Email {
  return {
    subject: `The outcome of your complaint ${reference}: ${outcomeWords[outcome].toLowerCase()}`,
    parts: [
      paragraph(
        `You complained to ${authority} about ${about}. Your complaint is ${outcomeWords[outcome].toLowerCase()}.`,
      ),
      quote(letter),
      paragraph(
        "If you complained about how information about you was used and are not content with this, you may complain to the Information Commissioner.",
      ),
    ],
  };
}

export function complaintToDealWithEmail({ reference, about, link, by }: About & { link: string; by: string }): Email {
  return {
    subject: `A complaint to deal with: ${reference}`,
    parts: [
      paragraph(`Somebody has complained about ${about}. Acknowledge it by ${date(by)}.`),
      button("Read the complaint", link),
    ],
  };
}

/** Every e-mail of complaints, filled with example facts. */
export function exampleComplaintEmails(publicUrl: string): { name: string; email: Email }[] {
  const about = { reference: "C-1001", about: "GP-2047" };
  const received = { link: `${publicUrl}/complaint-cases/example`, by: "2026-12-21" };
  const letter = { authority: "Fellside", outcome: "upheld" as const, letter: "We have taken the sentence out." };
  return [
    { name: "Complaint received", email: complaintReceivedEmail({ ...about, ...received }) },
    {
      name: "Complaint acknowledged",
      email: complaintAcknowledgedEmail({ ...about, authority: "Fellside", by: "2027-01-20" }),
    },
    { name: "Outcome of a complaint", email: outcomeLetterEmail({ ...about, ...letter }) },
    { name: "Complaint to deal with", email: complaintToDealWithEmail({ ...about, ...received }) },
  ];
}
