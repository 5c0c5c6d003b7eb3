import { Details, Table } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import type { SchoolYear } from "../../days/school-year.ts";
import { stages, type Stage } from "../rules.ts";
import { routeWords } from "../words.ts";
import type { RouteYield } from "../yield.ts";

type Props = { byRoute: RouteYield[]; year: SchoolYear; now: Date; earlier: SchoolYear | null };

const stageWords: Record<Stage, string> = {
  nominated: "Nominated",
  invited: "Invited",
  written_up: "Written up",
  submitted: "Submitted",
  published: "Published",
};

/** How much came of each way in which practice comes to notice. */
export function YieldPage({ byRoute, year, now, earlier }: Props) {
  const used = byRoute.filter(({ reached }) => reached.nominated > 0);
  const unused = byRoute.filter(({ reached }) => reached.nominated === 0);
  return (
    <>
      <span class="govuk-caption-l">School year {year.name}</span>
      <h1 class="govuk-heading-l">What came of nominations, by route</h1>
      {used.length === 0 ? (
        <p class="waymark-empty">
          Nothing was nominated in this school year. Each nomination says how it came to notice; what became of them is
          counted here, route by route.
        </p>
      ) : (
        <div class="waymark-scroll" role="region" aria-label="Nominations by route" tabIndex={0}>
          <Table
            caption={`Nominations from ${date(year.first)} to ${date(now < year.ends ? now : year.last)}, and how far they have come by ${date(now)}`}
            firstCellIsHeader
            head={[
              { text: "Route" },
              ...stages.map((stage) => ({ text: stageWords[stage], format: "numeric" as const })),
            ]}
            rows={[...used.map(row), totals(used)]}
          />
        </div>
      )}
      {unused.length > 0 && used.length > 0 ? (
        <p class="govuk-body">
          Nothing came by: {unused.map(({ route }) => routeWords(route).toLowerCase()).join("; ")}.
        </p>
      ) : null}
      <Details summaryText="How was this worked out?">
        <p class="govuk-body">
          Each nomination made in the school year counts once, on its own route. “Invited” counts those whose school was
          ever invited; “written up” those for which a draft was begun; “submitted” and “published” follow that draft.
          Every number is of those nominated on the same route. A nomination that was merged counts as far as its twin
          got, so a practice that two people nominated counts twice: both routes found it.
        </p>
      </Details>
      {earlier ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/nomination-routes?year=${earlier.start}`}>
            School year {earlier.name}
          </a>
        </p>
      ) : null}
    </>
  );
}

function row({ route, reached }: RouteYield) {
  return [{ text: routeWords(route) }, ...counts(reached)];
}

function totals(used: readonly RouteYield[]) {
  const sum = (stage: Stage) => used.reduce((total, { reached }) => total + reached[stage], 0);
  return [
    { text: "All routes" },
    ...counts(Object.fromEntries(stages.map((stage) => [stage, sum(stage)])) as Record<Stage, number>),
  ];
}

/** The base as a number, the rest as "2 of 5"; from 20 nominations on with the share. */
function counts(reached: Record<Stage, number>) {
  const base = reached.nominated;
  return stages.map((stage) => ({
    text: stage === "nominated" ? String(base) : ofBase(reached[stage], base),
    format: "numeric" as const,
  }));
}

function ofBase(count: number, base: number): string {
  return base < 20 ? `${count} of ${base}` : `${count} of ${base} (${Math.round((100 * count) / base)}%)`;
}
