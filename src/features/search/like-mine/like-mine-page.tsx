import type { Card } from "../results/cards.ts";
import { PracticeCards } from "../results/pages/practice-cards.tsx";
import type { LikeMine, OwnSchool } from "./queries.ts";

type Props = { school: OwnSchool | undefined; found: readonly LikeMine[]; cards: readonly Card[]; today: string };

/** Practice from schools of the same phase, the likest first, each with the figures by which it is like. */
export function LikeMinePage({ school, found, cards, today }: Props) {
  if (!school) return <NoSchool />;
  return (
    <>
      <h1 class="govuk-heading-l">Practice from schools like mine</h1>
      <p class="govuk-body">
        From schools of the same phase as {school.name}, those nearest to it in size ({pupils(school.roll)}) and in free
        school meals ({school.fsm}%) first. Both figures are the national register’s of today.
      </p>
      {found.length === 0 ? (
        <p class="waymark-empty">
          No other school of your phase has published a practice yet. What they publish stands here, the likest first.
        </p>
      ) : null}
      <ol class="waymark-list">
        {found.map(({ id, roll, fsm }, at) => (
          <li class="waymark-list__item" key={id}>
            <PracticeCards cards={cards.slice(at, at + 1)} today={today} />
            <p class="govuk-body-s">
              {pupils(roll)} beside your {school.roll.toLocaleString("en-GB")}; {fsm}% on free school meals beside your{" "}
              {school.fsm}%.
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

const pupils = (roll: number) => (roll === 1 ? "1 pupil" : `${roll.toLocaleString("en-GB")} pupils`);

function NoSchool() {
  return (
    <>
      <h1 class="govuk-heading-l">Practice from schools like mine</h1>
      <p class="waymark-empty">
        Practice from schools like yours stands here where you belong to a school of which the national register gives
        the phase, the number of pupils and free school meals. You can{" "}
        <a class="govuk-link" href="/practices">
          find practice
        </a>{" "}
        from every school.
      </p>
    </>
  );
}
