import { button, paragraph, quote, type Email } from "../../../platform/mail/index.ts";

/* What is written about a nomination: to the school that is invited, and to those who nominated it. */

type OfNomination = { title: string; school: string; link: string; authority: string };

export function invitationEmail({ title, school, link, authority, seen, nominators }: Invitation): Email {
  return {
    subject: `Would you write this up? ${title}`,
    parts: [
      paragraph(`${nominators} said that “${title}” at ${school} is worth sharing. This was seen:`),
      quote(seen),
      paragraph(
        `${authority} invites the school to write it up. Accepting begins a draft with what is known already; it takes about an hour, in as many sittings as you like. You may also answer: not now.`,
      ),
      button("Read the invitation", link),
    ],
  };
}
type Invitation = OfNomination & { seen: string; nominators: string };

export function invitedEmail({ title, school, link, authority }: OfNomination): Email {
  return {
    subject: `The school is invited to write it up: ${title}`,
    parts: [
      paragraph(`You nominated “${title}” at ${school}. ${authority} has invited the school to write it up.`),
      paragraph("You will hear when it is published."),
      button("See what became of it", link),
    ],
  };
}

export function declinedEmail({ title, link, authority, reason }: OfNomination & { reason: string }): Email {
  return {
    subject: `Thank you for nominating: ${title}`,
    parts: [
      paragraph(`${authority} thanks you for nominating “${title}”. It will not be written up for now:`),
      quote(reason),
      paragraph("Please go on telling us what you see. Most good practice is found by somebody who saw it."),
      button("See your nomination", link),
    ],
  };
}

export function mergedEmail({ title, link, authority }: OfNomination): Email {
  return {
    subject: `Somebody else saw it too: ${title}`,
    parts: [
      paragraph(
        `${authority} has put your nomination of “${title}” together with another of the same practice. It counts as yours as well: you will hear what becomes of it.`,
      ),
      button("See what became of it", link),
    ],
  };
}

export function answeredEmail({ title, school, link, accepted }: Answered): Email {
  return {
    subject: accepted ? `It is being written up: ${title}` : `Not now: ${title}`,
    parts: [
      paragraph(
        accepted
          ? `${school} has begun to write up “${title}”, which you nominated. You will hear when it is published.`
          : `${school} was invited to write up “${title}”, which you nominated, and has answered: not now.`,
      ),
      button("See what became of it", link),
    ],
  };
}
type Answered = Omit<OfNomination, "authority"> & { accepted: boolean };

export function givenUpEmail({ title, school, link }: Omit<OfNomination, "authority">): Email {
  return {
    subject: `Not now: ${title}`,
    parts: [
      paragraph(
        `${school} had begun to write up “${title}”, which you nominated, and has deleted the draft. It is not being written up now.`,
      ),
      paragraph("The co-ordinator may invite the school again at a better time."),
      button("See what became of it", link),
    ],
  };
}

export function nominatedPublishedEmail({ title, school, link, ref }: PublishedNomination): Email {
  return {
    subject: `Published as ${ref}: what you nominated`,
    parts: [
      paragraph(`“${title}” at ${school}, which you nominated, is published. Everybody can read it now.`),
      button(`Read ${ref}`, link),
    ],
    tellsOf: [ref],
  };
}
type PublishedNomination = Omit<OfNomination, "authority"> & { ref: string };

/** Every e-mail about a nomination, filled with example facts. */
export function exampleNominationEmails(publicUrl: string): { name: string; email: Email }[] {
  const about = {
    title: "A walking bus from the quay",
    school: "Hollowgate Primary School",
    authority: "Fellside",
    link: `${publicUrl}/nominations/0193c5f0-0000-7000-8000-000000000011`,
  };
  const seen = "Two parents walk thirty pupils in from the quay each morning. Lateness on Mondays has all but gone.";
  return [
    { name: "Invited to write it up", email: invitationEmail({ ...about, seen, nominators: "Tom Adeyemi" }) },
    { name: "Nomination: school invited", email: invitedEmail(about) },
    {
      name: "Nomination: declined",
      email: declinedEmail({ ...about, reason: "GP-2014 describes the same walking bus at the next school along." }),
    },
    { name: "Nomination: merged", email: mergedEmail(about) },
    { name: "Nomination: being written up", email: answeredEmail({ ...about, accepted: true }) },
    { name: "Nomination: not now", email: answeredEmail({ ...about, accepted: false }) },
    { name: "Nomination: the draft is deleted", email: givenUpEmail(about) },
    {
      name: "Nomination: published",
      email: nominatedPublishedEmail({ ...about, ref: "GP-2047", link: `${publicUrl}/practices/GP-2047` }),
    },
  ];
}
