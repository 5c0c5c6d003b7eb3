import { SearchBox } from "../../../design-system/index.ts";
import { CollectionList, type PublishedCollection } from "../../practices/index.ts";
import { phaseNames, phases } from "../results/asked.ts";
import type { Card } from "../results/cards.ts";
import type { FacetCount } from "../results/facets.ts";
import type { Theme } from "../themes/queries.ts";
import { PracticeCards } from "../results/pages/practice-cards.tsx";

export type HomePageProps = {
  total: number;
  counts: readonly FacetCount[];
  themes: readonly Theme[];
  newest: readonly Card[];
  today: string;
  collections: readonly PublishedCollection[];
  signedIn: boolean;
};

export function HomePage({ total, counts, themes, newest, today, collections, signedIn }: HomePageProps) {
  const countOf = (kind: string, value: string) =>
    counts.find((one) => one.kind === kind && one.value === value)?.count ?? 0;
  const byTheme = themes
    .filter((theme) => theme.parent_slug === null)
    .map(({ slug, name }) => ({ href: `/themes/${slug}`, name, count: countOf("theme", slug) }));
  const byPhase = phases.map((phase) => ({
    href: `/phases/${phase}`,
    name: phaseNames[phase],
    count: countOf("phase", phase),
  }));
  return (
    <>
      <Hero />
      <p class="waymark-ways">
        Not sure what to call it?{" "}
        <a class="govuk-link" href="/improve">
          Start from what you want to improve
        </a>
      </p>
      <h2 class="govuk-heading-m">By theme</h2>
      <Routes routes={[...byTheme, { href: "/themes", name: "Every theme" }]} />
      <h2 class="govuk-heading-m">By phase</h2>
      <Routes routes={byPhase} />
      <p class="govuk-body">
        <a class="govuk-link" href="/beyond">
          Practice from beyond the authority
        </a>
        , not validated here
      </p>
      <Collections collections={collections} />
      <h2 class="govuk-heading-m">Other ways in</h2>
      <Routes routes={signedIn ? [...otherWays, ...whatIsKept] : otherWays} />
      <h2 class="govuk-heading-m">Newest</h2>
      <Newest newest={newest} today={today} total={total} />
      <HowItWorks />
    </>
  );
}

const otherWays = [
  { href: "/like-mine", name: "Schools like mine" },
  { href: "/map", name: "A map of where practice is" },
  { href: "/soon-to-lapse", name: "Kitemarks that end soon" },
];

const whatIsKept = [
  { href: "/my-list", name: "My list" },
  { href: "/saved-searches", name: "Saved searches" },
];

function Hero() {
  return (
    <div class="waymark-hero">
      <h1 class="govuk-heading-xl">Good practice, with a clear path to it</h1>
      <p class="waymark-hero__lede">
        What schools have done that made a measurable difference to pupils, checked by their authority and told with
        what did not work.
      </p>
      <SearchBox
        action="/practices"
        label="What do you want to get better at?"
        suggestionsUrl="/suggestions"
        hint="For example: phonics catch-up, attendance after illness, mixed-age maths"
        large
      />
    </div>
  );
}

/** Each with the number of practices that it leads to; of what has none yet, its page says what would be there. */
function Routes({ routes }: { routes: { href: string; name: string; count?: number }[] }) {
  return (
    <ul class="waymark-routes">
      {routes.map(({ href, name, count }) => (
        <li class="waymark-routes__route">
          <a class="govuk-link govuk-link--no-visited-state" href={href}>
            {name}
          </a>
          {count ? (
            <span class="waymark-routes__count">
              {count}
              <span class="govuk-visually-hidden"> {count === 1 ? "practice" : "practices"}</span>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Newest({ newest, today, total }: { newest: readonly Card[]; today: string; total: number }) {
  if (newest.length === 0) {
    return (
      <p class="waymark-empty">
        The first practices will be here when an authority has published them. If you work in a school,{" "}
        <a class="govuk-link" href="/sign-in">
          sign in to write one up
        </a>
        .
      </p>
    );
  }
  return (
    <>
      <PracticeCards cards={newest} today={today} columns headingLevel={3} />
      <p class="govuk-body">
        <a class="govuk-link" href="/practices">
          See all {total.toLocaleString("en-GB")} practices
        </a>
      </p>
    </>
  );
}

/** What authorities have gathered; nothing where none has yet. */
function Collections({ collections }: Pick<HomePageProps, "collections">) {
  if (collections.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Collections</h2>
      <CollectionList collections={collections} />
      <p class="govuk-body">
        <a class="govuk-link" href="/collections">
          All collections
        </a>
      </p>
    </>
  );
}

function HowItWorks() {
  return (
    <section class="waymark-steps" aria-labelledby="how-it-works">
      <h2 class="govuk-heading-m" id="how-it-works">
        How it works
      </h2>
      <ol class="waymark-steps__list">
        <li class="waymark-steps__step">
          <h3 class="govuk-heading-s">A school writes up what it did</h3>
          <p class="govuk-body">What changed for pupils, by how much, what it cost, and what did not work.</p>
        </li>
        <li class="waymark-steps__step">
          <h3 class="govuk-heading-s">Its authority marks it</h3>
          <p class="govuk-body">Two assessors score it, a panel decides, and the kitemark holds for two years.</p>
        </li>
        <li class="waymark-steps__step">
          <h3 class="govuk-heading-s">Your school finds it and asks</h3>
          <p class="govuk-body">Each practice names who will answer, and what they offer: a call, a visit, a lesson.</p>
        </li>
      </ol>
    </section>
  );
}
