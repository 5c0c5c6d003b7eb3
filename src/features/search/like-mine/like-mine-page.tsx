import type { Card } from "../results/cards.ts";
import { PracticeCards } from "../results/pages/practice-cards.tsx";
import { howAlike } from "./how-alike.ts";
import type { LikeMine, OwnSchool } from "./queries.ts";

type Props = { school: OwnSchool | undefined; found: readonly LikeMine[]; cards: readonly Card[]; today: string };

/** Practice from schools of the same phase, the likest first, each with how like it is and by which figures. */
export function LikeMinePage({ school, found, cards, today }: Props) {
  if (!school) return <NoSchool />;
  return (
    <>
      <h1 class="govuk-heading-l">Practice from schools like mine</h1>
      <p class="govuk-body">
        From schools of the same phase as {school.name}, the most like it first: by pupils on roll, free school meals,
        special educational needs, English as an additional language, and town or country. 0 apart is just alike; 1
        apart is one standard deviation on everything that is measured.{" "}
        <a class="govuk-link" href={`/schools/${school.urn}/family`}>
          See the schools most like yours, and change what counts
        </a>
      </p>
      {found.length === 0 ? (
        <p class="waymark-empty">
          No other school of your phase has published a practice yet. What they publish stands here, the likest first.
        </p>
      ) : null}
      <ol class="waymark-list">
        {found.map((one, at) => (
          <li class="waymark-list__item" key={one.id}>
            <PracticeCards cards={cards.slice(at, at + 1)} today={today} />
            <p class="govuk-body-s">
              A school {howAlike(one.distance)}: {one.distance.toFixed(2)} apart. {figures(one, school)}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Those that are known of both. */
function figures(one: LikeMine, own: OwnSchool): string {
  const told = [
    one.roll !== null && own.roll !== null
      ? `${pupils(one.roll)} beside your ${own.roll.toLocaleString("en-GB")}`
      : undefined,
    one.fsm !== null && own.fsm !== null ? `${one.fsm}% on free school meals beside your ${own.fsm}%` : undefined,
  ].filter((some) => some !== undefined);
  return told.length === 0 ? "" : `${told.join("; ")}.`;
}

const pupils = (roll: number) => (roll === 1 ? "1 pupil" : `${roll.toLocaleString("en-GB")} pupils`);

function NoSchool() {
  return (
    <>
      <h1 class="govuk-heading-l">Practice from schools like mine</h1>
      <p class="waymark-empty">
        Practice from schools like yours stands here where you belong to a school that is open and of which enough is
        known: the number of pupils and free school meals, at least. You can{" "}
        <a class="govuk-link" href="/practices">
          find practice
        </a>{" "}
        from every school.
      </p>
    </>
  );
}
