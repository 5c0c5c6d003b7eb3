import type { Card } from "../results/cards.ts";
import { PracticeCards } from "../results/pages/practice-cards.tsx";
import type { Theme } from "../themes/queries.ts";
import type { PlainNeed } from "./need.ts";
import { needGroups, needHref } from "./needs.ts";

/** What schools come with, under what it is about. */
export function ImprovePage() {
  return (
    <>
      <h1 class="govuk-heading-l">What do you want to improve?</h1>
      <p class="govuk-body">
        Start from what you want to get better at. Each leads to practice from schools that wanted the same. Something
        else?{" "}
        <a class="govuk-link" href="/practices">
          Search in your own words
        </a>
        .
      </p>
      {needGroups.map(({ name, needs }) => (
        <section>
          <h2 class="govuk-heading-m">{name}</h2>
          <ul class="waymark-routes">
            {needs.map((need) => (
              <li class="waymark-routes__route">
                <a class="govuk-link govuk-link--no-visited-state" href={needHref(need)}>
                  {capitalised(need.wants)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

type NeedPageProps = { need: PlainNeed; themes: readonly Theme[]; cards: readonly Card[]; today: string };

export function NeedPage({ need, themes, cards, today }: NeedPageProps) {
  return (
    <>
      <h1 class="govuk-heading-l">I want to {need.wants}</h1>
      {cards.length === 0 ? (
        <p class="waymark-empty">
          No school has published a practice for this yet. If yours has found something that helped,{" "}
          <a class="govuk-link" href="/my-work">
            write it up
          </a>
          ; or look through the themes below.
        </p>
      ) : (
        <>
          <p class="govuk-body">What other schools did about it, the best fit first.</p>
          <PracticeCards cards={cards} today={today} />
        </>
      )}
      {themes.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">All of it, by theme</h2>
          <ul class="waymark-themes">
            {themes.map(({ slug, name }) => (
              <li>
                <a class="govuk-link" href={`/themes/${slug}`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href="/improve">
          What else do you want to improve?
        </a>
      </p>
    </>
  );
}
