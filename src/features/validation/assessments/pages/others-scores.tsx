import { Details, SummaryList, ScrolledTable } from "../../../../design-system/index.ts";
import { criteria, criterionWords, mostPoints } from "../criteria.ts";
import { reasonOf } from "../form.ts";
import type { Assessed } from "../queries.ts";
import { totalOf } from "../scores.ts";

/** What the two whom a moderator comes between gave and why, without their names. */
export function OthersScores({ others }: { others: Assessed[] }) {
  const numeric = { format: "numeric" } as const;
  return (
    <>
      <h2 class="govuk-heading-m">What the two assessors gave</h2>
      <ScrolledTable
        caption="What the two assessors gave, of 3 for each criterion"
        firstCellIsHeader
        head={[{ text: "Criterion" }, ...others.map((_, index) => ({ text: `Assessor ${index + 1}`, ...numeric }))]}
        rows={[
          ...criteria.map((criterion) => [
            { text: criterionWords[criterion].name },
            ...others.map(({ scores }) => ({ text: String(scores[criterion]), ...numeric })),
          ]),
          [
            { text: `Total of ${mostPoints}` },
            ...others.map(({ scores }) => ({ text: String(totalOf(scores)), ...numeric })),
          ],
        ]}
      />
      {others.map(({ scores, reasons }, index) => (
        <Details summaryText={`Why assessor ${index + 1} gave these`}>
          <SummaryList
            rows={criteria.map((criterion) => ({
              key: { text: `${criterionWords[criterion].name}: ${scores[criterion]}` },
              value: { children: <span class="waymark-prose">{reasons[reasonOf(criterion)]}</span> },
            }))}
          />
        </Details>
      ))}
    </>
  );
}
