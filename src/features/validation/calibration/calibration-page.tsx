import { ScrolledTable } from "../../../design-system/index.ts";
import { criteria, criterionWords, type Criterion } from "../assessments/criteria.ts";
import type { CalibrationRow } from "./calibration-report.ts";
import { leastBase, type Calibrated } from "./rules.ts";

/** Each assessor's mean and spread beside the others', with how many submissions each is of. */
export function CalibrationPage({ rows }: { rows: CalibrationRow[] }) {
  const shown = rows.filter(({ own, others }) => own.by && others.by);
  const tooFew = rows.filter(({ own, others }) => !own.by || !others.by);
  return (
    <>
      <h1 class="govuk-heading-l">How your assessors score</h1>
      <p class="govuk-body">
        The mean and spread (standard deviation) of what each gave, of 3, beside what all the others gave. Only
        submissions that both assessors have scored count. A difference is a reason to talk, not a fault: they did not
        score the same submissions.
      </p>
      {shown.length === 0 ? (
        <p class="waymark-empty">
          Nothing can be shown yet. An assessor appears here once they, and the others together, have scored {leastBase}{" "}
          submissions.
        </p>
      ) : null}
      {shown.map((row) => (
        <>
          <h2 class="govuk-heading-m">{row.name}</h2>
          <p class="govuk-body">
            Scored {row.own.base} submissions; the others together gave {row.others.base} sets of scores.
          </p>
          <ScrolledTable
            caption={`Mean and spread of ${row.name} and of the others`}
            firstCellIsHeader
            head={[{ text: "Criterion" }, ...heads.map((text) => ({ text, format: "numeric" as const }))]}
            rows={criteria.map((criterion) => [
              { text: criterionWords[criterion].name },
              ...[...figures(row.own, criterion), ...figures(row.others, criterion)].map((text) => ({
                text,
                format: "numeric" as const,
              })),
            ])}
          />
        </>
      ))}
      {tooFew.length > 0 && shown.length > 0 ? (
        <p class="govuk-body">
          Not shown, with fewer than {leastBase} submissions: {tooFew.map(({ name }) => name).join(", ")}.
        </p>
      ) : null}
    </>
  );
}

const heads = ["Own mean", "Own spread", "Others’ mean", "Others’ spread"];

function figures({ by }: Calibrated, criterion: Criterion): string[] {
  return by ? [by[criterion].mean.toFixed(2), by[criterion].spread.toFixed(2)] : ["", ""];
}
