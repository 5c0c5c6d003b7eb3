import { Button, ErrorSummary, Input, Radios, Select, Textarea } from "../../../../design-system/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../../web/index.ts";
import { SavedMeanwhile, type SavedField } from "../../../practices/index.ts";
import type { Adoption } from "../../adoptions/queries.ts";
import { field, noPupil, summaryOf } from "../../field.ts";
import { betterWords, outcomeLabels, unitWords } from "../words.ts";

type Props = {
  adoption: Adoption;
  /** The outcome that is corrected; none where another is recorded. */
  correcting?: string;
  years: readonly number[];
  typed: Typed;
  errors: FormErrors;
  /** What is saved now, where somebody corrected it after the page was opened. */
  saved?: SavedField[];
};

const recording = {
  heading: "Record what you measured",
  introduction:
    "However rough. If nothing changed, or it went down, that is worth just as much to the next school. Published figures of the school are filled in by themselves.",
  button: "Record it",
};
const putRight = {
  heading: "Correct what was recorded",
  introduction: "What it was before stays on record and is shown below the new figures, with the reason.",
  button: "Correct it",
};

/** One measure, before and after: what a school found out itself. */
export function OutcomePage({ adoption, correcting, years, typed, errors, saved }: Props) {
  const said = summaryOf(errors);
  const words = correcting === undefined ? recording : putRight;
  const base = `/adoptions/${adoption.id}/outcomes`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {said.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={said} /> : null}
        {saved ? <SavedMeanwhile saved={saved} /> : null}
        <span class="govuk-caption-l">
          {adoption.ref} · {adoption.school_name}
        </span>
        <h1 class="govuk-heading-l">{words.heading}</h1>
        <p class="govuk-body">{words.introduction}</p>
        <form method="post" action={correcting === undefined ? base : `${base}/${correcting}/corrections`} novalidate>
          {correcting === undefined ? null : (
            <input type="hidden" name="edits" value={typedText(typed, "edits")} autocomplete="off" />
          )}
          <Input
            {...field("measure", typed, errors)}
            label={{ text: outcomeLabels.measure, classes: "govuk-label--m" }}
            hint={{ text: `In a line, such as “Reads the Year 2 list fluently”. ${noPupil}` }}
          />
          <Select
            {...field("unit", typed, errors)}
            label={{ text: outcomeLabels.unit, classes: "govuk-label--m" }}
            items={[
              { value: "", text: "Choose" },
              ...Object.entries(unitWords).map(([value, text]) => ({ value, text })),
            ]}
          />
          <Radios
            {...field("better", typed, errors)}
            fieldset={{ legend: { text: outcomeLabels.better, classes: "govuk-fieldset__legend--m" } }}
            items={Object.entries(betterWords).map(([value, text]) => ({ value, text }))}
          />
          <Figure name="before" label={outcomeLabels.before} {...{ typed, errors }} />
          <Figure name="after" label={outcomeLabels.after} {...{ typed, errors }} />
          <Figure name="cohort" label={outcomeLabels.cohort} {...{ typed, errors }} />
          <Select
            {...field("year", typed, errors)}
            label={{ text: outcomeLabels.year, classes: "govuk-label--m" }}
            items={[
              { value: "", text: "Choose" },
              ...years.map((year) => ({ value: String(year), text: `${year - 1} to ${year}` })),
            ]}
          />
          {correcting === undefined ? null : (
            <Textarea
              {...field("reason", typed, errors)}
              label={{ text: outcomeLabels.reason, classes: "govuk-label--m" }}
              hint={{ text: `Both schools and the authority can read this. ${noPupil}` }}
              rows="3"
            />
          )}
          <Button text={words.button} preventDoubleClick />
        </form>
      </div>
    </div>
  );
}

function Figure({ name, label, typed, errors }: { name: string; label: string; typed: Typed; errors: FormErrors }) {
  return (
    <Input
      {...field(name, typed, errors)}
      label={{ text: label, classes: "govuk-label--m" }}
      inputmode="decimal"
      classes="govuk-input--width-5"
    />
  );
}
