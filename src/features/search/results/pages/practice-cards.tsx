import { PracticeCard } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import { evidenceOf } from "../../../practices/index.ts";
import type { Card } from "../cards.ts";
import { highlighted } from "../highlight.tsx";

type Props = {
  cards: readonly Card[];
  today: string;
  columns?: boolean;
  headingLevel?: 2 | 3;
  /** The terms to be marked. */
  marked?: ReadonlySet<string>;
  /** Why each is here, by its id. */
  why?: ReadonlyMap<string, readonly string[]>;
};

const nothing: ReadonlySet<string> = new Set();

export function PracticeCards({ cards, today, columns, headingLevel = 2, marked = nothing, why }: Props) {
  return (
    <ul class={columns ? "waymark-cards waymark-cards--columns" : "waymark-cards"}>
      {cards.map((card) => (
        <li>
          <PracticeCard
            href={`/practices/${card.ref}`}
            title={highlighted(card.title, marked)}
            sentence={highlighted(card.summary, marked)}
            school={card.town ? `${card.school}, ${card.town}` : card.school}
            strip={stripOf(card, today)}
            headingLevel={headingLevel}
          />
          <WhyHere title={card.title} sentences={why?.get(card.id) ?? []} />
        </li>
      ))}
    </ul>
  );
}

function WhyHere({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <details class="waymark-why">
      <summary class="waymark-why__summary">
        Why is this here?<span class="govuk-visually-hidden"> {title}</span>
      </summary>
      <ul class="govuk-list govuk-list--bullet waymark-why__list">
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

function stripOf({ level, kitemarkUntil, costBand, rating, adopters }: Card, today: string) {
  return {
    ...(level && kitemarkUntil
      ? { kitemark: { level, until: date(kitemarkUntil), lapsed: kitemarkUntil < today } }
      : {}),
    ...(costBand ? { cost: costBand } : {}),
    ...evidenceOf(rating),
    adopters,
  };
}
