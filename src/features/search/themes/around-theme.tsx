import { phaseNames, phases } from "../results/asked.ts";
import type { FacetCount } from "../results/facets.ts";
import { mapHref } from "../map/map-page.tsx";
import { SaveThisSearch } from "../saved/pages.tsx";
import { inASentence } from "./in-a-sentence.ts";
import type { Theme, Practised } from "./queries.ts";

type Props = {
  theme: Theme;
  total: number;
  counts: readonly FacetCount[];
  practised: readonly Practised[];
  signedIn: boolean;
};

/** Below the practices of a theme: who practises it, for which phases there is nothing yet, and how to follow it. */
export function AroundTheme({ theme, total, counts, practised, signedIn }: Props) {
  return (
    <>
      {practised.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Who practises it</h2>
          <ul class="govuk-list">
            {practised.map(({ code, name, schools }) => (
              <li>
                <a class="govuk-link" href={mapHref(code, theme.slug)}>
                  {name}
                </a>
                : {schools === 1 ? "1 school" : `${schools} schools`}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {total > 0 ? <Missing theme={theme} counts={counts} /> : null}
      <h2 class="govuk-heading-m">Hear of what is new</h2>
      <SaveThisSearch query={`theme=${theme.slug}`} signedIn={signedIn} what="theme" />
      <p class="govuk-body">
        Or follow it in a feed reader:{" "}
        <a class="govuk-link" href={`/practices.atom?theme=${theme.slug}`}>
          Atom feed
        </a>
        ,{" "}
        <a class="govuk-link" href={`/practices.json?theme=${theme.slug}`}>
          JSON feed
        </a>
      </p>
    </>
  );
}

function Missing({ theme, counts }: { theme: Theme; counts: readonly FacetCount[] }) {
  const held = new Set(counts.flatMap(({ kind, value, count }) => (kind === "phase" && count > 0 ? [value] : [])));
  const missing = phases.filter((phase) => !held.has(phase)).map((phase) => phaseNames[phase].toLowerCase());
  if (missing.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">What is missing</h2>
      <p class="govuk-body">
        There is no practice yet on {inASentence(theme.name)} for: {missing.join(", ")}. If your school does something
        there,{" "}
        <a class="govuk-link" href="/my-work">
          write it up
        </a>
        .
      </p>
    </>
  );
}
