import { button, paragraph, type Email } from "../../../platform/mail/index.ts";

/* What is written to the panel when scores come in: that they are there, and never what they are. */

type About = { title: string; link: string };

export function scoresAreInEmail({ title, link }: About): Email {
  return {
    subject: `Scored, and ready for a decision: ${title}`,
    parts: [
      paragraph(`The assessors of “${title}” have submitted their scores. Propose what is to be decided.`),
      button("See the scores", link),
    ],
  };
}

export function scoresDifferEmail({ title, link }: About): Email {
  return {
    subject: `The assessors differ: ${title}`,
    parts: [
      paragraph(`The two assessors of “${title}” differ so far that somebody else needs to moderate.`),
      button("Choose who moderates", link),
    ],
  };
}

export function exampleAssessmentEmails(publicUrl: string): { name: string; email: Email }[] {
  const link = `${publicUrl}/submissions/0193c5f0-0000-7000-8000-000000000003`;
  const about = { title: "Three minutes each, at the table by the coats", link };
  return [
    { name: "Scores are in", email: scoresAreInEmail(about) },
    { name: "Scores differ", email: scoresDifferEmail(about) },
  ];
}
