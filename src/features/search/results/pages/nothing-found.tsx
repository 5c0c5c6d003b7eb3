import { hrefOf, phaseNames, phases, withoutFacet, type Asked } from "../asked.ts";
import { facetName, type Names } from "../facet-names.ts";
import type { Facet } from "../facets.ts";
import type { Named } from "../named.ts";
import type { Sought } from "../sought.ts";
import { inQuotes } from "./count-sentence.ts";
import { LookForSchool } from "./named-results.tsx";

export type NothingFoundProps = {
  asked: Asked;
  names: Names;
  sought: Sought;
  named: Named;
  /** Whether a school was perhaps looked for. */
  school: boolean;
  /** What each choice less would leave, where it would leave something. */
  withoutEach: readonly { facet: Facet; count: number }[];
};

const schoolsAreFor = new Set<Sought>(["words", "postcode"]);

/** Says why, as far as it is known, and leads on. */
export function NothingFound(props: NothingFoundProps) {
  const { asked, names, named, sought, school } = props;
  return (
    <div class="waymark-empty">
      {named.perhaps ? <PerhapsMeant {...named.perhaps} /> : null}
      {school && schoolsAreFor.has(sought) && named.schools.total === 0 ? <LookForSchool words={asked.words} /> : null}
      <Why {...props} />
      <RoutesOn {...names} />
    </div>
  );
}

function PerhapsMeant({ words, total }: NonNullable<Named["perhaps"]>) {
  if (total === 0) return <p class="govuk-body">There is no practice for {inQuotes(words)} yet either.</p>;
  return (
    <p class="govuk-body">
      Did you mean{" "}
      <a class="govuk-link" href={hrefOf({ words, facets: [], page: 1 })}>
        {words}
      </a>
      ? {total === 1 ? "1 practice" : `${total.toLocaleString("en-GB")} practices`}
    </p>
  );
}

function Why(props: NothingFoundProps) {
  const { asked, sought } = props;
  if (asked.facets.length > 0) return <ChoicesLess {...props} />;
  if (asked.words === "") {
    return <p class="govuk-body">Practices appear here as soon as an authority publishes them.</p>;
  }
  if (sought === "words") return <Try />;
  if (sought === "postcode") return <NearIt place={asked.words} />;
  return <p class="govuk-body">{whyNot[sought](asked.words)}</p>;
}

const whyNot: Record<Exclude<Sought, "words" | "postcode">, (words: string) => string> = {
  reference: (words) =>
    `No published practice has the reference ${words}. Check its number, or search for what the practice is about.`,
  urn: (words) => `No school in the register has the URN ${words}. Check it, or look for the school by its name.`,
  too_common: (words) => `${inQuotes(words)} is in everything or nothing. Add a word that says what it is about.`,
};

function NearIt({ place }: { place: string }) {
  return (
    <p class="govuk-body">
      Looking for practice near there?{" "}
      <a class="govuk-link" href={hrefOf({ words: "", facets: [], page: 1, near: place })}>
        Measure miles from {place}
      </a>
    </p>
  );
}

/** What would be there with one choice less, or with none. */
function ChoicesLess({ asked, names, withoutEach }: NothingFoundProps) {
  return (
    <>
      <p class="govuk-body">No practice has all that you chose. Remove one of your choices above.</p>
      <ul class="govuk-list">
        {withoutEach.map(({ facet, count }) => (
          <li>
            <a class="govuk-link" href={hrefOf(withoutFacet(asked, facet))}>
              Without {facetName(facet, names)}
            </a>
            : {count === 1 ? "1 practice" : `${count.toLocaleString("en-GB")} practices`}
          </li>
        ))}
      </ul>
      {asked.words === "" ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={hrefOf({ ...asked, facets: [], page: 1 })}>
            Search for {inQuotes(asked.words)} without narrowing it
          </a>
        </p>
      )}
    </>
  );
}

function Try() {
  return (
    <>
      <p class="govuk-body">You could try:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>fewer words, or a plainer word for the same thing</li>
        <li>checking the spelling</li>
        <li>a theme or a phase below</li>
      </ul>
      <p class="govuk-body">
        What was looked for and not found is counted, without who looked, so that schools can be asked for it.
      </p>
    </>
  );
}

function RoutesOn({ themes }: Names) {
  const tops = themes.filter((theme) => theme.parent_slug === null);
  return (
    <>
      {tops.length > 0 ? <h3 class="govuk-heading-s">Themes</h3> : null}
      <Routes of={tops.map(({ slug, name }) => [`/themes/${slug}`, name])} />
      <h3 class="govuk-heading-s">Phases</h3>
      <Routes of={phases.map((phase) => [`/phases/${phase}`, phaseNames[phase]])} />
    </>
  );
}

function Routes({ of }: { of: readonly (readonly [href: string, name: string])[] }) {
  return (
    <ul class="waymark-empty__routes">
      {of.map(([href, name]) => (
        <li>
          <a class="govuk-link" href={href}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
