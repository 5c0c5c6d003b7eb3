import { button, list, paragraph, quote, type Email } from "../../../platform/mail/index.ts";
import type { MailFacts } from "./tell.ts";
import { offerWords, wishedForWords, type Offer, type WishedFor } from "./words.ts";

/*
 * What two schools that work together are written: one function an e-mail, from facts to what it says. What leads them on to the
 * practice says of which it tells, and is called back where that is withdrawn; that something has ended goes out all the same.
 */

export function proposedEmail({ title, offering, link, ref }: MailFacts, by: string): Email {
  return {
    subject: `${by} would like to ask about: ${title}`,
    parts: [
      paragraph(`${by} would like your school to ask ${offering} about “${title}”. It goes out once you confirm it.`),
      button("Read what is asked", link),
    ],
    tellsOf: [ref],
  };
}

export function notSentEmail({ title, link }: MailFacts, { by, reason }: { by: string; reason: string }): Email {
  return {
    subject: `Not sent for now: ${title}`,
    parts: [
      paragraph(`${by} has read what you would like to ask about “${title}”, and does not send it for now:`),
      quote(reason),
      button("See what you wrote", link),
    ],
  };
}

export function practiceAskedEmail(
  { title, school, link, ref }: MailFacts,
  { draws, wished_for }: { draws: string; wished_for: WishedFor },
): Email {
  return {
    subject: `${school} asks you about: ${title}`,
    parts: [
      paragraph(`${school} would like to take up “${title}” and asks for your help. What draws them to it:`),
      quote(draws),
      paragraph(`When: ${wishedForWords[wished_for].toLowerCase()}.`),
      paragraph(
        "You can say what you could offer, say that it cannot be now, or pass it to another school that does this and agreed to be asked.",
      ),
      button("Read it and answer", link),
    ],
    tellsOf: [ref],
  };
}

export function offeredEmail(
  { title, offering, link, ref }: MailFacts,
  { offers, words }: { offers: readonly Offer[]; words: string | null },
): Email {
  return {
    subject: `${offering} can help: ${title}`,
    parts: [
      paragraph(`${offering} has answered about “${title}”, and offers:`),
      list(offers.map((offer) => offerWords[offer])),
      ...(words === null ? [] : [quote(words)]),
      paragraph("If that is what you need, agree to work together. Nothing begins before you do."),
      button("Read the answer", link),
    ],
    tellsOf: [ref],
  };
}

export function declinedEmail({ title, offering, link }: MailFacts, reason: string): Email {
  return {
    subject: `Not now: ${title}`,
    parts: [
      paragraph(`${offering} cannot help with “${title}” at the moment, and says why:`),
      quote(reason),
      paragraph("You can ask another school that does this, or ask again later."),
      button("See who else may be asked", link),
    ],
  };
}

export function passedOnEmail({ title, offering, link, ref }: MailFacts): Email {
  return {
    subject: `Passed to ${offering}: ${title}`,
    parts: [
      paragraph(
        `Your ask about “${title}” was passed to ${offering}, which does this too and agreed to be asked. You need do nothing: they will answer you.`,
      ),
      button("See where it is", link),
    ],
    tellsOf: [ref],
  };
}

export function adoptedEmail({ title, school, link, ref }: MailFacts): Email {
  return {
    subject: `Agreed with ${school}: ${title}`,
    parts: [
      paragraph(`${school} agrees to work with you on “${title}”.`),
      paragraph("Between you, note what you do together: when they came to see it, tried it, or were coached."),
      button("Open the adoption", link),
    ],
    tellsOf: [ref],
  };
}

export function stoppedEmail({ title, school, link }: MailFacts, reason: string): Email {
  return {
    subject: `${school} has stopped: ${title}`,
    parts: [
      paragraph(`${school} has stopped working on “${title}”, and says why:`),
      quote(reason),
      paragraph("It stays counted, so that the practice is not judged by those alone for whom it worked."),
      button("Open the adoption", link),
    ],
  };
}

export function reviewDueEmail({ title, link, ref }: MailFacts, years: number): Email {
  return {
    subject: `${years === 1 ? "A year" : "Two years"} on: ${title}`,
    parts: [
      paragraph(
        `It is ${years === 1 ? "a year" : "two years"} since you agreed to take up “${title}”. How is it going? A line is enough.`,
      ),
      button("Say how it is going", link),
      paragraph("We ask once. It waits in My work for whenever you have ten minutes."),
    ],
    tellsOf: [ref],
  };
}

export function outcomeWantedEmail({ title, link, ref }: MailFacts, number: 1 | 2): Email {
  const first =
    "You have been delivering it for a year. If you measured anything before and after, however rough, the next school would be glad of it. If it made no difference, that is worth just as much.";
  const second =
    "Some months ago we asked whether you had measured what came of it. If you have, two figures and how many pupils are enough. If you have not, there is nothing to do, and we shall not ask again.";
  return {
    subject: `${number === 1 ? "What came of it?" : "If you measured it"}: ${title}`,
    parts: [
      paragraph(`This is about “${title}”. ${number === 1 ? first : second}`),
      button("Record what came of it", `${link}/outcomes`),
      ...(number === 1
        ? [
            paragraph(
              "Published figures of your school are filled in for you when they come out. You need not look them up.",
            ),
          ]
        : []),
    ],
    tellsOf: [ref],
  };
}

/** Every e-mail of an adoption, filled with example facts. */
export function exampleAdoptionEmails(publicUrl: string): { name: string; email: Email }[] {
  const facts: MailFacts = {
    title: "Three minutes each, at the table by the coats",
    school: "Aldersyke Primary School",
    offering: "Hollowgate Primary School",
    ref: "GP-2047",
    link: `${publicUrl}/adoptions/0193c5f0-0000-7000-8000-000000000010`,
  };
  const reason = "Two of us are on leave this term.\nPlease ask again after Easter.";
  const draws = "Half of our Year 2 read to nobody at home.";
  return [
    { name: "A colleague proposes an ask", email: proposedEmail(facts, "Aisha Rahman") },
    { name: "The ask is not sent", email: notSentEmail(facts, { by: "Gwen Tarrant", reason }) },
    { name: "A school asks", email: practiceAskedEmail(facts, { draws, wished_for: "next_term" }) },
    { name: "Help is offered", email: offeredEmail(facts, { offers: ["visit", "call"], words: "Come on a Tuesday." }) },
    { name: "Not now", email: declinedEmail(facts, reason) },
    { name: "Passed to another adopter", email: passedOnEmail(facts) },
    { name: "Agreed to work together", email: adoptedEmail(facts) },
    { name: "An adoption is stopped", email: stoppedEmail(facts, reason) },
    { name: "A review is due", email: reviewDueEmail(facts, 1) },
    { name: "An outcome is asked for", email: outcomeWantedEmail(facts, 1) },
    { name: "An outcome is asked for again", email: outcomeWantedEmail(facts, 2) },
  ];
}
