import { Button, ErrorSummary, Radios, Textarea } from "../../../../design-system/index.ts";
import type { FormErrors, Typed } from "../../../../web/index.ts";
import type { Adoption } from "../../adoptions/queries.ts";
import { field, noPupil, summaryOf } from "../../field.ts";
import { goingWords } from "../queries.ts";

type Props = { adoption: Adoption; years: number; typed: Typed; errors: FormErrors };

/** The school says how it goes, a year or two years on. */
export function ReviewPage({ adoption, years, typed, errors }: Props) {
  const said = summaryOf(errors);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {said.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={said} /> : null}
        <span class="govuk-caption-l">
          {adoption.ref} · {adoption.title}
        </span>
        <h1 class="govuk-heading-l">{years === 1 ? "A year on: how does it go?" : "Two years on: how does it go?"}</h1>
        <form method="post" action={`/adoptions/${adoption.id}/reviews/${years}`} novalidate>
          <Radios
            {...field("going", typed, errors)}
            fieldset={{ legend: { text: "How does it go?", classes: "govuk-fieldset__legend--m" } }}
            items={Object.entries(goingWords).map(([value, text]) => ({ value, text }))}
          />
          <Textarea
            {...field("words", typed, errors)}
            rows={5}
            label={{ text: "In a sentence or two", classes: "govuk-label--m" }}
            hint={{
              text: `What stayed, what fell away, what you would tell the next school. The school that helped you and your authority read this. ${noPupil}`,
            }}
          />
          <Button text="Save the review" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}
