import { Button, DateInput, ErrorSummary, Input, Radios, Textarea } from "../../../../design-system/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../../web/index.ts";
import type { Adoption } from "../../adoptions/queries.ts";
import { field, noPupil, summaryOf } from "../../field.ts";
import { stepWords } from "../events.ts";

type Props = { adoption: Adoption; typed: Typed; errors: FormErrors };

/** Notes one thing that the two schools did together. */
export function StepsPage({ adoption, typed, errors }: Props) {
  const said = summaryOf(errors);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {said.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={said} /> : null}
        <span class="govuk-caption-l">
          {adoption.school_name} with {adoption.offering_name}
        </span>
        <h1 class="govuk-heading-l">Note a step</h1>
        <form method="post" action={`/adoptions/${adoption.id}/steps`} novalidate>
          <Radios
            {...field("kind", typed, errors)}
            fieldset={{
              legend: { text: `What did ${adoption.school_name} do?`, classes: "govuk-fieldset__legend--m" },
            }}
            items={Object.entries(stepWords).map(([value, text]) => ({ value, text }))}
          />
          <DateInput
            id="done_on"
            namePrefix="done_on"
            fieldset={{ legend: { text: "On which day?", classes: "govuk-fieldset__legend--m" } }}
            hint={{ text: "For example, 14 11 2026" }}
            {...(errors["done_on-day"] ? { errorMessage: { text: errors["done_on-day"] } } : {})}
            values={Object.fromEntries(
              ["day", "month", "year"].map((part) => [part, typedText(typed, `done_on-${part}`)]),
            )}
          />
          <Input
            {...field("minutes", typed, errors)}
            label={{ text: "How many minutes did it take?", classes: "govuk-label--m" }}
            hint={{ text: "Of both schools together, without travel" }}
            inputmode="numeric"
            classes="govuk-input--width-4"
          />
          <Textarea
            {...field("note", typed, errors)}
            rows={3}
            label={{ text: "Anything to remember (optional)", classes: "govuk-label--m" }}
            hint={{ text: `Both schools read this. ${noPupil}` }}
          />
          <Button text="Note it" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}
