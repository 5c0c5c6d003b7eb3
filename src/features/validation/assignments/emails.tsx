import { button, paragraph, quote, type Email } from "../../../platform/mail/index.ts";
import { date } from "../../../platform/text/dates.ts";
import type { AboutAssignment } from "./write.ts";

/* What is written to assessors and about them: never a score, and to nobody at the school. */

export function assignedEmail({
  title,
  school,
  link,
  part,
  dueOn,
}: AboutAssignment & { part: "assessor" | "moderator"; dueOn: string }): Email {
  const moderates = part === "moderator";
  return {
    subject: `${moderates ? "To moderate" : "To assess"} by ${date(dueOn)}: ${title}`,
    parts: [
      paragraph(
        moderates
          ? `Two assessors differ on “${title}” from ${school}. You are asked to read it, see what both gave and why, and score it. Your scores stand.`
          : `You are asked to score “${title}” from ${school}. Another assessor scores it too; neither of you sees the other’s scores.`,
      ),
      paragraph(
        "If you have an interest in this school, or cannot do it by then, say so on the same page: somebody else will be asked.",
      ),
      button(moderates ? "Read it and moderate" : "Read it and score", link),
    ],
  };
}

export function reminderEmail({ title, link, dueOn, late }: AboutAssignment & { dueOn: string; late: boolean }): Email {
  return {
    subject: late ? `Overdue: your scores for ${title}` : `Due on ${date(dueOn)}: your scores for ${title}`,
    parts: [
      paragraph(
        late
          ? `Your scores for “${title}” were due on ${date(dueOn)}. The school is waiting to hear.`
          : `Your scores for “${title}” are due on ${date(dueOn)}.`,
      ),
      paragraph("If you cannot do it, decline it on the same page, so that somebody else can be asked."),
      button("Carry on with it", link),
    ],
  };
}

export function stoodDownEmail({ title, reason }: AboutAssignment & { reason: string }): Email {
  return {
    subject: `No longer yours to assess: ${title}`,
    parts: [
      paragraph(`You need not assess “${title}” any more. What you had noted is kept and shown to nobody. The reason:`),
      quote(reason),
    ],
  };
}

export function assessorGoneEmail({ title, link, assessor }: { title: string; link: string; assessor: string }): Email {
  return {
    subject: `Somebody else is needed to assess: ${title}`,
    parts: [
      paragraph(`${assessor} will not assess “${title}”. The page says why, and proposes somebody else.`),
      button("Choose somebody else", link),
    ],
  };
}

export function assignmentLateEmail({
  title,
  link,
  assessor,
}: {
  title: string;
  link: string;
  assessor: string;
}): Email {
  return {
    subject: `An assessment is overdue: ${title}`,
    parts: [
      paragraph(`${assessor} was due to give scores for “${title}” and has not. They have been reminded.`),
      button("See who holds what", link),
    ],
  };
}

/** Every e-mail about assignments, filled with example facts. */
export function exampleAssignmentEmails(publicUrl: string): { name: string; email: Email }[] {
  const title = "Three minutes each, at the table by the coats";
  const link = `${publicUrl}/assessments/0193c5f0-0000-7000-8000-000000000000`;
  const about = { title, school: "Hollowgate Primary School", link };
  const dueOn = "2026-12-12";
  const queue = { title, link: `${publicUrl}/queue`, assessor: "Lindsay Moor" };
  return [
    { name: "To assess", email: assignedEmail({ ...about, part: "assessor", dueOn }) },
    { name: "To moderate", email: assignedEmail({ ...about, part: "moderator", dueOn }) },
    { name: "Scores are due", email: reminderEmail({ ...about, dueOn, late: false }) },
    { name: "Scores are overdue", email: reminderEmail({ ...about, dueOn, late: true }) },
    {
      name: "Stood down",
      email: stoodDownEmail({ ...about, reason: "You have told us that you are to work there from January." }),
    },
    { name: "Somebody else is needed", email: assessorGoneEmail(queue) },
    { name: "An assessment is overdue", email: assignmentLateEmail(queue) },
  ];
}
