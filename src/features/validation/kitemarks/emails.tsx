import { button, paragraph, quote, type Email } from "../../../platform/mail/index.ts";
import { levelWords, type Level } from "./rules.ts";

/* What is written about a kitemark in time: one function an e-mail. Days as they are written, "21 November 2028". */

type OfMark = { title: string; ref: string; authority: string; link: string };

export function reminderEmail({ title, ref, authority, link, validUntil, days }: Reminding): Email {
  const left = days === 0 ? "today is its last day" : `that is in ${days} ${days === 1 ? "day" : "days"}`;
  return {
    subject: `Still true? The kitemark of ${ref} holds until ${validUntil}`,
    parts: [
      paragraph(`The kitemark of ${ref}, “${title}”, holds until ${validUntil}: ${left}.`),
      paragraph(
        `If you still do it, say so in four short answers, and ${authority} may renew it for two years. If you do not, nothing needs to be done: it lapses, and stays findable, marked as lapsed.`,
      ),
      button("Say whether it is still true", link),
    ],
    tellsOf: [ref],
  };
}
type Reminding = OfMark & { validUntil: string; days: number };

export function lapsedEmail({ title, ref, link, validUntil }: OfMark & { validUntil: string }): Email {
  return {
    subject: `Lapsed: the kitemark of ${ref}`,
    parts: [
      paragraph(
        `The kitemark of ${ref}, “${title}”, held until ${validUntil} and has lapsed. The practice can still be found and read; its disc is hollow, and it stands after those that hold.`,
      ),
      paragraph("It can still be renewed, if you still do it."),
      button("Say whether it is still true", link),
    ],
    tellsOf: [ref],
  };
}

export function renewedEmail({ title, ref, authority, link, validUntil }: OfMark & { validUntil: string }): Email {
  return {
    subject: `Renewed until ${validUntil}: ${title}`,
    parts: [
      paragraph(`${authority} has renewed the kitemark of ${ref}, “${title}”. It holds until ${validUntil}.`),
      paragraph("There is a new credential to download. The one before says until when it held."),
      button("See the certificate", link),
    ],
    tellsOf: [ref],
  };
}

export function newVersionAskedEmail({ title, ref, authority, link, reason }: OfMark & { reason: string }): Email {
  return {
    subject: `A new version is asked for: ${title}`,
    parts: [
      paragraph(`${authority} has read what you say of ${ref}, “${title}”, and asks for a new version first:`),
      quote(reason),
      paragraph(
        "Write a new version and submit it. Until it is decided the kitemark stays as it is, and lapses on its day.",
      ),
      button("Open the record", link),
    ],
    tellsOf: [ref],
  };
}

export function revokedEmail({ title, ref, authority, link, reason, appealTo }: Revoking): Email {
  return {
    subject: `Revoked: the kitemark of ${ref}`,
    parts: [
      paragraph(
        `${authority} has revoked the kitemark of ${ref}, “${title}”. Two people decided it, and everybody can read the reason:`,
      ),
      quote(reason),
      paragraph(
        "The practice can still be read, without the mark. Credentials that were downloaded no longer hold, and say so when they are checked.",
      ),
      paragraph(
        `To appeal, write to ${appealTo} within 20 school days, and say what was overlooked. Somebody who took no part in the decision looks at it again.`,
      ),
      button("See what the public sees", link),
    ],
  };
}
type Revoking = OfMark & { reason: string; appealTo: string };

export function levelChangedEmail({ title, ref, authority, link, level, basis }: Levelled): Email {
  const reached = level === "leading";
  return {
    subject: reached ? `Leading practice: ${title}` : `The level has changed: ${title}`,
    parts: [
      paragraph(
        reached
          ? `${ref}, “${title}”, is Leading practice now. It cannot be applied for: the schools that took it up have borne it out.`
          : `${ref}, “${title}”, is no longer Leading practice. Its kitemark of ${authority} goes on, at the level ${levelWords[level]}.`,
      ),
      quote(basis),
      button("See the certificate", link),
    ],
    tellsOf: [ref],
  };
}
type Levelled = OfMark & { level: Level; basis: string };

/** Every e-mail about a kitemark in time, filled with example facts. */
export function exampleKitemarkEmails(publicUrl: string): { name: string; email: Email }[] {
  const about = {
    title: "Three minutes each, at the table by the coats",
    ref: "GP-2047",
    authority: "Fellside",
    link: `${publicUrl}/practices/GP-2047/renewal`,
    validUntil: "21 November 2028",
  };
  const reason = "The figures could not be found in the school’s records.";
  const basis = "4 schools that took it up have measured outcomes; the lower bound of their pooled effect is 0.08.";
  return [
    { name: "Kitemark: 90 days left", email: reminderEmail({ ...about, days: 90 }) },
    { name: "Kitemark: lapsed", email: lapsedEmail(about) },
    { name: "Kitemark: renewed", email: renewedEmail(about) },
    { name: "Kitemark: new version asked for", email: newVersionAskedEmail({ ...about, reason }) },
    {
      name: "Kitemark: revoked",
      email: revokedEmail({ ...about, reason, appealTo: "Ruth Calloway (ruth.calloway@fellside.example)" }),
    },
    { name: "Kitemark: Leading practice", email: levelChangedEmail({ ...about, level: "leading", basis }) },
    { name: "Kitemark: no longer Leading practice", email: levelChangedEmail({ ...about, level: "good", basis }) },
  ];
}
