import { date } from "../../../platform/text/dates.ts";
import { button, paragraph, quote, type Email } from "../../../platform/mail/index.ts";

/* What consultation writes to people: one function an e-mail. */

type About = { title: string; link: string; closesOn: string };

export function askedToCommentEmail({
  title,
  link,
  closesOn,
  by,
  authority,
}: About & { by: string; authority: string }): Email {
  return {
    subject: `You are asked to comment: ${title}`,
    parts: [
      paragraph(`${by} asks you to comment on “${title}” before ${authority} publishes it.`),
      paragraph(
        `You can read it and comment until the end of ${date(closesOn)}. It is not public yet: please do not pass it on.`,
      ),
      button("Read it and comment", link),
    ],
  };
}

export function commentReminderEmail({ title, link, closesOn }: About): Email {
  return {
    subject: `Still open for your comment: ${title}`,
    parts: [
      paragraph(`“${title}” is open for your comment until the end of ${date(closesOn)}.`),
      paragraph("If you have nothing to say, you need do nothing."),
      button("Read it and comment", link),
    ],
  };
}

export function commentAnsweredEmail({
  title,
  link,
  by,
  answer,
}: Omit<About, "closesOn"> & { by: string; answer: string }): Email {
  return {
    subject: `Your comment is answered: ${title}`,
    parts: [
      paragraph(`${by} has answered your comment on “${title}”:`),
      quote(answer),
      button("See your comment", link),
    ],
  };
}

export function consultationOverEmail({ title, link }: Omit<About, "closesOn">): Email {
  return {
    subject: `The consultation is over: ${title}`,
    parts: [
      paragraph(`The time to comment on “${title}” is over.`),
      paragraph("Answer what was said, and say what came of it. It can be published after that."),
      button("See what was said", link),
    ],
  };
}

export function whatCameOfItEmail({
  title,
  link,
  said,
  changed,
  unchanged,
}: Omit<About, "closesOn"> & Statement): Email {
  return {
    subject: `What came of the consultation: ${title}`,
    parts: [
      paragraph(`Thank you for reading “${title}”. This was said:`),
      quote(said),
      paragraph(changed ? "This was changed:" : "Nothing was changed."),
      ...(changed ? [quote(changed)] : []),
      ...(unchanged ? [paragraph("This was not changed, and why:"), quote(unchanged)] : []),
      button("See the consultation", link),
    ],
  };
}

export type Statement = { said: string; changed: string | null; unchanged: string | null };

export function returnedAfterConsultationEmail({
  title,
  link,
  by,
  reason,
}: Omit<About, "closesOn"> & { by: string; reason: string }): Email {
  return {
    subject: `Returned after the consultation: ${title}`,
    parts: [
      paragraph(`People have commented on “${title}”, and ${by} asks for a change before it is published:`),
      quote(reason),
      paragraph("Change what is asked and submit it again. Nothing that you wrote is lost."),
      paragraph("The kitemark that was awarded to this version is set aside: the next version is assessed afresh."),
      button("Change the write-up", link),
    ],
  };
}

/** Every e-mail of consultation, filled with example facts. */
export function exampleConsultationEmails(publicUrl: string): { name: string; email: Email }[] {
  const title = "Three minutes each, at the table by the coats";
  const link = `${publicUrl}/consultations/0193c5f0-0000-7000-8000-000000000011`;
  const about = { title, link, closesOn: "2026-12-05" };
  const came = {
    said: "Two schools asked how it works without a teaching assistant.",
    changed: "A paragraph on that.",
    unchanged: null,
  };
  return [
    { name: "Asked to comment", email: askedToCommentEmail({ ...about, by: "Helen Siddall", authority: "Fellside" }) },
    { name: "Reminder to comment", email: commentReminderEmail(about) },
    {
      name: "Comment answered",
      email: commentAnsweredEmail({ ...about, by: "Gwen Tarrant", answer: "We have added the cost." }),
    },
    { name: "Consultation over", email: consultationOverEmail(about) },
    { name: "What came of a consultation", email: whatCameOfItEmail({ ...about, ...came }) },
    {
      name: "Returned after consultation",
      email: returnedAfterConsultationEmail({
        ...about,
        by: "Helen Siddall",
        reason: "Say what it cost in the second year.",
      }),
    },
  ];
}
