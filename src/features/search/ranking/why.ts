import { date } from "../../../platform/text/dates.ts";
import type { SchoolFacts, Standing } from "../postings/shelf.ts";
import type { Met } from "../results/evaluate.ts";
import { hasOtherEnding } from "./endings.ts";
import { likeness, likenessParts, mostForLikeness } from "./likeness.ts";
import { priorParts } from "./prior.ts";
import { parts, type Part } from "./weights.ts";

/* Why a result stands where it stands, in sentences with their values. */

const partNames: Record<Part, string> = {
  title: "title",
  summary: "summary",
  themes: "themes",
  blocks: "building blocks",
  body: "text",
};
const levelNames = { promising: "Promising", good: "Good practice", leading: "Leading practice" } as const;

type Reader = { today: string; school: SchoolFacts | null };

/** A sentence for each word that was asked, then for what else counted, each with what it added. */
export function whyHere(number: number, met: readonly Met[], standing: Standing, reader: Reader): string[] {
  const words = met.map((one) => wordSentence(number, one));
  return [...words, ...standingSentences(standing, reader.today), ...likenessSentences(standing.school, reader.school)];
}

function wordSentence(number: number, { concept, weight, way, parts: held }: Met): string {
  if ((weight[number] ?? 0) === 0) return `“${concept.word}” is not in it.`;
  const bits = held[number] ?? 0;
  const where = parts.filter((_, at) => (bits & (1 << at)) !== 0).map((part) => partNames[part]);
  const by = concept.ways[way[number] ?? 0];
  const as =
    by && by.said !== concept.word ? `, as “${by.said}”,` : by && hasOtherEnding(by, bits) ? ", in another form," : "";
  return `“${concept.word}”${as} is in its ${listed(where)}.`;
}

function standingSentences(standing: Standing, today: string): string[] {
  const { level, kitemarkUntil, security, adopters } = standing;
  const { kitemark, evidence, adopters: byAdopters, recency } = priorParts(standing, today);
  const published = date(new Date(standing.publishedAt * 1000).toISOString().slice(0, 10));
  return [
    ...(level && kitemarkUntil
      ? [
          kitemarkUntil < today
            ? `Kitemark ${levelNames[level]}, lapsed on ${date(kitemarkUntil)}: adds ${percent(kitemark)}.`
            : `Kitemark ${levelNames[level]} until ${date(kitemarkUntil)}: adds ${percent(kitemark)}.`,
        ]
      : []),
    ...(security > 0 ? [`Security of evidence ${security} of 5: adds ${percent(evidence)}.`] : []),
    ...(adopters > 0
      ? [`Taken up by ${adopters} ${adopters === 1 ? "school" : "schools"}: adds ${percent(byAdopters)}.`]
      : []),
    ...(recency >= 0.005 ? [`Published on ${published}: adds ${percent(recency)}.`] : []),
  ];
}

function likenessSentences(theirs: SchoolFacts | null, ours: SchoolFacts | null): string[] {
  if (!theirs || !ours) return [];
  const { phase, rolls, fsm, km } = likenessParts(theirs, ours);
  const known = [
    ...(phase === undefined ? [] : [phase ? "the same phase as yours" : "another phase than yours"]),
    ...(rolls ? [`${rolls[0]} pupils beside your ${rolls[1]}`] : []),
    ...(fsm ? [`${fsm[0]}% on free school meals beside your ${fsm[1]}%`] : []),
    ...(km === undefined ? [] : [milesAway(km / kmInAMile)]),
  ];
  if (known.length === 0) return [];
  return [`Its school: ${known.join(", ")}: adds ${percent(mostForLikeness * likeness(theirs, ours))}.`];
}

const kmInAMile = 1.609_344;

function milesAway(miles: number): string {
  if (miles < 1) return "less than a mile away";
  return Math.round(miles) === 1 ? "1 mile away" : `${Math.round(miles)} miles away`;
}

const percent = (share: number) => `${Math.round(share * 100)}%`;

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
