import { button, links, paragraph, type Email } from "../../../platform/mail/index.ts";
import type { Card } from "../results/cards.ts";

type Alert = {
  name: string;
  query: string;
  cards: readonly Pick<Card, "ref" | "title" | "school">[];
  publicUrl: string;
};

/** What is new for a saved search. */
export function alertEmail({ name, query, cards, publicUrl }: Alert): Email {
  const count = cards.length === 1 ? "1 new practice fits" : `${cards.length} new practices fit`;
  return {
    subject: `${count} your search ${name}`,
    parts: [
      paragraph(`${count} the search that you saved: ${name}.`),
      links(
        cards.map(({ ref, title, school }) => ({
          text: `${title} (${school})`,
          href: `${publicUrl}/practices/${ref}`,
        })),
      ),
      button("See everything that fits", `${publicUrl}/practices?${query}`),
    ],
    tellsOf: cards.map(({ ref }) => ref),
  };
}

export function exampleEmails(publicUrl: string): { name: string; email: Email }[] {
  const cards = [{ ref: "GP-2047", title: "Reading together before the bell", school: "Hollowgate Primary School" }];
  const ways = { choose: `${publicUrl}/saved-searches`, stop: `${publicUrl}/saved-searches/stop?key=…` };
  const email = alertEmail({
    name: "“reluctant readers”, Primary",
    query: "q=reluctant+readers&phase=primary",
    cards,
    publicUrl,
  });
  return [{ name: "Alert of a saved search", email: { ...email, stop: ways } }];
}
