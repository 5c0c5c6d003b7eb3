import { Details, SummaryList, ScrolledTable, type TableCell } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import { gateKeys, gateWords } from "../../../practices/index.ts";
import { levelWords } from "../../kitemarks/rules.ts";
import { floors, floorsNotMet, levelFrom, levelOfScores } from "../../decisions/level.ts";
import { counted } from "../counting.ts";
import { criteria, criterionWords, mostPoints, type Criterion } from "../criteria.ts";
import { reasonOf } from "../form.ts";
import type { Assessed } from "../queries.ts";
import { totalOf } from "../scores.ts";

type Props = {
  assessed: Assessed[];
  /** Who they are and what they wrote, for those who may know it. */
  named: boolean;
};

/** What the assessors gave, criterion by criterion, and what it comes to. */
export function ScoresSection({ assessed, named }: Props) {
  if (assessed.length === 0) return null;
  const outcome = counted(assessed);
  const called = assessed.map((one, index) => (named ? one.name : callOf(one, index)));
  return (
    <>
      <h2 class="govuk-heading-m" id="the-scores">
        The scores
      </h2>
      <ScrolledTable
        caption="The scores: what each assessor gave, of 3 for each criterion"
        firstCellIsHeader
        head={[
          { text: "Criterion" },
          ...called.map((name, index) => ({
            children: <Head {...{ name, part: assessed[index]?.part }} />,
            ...numeric,
          })),
          ...(outcome ? [{ text: "Counts", ...numeric }] : []),
        ]}
        rows={[
          ...criteria.map((criterion) => rowOf(criterion, assessed, outcome)),
          [
            { text: `Total of ${mostPoints}` },
            ...assessed.map(({ scores }) => ({ text: String(totalOf(scores)), ...numeric })),
            ...(outcome ? [{ children: <strong>{totalOf(outcome.scores)}</strong>, ...numeric }] : []),
          ],
        ]}
      />
      {outcome ? <WorkedOut outcome={outcome} assessed={assessed} /> : <p class="govuk-body">{awaiting}</p>}
      {named ? assessed.map((one) => <Reasons assessed={one} />) : null}
    </>
  );
}

const numeric = { format: "numeric" } as const;
const awaiting =
  "The two differ by 4 or more in total, or by 2 or more on a criterion. Nothing counts until a third assessor has moderated.";

type Outcome = NonNullable<ReturnType<typeof counted>>;

function rowOf(criterion: Criterion, assessed: Assessed[], outcome: Outcome | undefined): TableCell[] {
  return [
    { text: criterionWords[criterion].name },
    ...assessed.map(({ scores }) => ({ text: String(scores[criterion]), ...numeric })),
    ...(outcome ? [{ text: String(outcome.scores[criterion]), ...numeric }] : []),
  ];
}

function Head({ name, part }: { name: string; part: Assessed["part"] | undefined }) {
  return part === "moderator" && name !== "Moderator" ? <>{name}, moderator</> : <>{name}</>;
}

function callOf({ part }: Assessed, index: number): string {
  return part === "moderator" ? "Moderator" : `Assessor ${index + 1}`;
}

/** The level that the scores come to, and each step of the rule with its values. */
function WorkedOut({ outcome, assessed }: { outcome: Outcome; assessed: Assessed[] }) {
  const { scores, differences, moderated } = outcome;
  const level = levelOfScores(scores);
  const totals = assessed.filter(({ part }) => part === "assessor").map((one) => totalOf(one.scores));
  return (
    <>
      <p class="govuk-body">
        With all five gates met, the scores come to{" "}
        <strong>{level === null ? "a return to the school" : levelWords[level]}</strong>.
      </p>
      <Details summaryText="How was this worked out?">
        <ul class="govuk-list govuk-list--bullet">
          <li>
            The two assessors’ totals are {totals.join(" and ")} of {mostPoints}.{" "}
            {differences.length > 0
              ? `They differ by 4 or more in total or by 2 or more on a criterion (${differences.map(differenceName).join(", ")}), so a third moderated.`
              : "They differ by less than 4 in total and by less than 2 on every criterion, so nobody moderated."}
          </li>
          <li>
            {moderated
              ? "The moderator’s scores count, and the two before do not."
              : "What counts for each criterion is the mean of the two."}
          </li>
          {(Object.keys(floors) as (keyof typeof floors)[]).map((criterion) => (
            <li>
              {criterionWords[criterion].name} must be at least {floors[criterion]}: it is {scores[criterion]}
              {floorsNotMet(scores).includes(criterion) ? ", which is not enough" : ""}.
            </li>
          ))}
          <li>
            {levelWords.promising} begins at a total of {levelFrom.promising} and {levelWords.good} at {levelFrom.good}:
            it is {totalOf(scores)}.
          </li>
        </ul>
      </Details>
    </>
  );
}

function differenceName(of: Criterion | "total"): string {
  return of === "total" ? "the total" : criterionWords[of].name.toLowerCase();
}

/** What one assessor wrote, for the co-ordinator alone. */
function Reasons({ assessed }: { assessed: Assessed }) {
  const { name, part, submittedAt, scores, reasons, gates } = assessed;
  const notMet = gateKeys.filter((gate) => !gates[gate]).map((gate) => gateWords[gate].question);
  return (
    <Details summaryText={`What ${name} wrote${part === "moderator" ? ", as moderator" : ""}`}>
      <p class="govuk-body">
        Submitted on {date(submittedAt)}.{" "}
        {notMet.length === 0
          ? "To every gate the answer was yes."
          : `To these gates the answer was no: ${notMet.join(" ")}`}
      </p>
      <SummaryList
        rows={criteria.map((criterion) => ({
          key: { text: `${criterionWords[criterion].name}: ${scores[criterion]}` },
          value: { children: <span class="waymark-prose">{reasons[reasonOf(criterion)]}</span> },
        }))}
      />
    </Details>
  );
}
