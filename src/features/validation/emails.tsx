import { button, paragraph, quote, type Email } from "../../platform/mail/index.ts";
import { gateWords } from "../practices/index.ts";
import { levelWords, type Level } from "./rules.ts";

/* What validation writes to the school: one function an e-mail. */

type About = { title: string; link: string; authority: string };
type Returned = About & { reason: string; notMet: string[] };

export function returnedEmail({ title, link, authority, reason, notMet }: Returned): Email {
  return {
    subject: `Returned with a reason: ${title}`,
    parts: [
      paragraph(`${authority} has read “${title}” and asks for a change before it can have the kitemark:`),
      quote(reason),
      ...(notMet.length > 0 ? [paragraph(`To these questions the answer was no: ${notMet.join(" ")}`)] : []),
      paragraph("Change what is asked and submit it again. Nothing that you wrote is lost."),
      button("Change the write-up", link),
    ],
  };
}

export function validatedEmail({
  title,
  link,
  authority,
  level,
  validUntil,
}: About & { level: Level; validUntil: string }): Email {
  return {
    subject: `The kitemark is yours: ${title}`,
    parts: [
      paragraph(
        `${authority} has awarded “${title}” its kitemark, at the level ${levelWords[level]}. It holds until ${validUntil}.`,
      ),
      paragraph("It will be published next. You will hear when it is."),
      button("See where it is", link),
    ],
  };
}

export function publishedEmail({ title, link, authority, ref }: About & { ref: string }): Email {
  return {
    subject: `Published as ${ref}: ${title}`,
    parts: [
      paragraph(`${authority} has published “${title}”. Its address will not change:`),
      button(`Read ${ref}`, link),
      paragraph("The person whom you named may now be asked about it."),
    ],
  };
}

export function withdrawnEmail({
  title,
  link,
  by,
  reason,
}: Omit<About, "authority"> & { by: string; reason: string }): Email {
  return {
    subject: `Withdrawn: ${title}`,
    parts: [
      paragraph(`${by} has withdrawn “${title}”. Its address now says so, with this reason:`),
      quote(reason),
      button("See what the public sees", link),
    ],
  };
}

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
  ];
}
