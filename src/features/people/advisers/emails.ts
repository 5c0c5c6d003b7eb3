import { button, list, paragraph, type Email } from "../../../platform/mail/index.ts";
import { date } from "../../../platform/text/dates.ts";

/* What the link adviser of a school and the school's leads are told when one is named, and when it ends. */

type About = { school: string; adviser: string; authority: string; link: string };

const noPart =
  "A school’s link adviser neither scores what it submits for a kitemark nor decides on it: Waymark gives that to others.";

export function adviserNamedEmail({ school, authority, from, link }: Omit<About, "adviser"> & { from: string }): Email {
  return {
    subject: `You are the link adviser of ${school}`,
    parts: [
      paragraph(`${authority} has named you the link adviser of ${school}, from ${date(from)}.`),
      paragraph(noPart),
      button(`See ${school}`, link),
      paragraph(`If that is not so, tell whoever leads ${authority} on Waymark.`),
    ],
  };
}

export function schoolAdvisedEmail({ school, adviser, authority, from, link }: About & { from: string }): Email {
  return {
    subject: `${adviser} is the link adviser of ${school}`,
    parts: [
      paragraph(`${authority} has named ${adviser} the link adviser of ${school}, from ${date(from)}.`),
      paragraph(noPart),
      button("See the practice of your school", link),
    ],
  };
}

/** One mail, however many schools it ends at. */
export function advisingEndedEmail({ schools, on, authority }: { schools: string[]; on: string; authority: string }) {
  const [first, ...more] = schools;
  const where = more.length === 0 ? first : `${schools.length} schools`;
  return {
    subject: `You are no longer the link adviser of ${where}`,
    parts: [
      paragraph(`${authority} has ended it on ${date(on)}${more.length === 0 ? "." : ", for:"}`),
      ...(more.length === 0 ? [] : [list(schools)]),
      paragraph("Who was link adviser of a school, and when, stays on record."),
    ],
  } satisfies Email;
}

export function schoolUnadvisedEmail({ school, adviser, authority, link, on }: About & { on: string }): Email {
  return {
    subject: `${adviser} is no longer the link adviser of ${school}`,
    parts: [
      paragraph(`${authority} has ended it on ${date(on)}. You will be told when somebody else is named.`),
      button("See the practice of your school", link),
    ],
  };
}

/** Every e-mail about link advisers, filled with example facts. */
export function exampleAdviserEmails(publicUrl: string): { name: string; email: Email }[] {
  const authority = "Fellside";
  const school = "Hollowgate Primary School";
  const about = { school, authority, adviser: "Tom Adeyemi", link: `${publicUrl}/schools/900101` };
  const [from, on] = ["2026-11-21", "2027-03-31"];
  return [
    { name: "Named link adviser", email: adviserNamedEmail({ ...about, from }) },
    { name: "The school’s link adviser", email: schoolAdvisedEmail({ ...about, from }) },
    {
      name: "No longer link adviser",
      email: advisingEndedEmail({ schools: [school, "Skelbeck School"], on, authority }),
    },
    { name: "The school has no link adviser", email: schoolUnadvisedEmail({ ...about, on }) },
  ];
}
