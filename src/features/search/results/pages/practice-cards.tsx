import { PracticeCard } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import type { Card } from "../cards.ts";
import { highlighted } from "../highlight.tsx";

type Props = { cards: readonly Card[]; today: string; columns?: boolean; headingLevel?: 2 | 3 };

export function PracticeCards({ cards, today, columns, headingLevel = 2 }: Props) {
  return (
    <ul class={columns ? "waymark-cards waymark-cards--columns" : "waymark-cards"}>
      {cards.map((card) => (
        <li>
          <PracticeCard
            href={`/practices/${card.ref}`}
            title={highlighted(card.title, card.markedTitle)}
            sentence={highlighted(card.summary, card.markedSummary)}
            school={card.town ? `${card.school}, ${card.town}` : card.school}
            strip={stripOf(card, today)}
            headingLevel={headingLevel}
          />
        </li>
      ))}
    </ul>
  );
}

/** Nobody has adopted anything yet, so the evidence is a rationale (docs/rules/computed.md, the evidence strip). */
function stripOf({ level, kitemarkUntil, costBand }: Card, today: string) {
  return {
    ...(level && kitemarkUntil
      ? { kitemark: { level, until: date(kitemarkUntil), lapsed: kitemarkUntil < today } }
      : {}),
    ...(costBand ? { cost: costBand } : {}),
    security: 0 as const,
    adopters: { delivering: 0, sustained: 0, stopped: 0 },
  };
}
