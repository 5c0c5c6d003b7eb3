import { InsetText, LineOverYears } from "../../../../design-system/index.ts";
import { inFigures } from "../rules.ts";
import type { SchoolIndicators, ShownSeries } from "../school-indicators.ts";
import { sourceOf, unitText, YearsTable } from "./figures.tsx";

type Props = {
  school: { urn: string; name: string; demonstration: boolean };
  found: SchoolIndicators;
};

/** What is published of a school by year: a line and its table for each indicator, by topic. */
export function IndicatorsPage({ school, found }: Props) {
  const topics = Map.groupBy(found.series, ({ indicator }) => indicator.topic);
  return (
    <>
      <span class="govuk-caption-l">{school.name}</span>
      <h1 class="govuk-heading-l">Indicators by year</h1>
      {found.series.length === 0 ? <Nothing /> : <Introduction urn={school.urn} />}
      <Apart apart={found.apart} />
      {[...topics].map(([topic, series]) => (
        <section aria-label={topic}>
          <h2 class="govuk-heading-m">{topic}</h2>
          {series.map((one) => (
            <Series series={one} school={school} />
          ))}
        </section>
      ))}
    </>
  );
}

function Introduction({ urn }: { urn: string }) {
  return (
    <>
      <p class="govuk-body">
        Figures of fewer than 11 pupils are not shown here, and are left out of every average. A percentage of fewer
        than 20 pupils is said as so many of so many.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/schools/${urn}/family`}>
          Compare with similar schools
        </a>
      </p>
    </>
  );
}

function Nothing() {
  return (
    <p class="govuk-body">
      The published figures of this school would be here, year by year. None have been brought in yet: whoever runs this
      installation does so with <code>waymark import indicators</code>.
    </p>
  );
}

function Apart({ apart }: { apart: SchoolIndicators["apart"] }) {
  if (apart.length === 0) return null;
  return (
    <InsetText>
      {apart.length === 1 ? "One school" : `${apart.length} schools`} came before or after this one by a merger or a
      split. The pupils are not the same, so these figures are not joined:{" "}
      {apart.map(({ urn, name }, index) => (
        <>
          {index > 0 ? ", " : null}
          {name === null ? (
            `URN ${urn}`
          ) : (
            <a class="govuk-link" href={`/schools/${urn}/indicators`}>
              {name}
            </a>
          )}
        </>
      ))}
      .
    </InsetText>
  );
}

function Series({ series, school }: { series: ShownSeries; school: Props["school"] }) {
  const { indicator, years, whose, beside } = series;
  const own = years.flatMap(({ year, shown }) => (shown.kind === "figure" ? [{ year, value: shown.value }] : []));
  const read = (value: number): string => inFigures(value, indicator.unit, indicator.decimals);
  const since = Math.min(...years.map(({ year }) => year));
  const lines = beside.map(({ name, points }) => ({
    name,
    kind: "comparator" as const,
    points: points.filter(({ year }) => year >= since),
  }));
  return (
    <section class="govuk-!-margin-bottom-8" aria-labelledby={indicator.code}>
      <h3 class="govuk-heading-s" id={indicator.code}>
        {indicator.name}
      </h3>
      <LineOverYears
        measure={indicator.name}
        inFigures={read}
        lines={[{ name: "School", kind: "own", points: own }, ...lines]}
      >
        <YearsTable indicator={indicator} years={years} />
        <p class="govuk-body-s">
          {unitText(indicator)}
          {whose.length > 0 ? `${whose.join("; ")}. ` : null}
          {sourceOf(indicator.source, series.importedOn, school.demonstration)}
        </p>
      </LineOverYears>
    </section>
  );
}
