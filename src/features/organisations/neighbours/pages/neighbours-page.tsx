import { Button, RankedDots, Select, Table } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import { closenessWords } from "../../indicators/import/forms/describing-forms.ts";
import { sourceOf, unitText } from "../../indicators/pages/figures.tsx";
import { inFigures } from "../../indicators/rules.ts";
import type { Compared } from "../compared.ts";
import type { AuthorityNamed, ComparedIndicator, Neighbour } from "../queries.ts";

type Props = {
  authority: AuthorityNamed;
  found: { publishedOn: string; neighbours: Neighbour[] } | undefined;
  indicators: readonly ComparedIndicator[];
  indicator: ComparedIndicator | undefined;
  compared: Compared | undefined;
};

/** The authorities that are most like one, from the published table, and one indicator compared with theirs. */
export function NeighboursPage({ authority, found, indicators, indicator, compared }: Props) {
  return (
    <>
      <span class="govuk-caption-l">{authority.name}</span>
      <h1 class="govuk-heading-l">Statistical neighbours</h1>
      {found === undefined ? <Nothing /> : <Neighbours authority={authority} found={found} />}
      <h2 class="govuk-heading-m" id="compare">
        Compared with them
      </h2>
      {indicator === undefined ? (
        <p class="govuk-body">
          One indicator at a time would be compared here. No figures of this authority have been brought in yet.
        </p>
      ) : (
        <>
          <Choose authority={authority} indicators={indicators} indicator={indicator} />
          {compared === undefined ? null : (
            <Comparison authority={authority} indicator={indicator} compared={compared} />
          )}
        </>
      )}
    </>
  );
}

function Nothing() {
  return (
    <p class="govuk-body">
      The ten authorities most like this one would be here, with how close they are. The published table has not been
      brought in yet, or has none for it: <code>waymark import indicators</code> takes it in.
    </p>
  );
}

function Neighbours({ authority, found }: { authority: AuthorityNamed; found: NonNullable<Props["found"]> }) {
  return (
    <>
      <Table
        firstCellIsHeader
        head={[{ text: "Rank" }, { text: "Authority" }, { text: "How close" }]}
        rows={found.neighbours.map(({ rank, code, name, closeness }) => [
          { text: String(rank) },
          {
            children: (
              <a class="govuk-link" href={`/authorities/${code}/neighbours`}>
                {name}
              </a>
            ),
          },
          { text: closenessWords[closeness] },
        ])}
      />
      <p class="govuk-body-s">
        {authority.demonstration
          ? "These neighbours are made up for the demonstration."
          : `Source: Children’s services statistical neighbour benchmarking, Department for Education, published on ${date(found.publishedOn)}, Open Government Licence v3.0.`}{" "}
        To be a neighbour is not mutual: an authority may be near to one that has ten nearer.
      </p>
    </>
  );
}

function Choose({
  authority,
  indicators,
  indicator,
}: Pick<Props, "authority" | "indicators"> & { indicator: ComparedIndicator }) {
  return (
    <form method="get" action={`/authorities/${authority.code}/neighbours#compare`}>
      <Select
        id="indicator"
        name="indicator"
        label={{ text: "Indicator" }}
        items={indicators.map(({ code, name, topic }) => ({
          value: code,
          text: `${topic}: ${name}`,
          selected: code === indicator.code,
        }))}
      />
      <Button text="Compare" classes="govuk-button--secondary" />
    </form>
  );
}

function Comparison({
  authority,
  indicator,
  compared,
}: {
  authority: AuthorityNamed;
  indicator: ComparedIndicator;
  compared: Compared;
}) {
  const read = (value: number): string => inFigures(value, indicator.unit, indicator.decimals);
  const rows = compared.rows.flatMap(({ name, value, own }) =>
    value === null ? [] : [{ name, value, kind: own ? ("own" as const) : ("comparator" as const) }],
  );
  return (
    <>
      <h3 class="govuk-heading-s">
        {indicator.name}, {compared.period}
      </h3>
      <div class="waymark-beside">
        <RankedDots measure={`${indicator.name}, ${compared.period}`} rows={rows} inFigures={read} />
        <div class="waymark-beside__table">
          <Table
            head={[{ text: "Authority" }, { text: "Figure", format: "numeric" }, { text: "Base", format: "numeric" }]}
            rows={compared.rows.map(({ name, value, cohort }) => [
              { text: name },
              { text: value === null ? "not published" : read(value), format: "numeric" },
              { text: cohort === null ? "not published" : cohort.toLocaleString("en-GB"), format: "numeric" },
            ])}
          />
          <p class="govuk-body-s">
            {unitText(indicator)}
            {direction(indicator)}
            {sourceOf(indicator.source, compared.importedOn, authority.demonstration)}
          </p>
        </div>
      </div>
    </>
  );
}

function direction({ direction: better }: ComparedIndicator): string {
  return better === "none"
    ? "Neither more nor less is better. "
    : `${better === "higher" ? "Higher" : "Lower"} is better. `;
}
