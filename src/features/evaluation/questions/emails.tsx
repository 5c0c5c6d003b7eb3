import { button, paragraph, quote, type Email } from "../../../platform/mail/index.ts";

/* What two schools are written of a question between them. */

export type QuestionMail = { asking: string; asked: string; indicator: string; year: number; link: string };

export function questionAskedEmail({ asking, indicator, year, link }: QuestionMail, question: string): Email {
  return {
    subject: `${asking} asks you what makes the difference`,
    parts: [
      paragraph(`${asking} is a school much like yours. In ${year} you did better on this: ${indicator}. They ask:`),
      quote(question),
      paragraph("A few lines help already: what you do, since when, and whether they may call or visit."),
      button("Answer them", link),
    ],
  };
}

export function questionAnsweredEmail({ asked, indicator, link }: QuestionMail, answer: string): Email {
  return {
    subject: `${asked} has answered you`,
    parts: [
      paragraph(`You asked ${asked} what makes the difference on this: ${indicator}. They answer:`),
      quote(answer),
      paragraph(
        "If it is worth writing up for other schools, say so: you can nominate it from the page of the answer.",
      ),
      button("Read it", link),
    ],
  };
}

/** Every e-mail about a question between schools, filled with example facts. */
export function exampleQuestionEmails(publicUrl: string): { name: string; email: Email }[] {
  const facts: QuestionMail = {
    asking: "Aldersyke Primary School",
    asked: "Hollowgate Primary School",
    indicator: "Pupils meeting the expected standard in reading",
    year: 2025,
    link: `${publicUrl}/questions/0193c5f0-0000-7000-8000-000000000051`,
  };
  const answer = "Every pupil reads aloud to the same adult, three minutes a day. Come and see it on a Tuesday.";
  return [
    { name: "A school asks what makes the difference", email: questionAskedEmail(facts, "How do you find the time?") },
    { name: "The school that was asked answers", email: questionAnsweredEmail(facts, answer) },
  ];
}
