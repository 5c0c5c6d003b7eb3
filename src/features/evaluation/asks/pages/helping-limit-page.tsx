import { Button, ErrorSummary, Input } from "../../../../design-system/index.ts";
import type { FormErrors, Typed } from "../../../../web/index.ts";
import { field, summaryOf } from "../../field.ts";

type Props = {
  school: { urn: string; name: string };
  load: { helping: number; most: number; said: boolean };
  typed: Typed;
  errors: FormErrors;
};

/** A school says how many others it can help at once, so that being good at something does not become a burden. */
export function HelpingLimitPage({ school, load, typed, errors }: Props) {
  const said = summaryOf(errors);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {said.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={said} /> : null}
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">How many schools you can help at once</h1>
        <p class="govuk-body">
          A school counts from the day on which it asks you until it delivers on its own. You help {load.helping} now
          {load.said ? "" : `, of ${load.most} unless you say otherwise`}. Once you are full, no other school can ask
          you, and those that do what you do are offered in your place.
        </p>
        <form method="post" action={`/schools/${school.urn}/helping-limits`} novalidate>
          <Input
            {...field("most", typed, errors)}
            label={{ text: "At most how many schools?", classes: "govuk-label--m" }}
            hint={{ text: "0 if you cannot be asked at the moment. Nobody is turned away whom you help already." }}
            inputmode="numeric"
            classes="govuk-input--width-2"
          />
          <Button text="Save" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}
