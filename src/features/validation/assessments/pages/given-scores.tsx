import { SummaryList } from "../../../../design-system/index.ts";
import { typedText, type Typed } from "../../../../web/index.ts";
import { gateKeys, gateWords } from "../../../practices/index.ts";
import { criteria, criterionWords } from "../criteria.ts";
import { reasonOf } from "../form.ts";

/** What an assessor submitted, to be read again by them. */
export function GivenScores({ typed }: { typed: Typed }) {
  return (
    <>
      <h2 class="govuk-heading-m" id="your-scores">
        Your scores
      </h2>
      <SummaryList
        rows={criteria.map((criterion) => ({
          key: { text: `${criterionWords[criterion].name}: ${typedText(typed, criterion)}` },
          value: { children: <span class="waymark-prose">{typedText(typed, reasonOf(criterion))}</span> },
        }))}
      />
      <SummaryList
        rows={gateKeys.map((gate) => ({
          key: { text: gateWords[gate].question },
          value: { text: typedText(typed, gate) === "yes" ? "Yes" : "No" },
        }))}
      />
    </>
  );
}
