import { button, paragraph, quote, type Email, type EmailPart } from "../../../platform/mail/index.ts";
import type { About } from "../about.ts";
import { levelWords, type Level } from "../kitemarks/rules.ts";
import type { AwardedLevel } from "./level.ts";

/** What the school is written: why, what was strong, and what would lift it. */
export type Letter = { reason: string; strong: string; lift: string };

/* The letter to the school, and what is written to the panel on the way to it. No letter says who assessed or how they scored. */

export function returnedEmail({
  title,
  link,
  authority,
  notMet,
  ...letter
}: About & Letter & { notMet: string[] }): Email {
  return {
    subject: `Returned with a reason: ${title}`,
    parts: [
      paragraph(
        `${authority} has read “${title}”. Two assessors have scored it, and two people have decided that it needs a change before it can have the kitemark:`,
      ),
      quote(letter.reason),
      ...(notMet.length > 0 ? [paragraph(`To these questions the answer was no: ${notMet.join(" ")}`)] : []),
      ...strongAndLift(letter),
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
  ...letter
}: About & Letter & { level: Level; validUntil: string }): Email {
  return {
    subject: `The kitemark is yours: ${title}`,
    parts: [
      paragraph(
        `${authority} has awarded “${title}” its kitemark, at the level ${levelWords[level]}. It holds until ${validUntil}. The panel’s reasons:`,
      ),
      quote(letter.reason),
      ...strongAndLift(letter),
      paragraph("It will be published next. You will hear when it is."),
      button("See where it is", link),
    ],
  };
}

function strongAndLift({ strong, lift }: Letter): EmailPart[] {
  return [paragraph("What was strong:"), quote(strong), paragraph("What would lift it:"), quote(lift)];
}

type ToPanel = { title: string; link: string; by: string };

export function proposedEmail({ title, link, by, level }: ToPanel & { level: AwardedLevel | null }): Email {
  const what = level === null ? "that it goes back to the school" : `the level ${levelWords[level]}`;
  return {
    subject: `To confirm: ${title}`,
    parts: [
      paragraph(`${by} proposes for “${title}” ${what}. A second person confirms it, or says what to look at again.`),
      button("Read the proposal", link),
    ],
  };
}

export function turnedDownEmail({ title, link, by, reason }: ToPanel & { reason: string }): Email {
  return {
    subject: `Not confirmed: ${title}`,
    parts: [
      paragraph(`${by} has not confirmed what was proposed for “${title}”, and asks you to look again:`),
      quote(reason),
      button("Propose it anew", link),
    ],
  };
}

/** Every e-mail of deciding, filled with example facts. */
export function exampleDecisionEmails(publicUrl: string): { name: string; email: Email }[] {
  const title = "Three minutes each, at the table by the coats";
  const about = { title, authority: "Fellside", link: `${publicUrl}/drafts/0193c5f0-0000-7000-8000-000000000000` };
  const toPanel = { title, link: `${publicUrl}/submissions/0193c5f0-0000-7000-8000-000000000003` };
  const letter = {
    strong: "The routine is told so plainly that anybody could begin on Monday.",
    lift: "A second year of figures, and how it went for the two pupils who came in January.",
  };
  const reason = "The measure has no baseline.\nSay how many of the 14 could do it in September.";
  const why = "All five gates are met, and nine more of 14 pupils reached the standard than in September.";
  return [
    {
      name: "Returned to the school",
      email: returnedEmail({ ...about, ...letter, reason, notMet: ["Is there a measure with a baseline?"] }),
    },
    {
      name: "Kitemark awarded",
      email: validatedEmail({ ...about, ...letter, reason: why, level: "good", validUntil: "21 November 2028" }),
    },
    { name: "A decision to confirm", email: proposedEmail({ ...toPanel, by: "Helen Siddall", level: "good" }) },
    {
      name: "A decision not confirmed",
      email: turnedDownEmail({
        ...toPanel,
        by: "Ruth Calloway",
        reason: "Say to the school what would count as a baseline.",
      }),
    },
  ];
}
