import type { ComponentChildren } from "preact";
import type { Asked } from "../asked.ts";
import type { Named, NamedSchool } from "../named.ts";
import { inQuotes } from "./count-sentence.ts";

/** Above the practices: the themes and the schools that the words name. */
export function NamedResults({ asked, named: { themes, schools } }: { asked: Asked; named: Named }) {
  return (
    <>
      <Line one="Theme" more="Themes">
        {themes.map(({ slug, name }) => (
          <a class="govuk-link" href={`/themes/${slug}`}>
            {name}
          </a>
        ))}
      </Line>
      {schools.total > schools.best.length ? (
        <LookForSchool words={asked.words} />
      ) : (
        <Line one="School" more="Schools">
          {schools.best.map((school) => (
            <SchoolLink {...school} />
          ))}
        </Line>
      )}
    </>
  );
}

function Line({ one, more, children }: { one: string; more: string; children: ComponentChildren[] }) {
  if (children.length === 0) return null;
  return (
    <p class="govuk-body waymark-named">
      <span class="waymark-named__kind">{children.length === 1 ? one : more}</span>{" "}
      {children.map((child, at) => (
        <>
          {at > 0 ? ", " : ""}
          {child}
        </>
      ))}
    </p>
  );
}

function SchoolLink({ urn, name, town }: NamedSchool) {
  return (
    <>
      <a class="govuk-link" href={`/schools/${urn}`}>
        {name}
      </a>
      {town ? ` (${town})` : ""}
    </>
  );
}

export function LookForSchool({ words }: { words: string }) {
  return (
    <p class="govuk-body">
      Looking for a school?{" "}
      <a class="govuk-link" href={`/schools?q=${encodeURIComponent(words)}`}>
        Find {inQuotes(words)} among schools
      </a>
    </p>
  );
}
