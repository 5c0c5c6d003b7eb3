import { links, list, paragraph, type Email, type EmailPart } from "../../../platform/mail/index.ts";
import { dateAndTime } from "../../../platform/text/dates.ts";
import type { Told } from "../what-happened.ts";
import type { Cadence } from "./period.ts";

export type Published = { ref: string; title: string; school: string };
export type DigestSays = {
  cadence: Cadence;
  publicUrl: string;
  onYourWork: readonly Told[];
  inYourAuthority: readonly Published[];
  onYourThemes: readonly Published[];
};

const linesAtMost = 20;

/** One mail of what happened since the last: on one's work, and what was published. */
export function digestEmail(says: DigestSays): Email {
  const { cadence, publicUrl, onYourWork, inYourAuthority, onYourThemes } = says;
  return {
    subject: cadence === "daily" ? "Waymark today: " + counted(says) : "Waymark this week: " + counted(says),
    parts: [
      ...section("What others did on your work:", onYourWork.length, [
        list(onYourWork.slice(0, linesAtMost).map(sentence)),
        links([{ text: "See it in My work", href: `${publicUrl}/my-work` }]),
      ]),
      ...section("New practice in your authority:", inYourAuthority.length, [published(inYourAuthority, publicUrl)]),
      ...section("New practice on themes that you write about:", onYourThemes.length, [
        published(onYourThemes, publicUrl),
      ]),
    ],
    tellsOf: [...new Set([...inYourAuthority, ...onYourThemes].map(({ ref }) => ref))],
  };
}

function counted({ onYourWork, inYourAuthority, onYourThemes }: DigestSays): string {
  const practices = new Set([...inYourAuthority, ...onYourThemes].map(({ ref }) => ref)).size;
  const parts = [
    ...(onYourWork.length > 0 ? ["news of your work"] : []),
    ...(practices > 0 ? [practices === 1 ? "one new practice" : `${practices} new practices`] : []),
  ];
  return parts.join(" and ");
}

function section(heading: string, length: number, parts: EmailPart[]): EmailPart[] {
  if (length === 0) return [];
  const more = length > linesAtMost ? [paragraph(`And ${length - linesAtMost} more.`)] : [];
  return [paragraph(heading), ...parts, ...more];
}

function sentence({ who, what, at, record }: Told): string {
  return `${who} ${what} (${record?.name ?? "a record"}, ${dateAndTime(at)})`;
}

function published(practices: readonly Published[], publicUrl: string): EmailPart {
  return links(
    practices.slice(0, linesAtMost).map(({ ref, title, school }) => ({
      text: `${title}, ${school} (${ref})`,
      href: `${publicUrl}/practices/${ref}`,
    })),
  );
}

/** A practice has been published; for those who wish to hear at once. */
export function newPracticeEmail({ ref, title, school }: Published, publicUrl: string): Email {
  return {
    subject: `New practice: ${title}`,
    parts: [
      paragraph(`${school} has a new practice with a kitemark:`),
      links([{ text: title, href: `${publicUrl}/practices/${ref}` }]),
    ],
    tellsOf: [ref],
  };
}

/** Every e-mail of the timeline, filled with example facts. */
export function exampleEmails(publicUrl: string): { name: string; email: Email }[] {
  const one = {
    ref: "GP-2047",
    title: "Three minutes each, at the table by the coats",
    school: "Hollowgate Primary School",
  };
  const other = {
    ref: "GP-2051",
    title: "French for four schools and no specialist",
    school: "Ravenbeck Primary School",
  };
  const told = {
    sequence: 1,
    who: "Rowan Dale",
    what: "awarded the kitemark, level Promising",
    at: new Date("2026-11-19T15:30:00Z"),
    type: "practice_validated",
    record: { name: "Three minutes each, at the table by the coats" },
    schoolName: null,
  };
  const stop = {
    choose: `${publicUrl}/my-work/notifications`,
    stop: `${publicUrl}/unsubscribe?key=EXAMPLE&from=weekly`,
  };
  const says = { publicUrl, onYourWork: [told], inYourAuthority: [one, other], onYourThemes: [] };
  return [
    { name: "Weekly digest", email: { ...digestEmail({ ...says, cadence: "weekly" }), stop } },
    { name: "New practice, at once", email: { ...newPracticeEmail(one, publicUrl), stop } },
  ];
}
