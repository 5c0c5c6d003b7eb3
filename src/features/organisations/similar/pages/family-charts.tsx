import { Details, DotPlot, Table } from "../../../../design-system/index.ts";
import { baseText, figureText, sourceOf, unitText } from "../../indicators/pages/figures.tsx";
import { inFigures, type Average } from "../../indicators/rules.ts";
import type { School } from "../../queries.ts";
import type { Family, FamilyIndicator } from "../family.ts";

type Props = { school: School; family: Family; indicators: readonly FamilyIndicator[]; mayAsk: boolean };
type One = Omit<Props, "indicators"> & { one: FamilyIndicator };

/** Where the school stands in its family on each indicator, and whom it could ask. */
export function FamilyCharts({ school, family, indicators, mayAsk }: Props) {
  if (family.set.schools.length === 0) return null;
  return (
    <section aria-labelledby="among">
      <h2 class="govuk-heading-m" id="among">
        Where {school.name} stands among them
      </h2>
      {indicators.length === 0 ? (
        <p class="govuk-body">
          Results and absence of the family would be here, with this school marked. No figures of this school have been
          brought in yet.
        </p>
      ) : null}
      {indicators.map((one) => (
        <OneIndicator {...{ one, school, family, mayAsk }} />
      ))}
    </section>
  );
}

function OneIndicator({ one, school, family, mayAsk }: One) {
  const { indicator, year, own, others, average } = one;
  const read = (value: number): string => inFigures(value, indicator.unit, indicator.decimals);
  const dots = others.flatMap(({ shown }) => (shown.kind === "figure" ? [shown.value] : []));
  return (
    <section class="govuk-!-margin-bottom-8" aria-labelledby={indicator.code}>
      <h3 class="govuk-heading-s" id={indicator.code}>
        {indicator.name}, {year - 1} to {year}
      </h3>
      <DotPlot
        measure={`${indicator.name}, ${year}`}
        dots={dots}
        own={own.kind === "figure" ? { name: "This school", value: own.value } : null}
        average={average === null ? null : { name: "Average", value: average.value }}
        inFigures={read}
      >
        {own.kind === "figure" ? null : <p class="govuk-body">This school: {figureText(own, indicator)}.</p>}
        <p class="govuk-body">{averageInWords(average, indicator.cohort_of)}</p>
        <Better {...{ one, school, family, mayAsk }} />
        <Details summaryText="The figures in a table">{figuresTable(one, school, family)}</Details>
        <p class="govuk-body-s">
          {unitText(indicator)}
          {sourceOf(indicator.source, one.importedOn, school.demonstration)}
        </p>
      </DotPlot>
    </section>
  );
}

/** Which rule the average follows, of how many schools and pupils, and who was left out: said on every chart. */
export function averageInWords(average: Average | null, cohortOf: string | null): string {
  if (average === null) return "No average: no school of the family has a figure that may be shown.";
  const schools = average.schools === 1 ? "1 school" : `${average.schools} schools`;
  const rule =
    average.pupils === null
      ? `The average is the mean of ${schools}, each counted once.`
      : `The average is over the ${average.pupils.toLocaleString("en-GB")} ${cohortOf ?? "pupils"} of ${schools} together, so that a large school counts for more.`;
  if (average.leftOut === 0) return rule;
  return `${rule} ${average.leftOut} left out: no figure, or fewer than 11 pupils.`;
}

function Better({ one, school, family, mayAsk }: One) {
  if (one.better.length === 0 || !mayAsk) return null;
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-1">
        <strong>What makes the difference?</strong> {one.better.length === 1 ? "One does" : `${one.better.length} do`}{" "}
        better. Ask:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {one.better.slice(0, 4).map(({ urn, value, cohort }) => (
          <li>
            <a
              class="govuk-link"
              href={`/schools/${urn}/questions/new?about=${one.indicator.code}&year=${one.year}&from=${school.urn}`}
            >
              {family.schools.get(urn)?.name ?? `URN ${urn}`}
            </a>{" "}
            ({inFigures(value, one.indicator.unit, one.indicator.decimals, cohort)}
            {cohort === null ? "" : ` of ${cohort} pupils`})
          </li>
        ))}
      </ul>
    </>
  );
}

function figuresTable({ indicator, own, others }: FamilyIndicator, school: School, family: Family) {
  const rows = [{ urn: school.urn, name: `${school.name} (this school)`, shown: own }].concat(
    others.map(({ urn, shown }) => ({ urn, name: family.schools.get(urn)?.name ?? `URN ${urn}`, shown })),
  );
  return (
    <Table
      head={[
        { text: "School" },
        { text: indicator.short_name, format: "numeric" },
        { text: "Base", format: "numeric" },
      ]}
      rows={rows.map(({ name, shown }) => [
        { text: name },
        { text: figureText(shown, indicator), format: "numeric" },
        { text: baseText(shown, indicator), format: "numeric" },
      ])}
    />
  );
}
