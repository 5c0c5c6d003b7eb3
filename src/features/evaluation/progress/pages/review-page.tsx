import { Button, ErrorSummary, InsetText, Radios, Textarea } from "../../../../design-system/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../../web/index.ts";
import { Prose } from "../../../practices/index.ts";
import type { Adoption } from "../../adoptions/queries.ts";
import { field, noPupil, summaryOf } from "../../field.ts";
import { goingWords, type Review } from "../queries.ts";

type Props = {
  adoption: Adoption;
  years: number;
  typed: Typed;
  errors: FormErrors;
  /** What a colleague said, where they did it since the page was opened. */
  done?: Review;
};

/** The school says how it goes, a year or two years on. */
export function ReviewPage({ adoption, years, typed, errors, done }: Props) {
  const said = summaryOf(errors);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {said.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={said} /> : null}
        <span class="govuk-caption-l">
          {adoption.ref} · {adoption.title}
        </span>
        <h1 class="govuk-heading-l">{years === 1 ? "A year on: how does it go?" : "Two years on: how does it go?"}</h1>
        {done ? <DoneBefore done={done} typed={typed} /> : <ReviewForm {...{ adoption, years, typed, errors }} />}
      </div>
    </div>
  );
}

function DoneBefore({ done, typed }: { done: Review; typed: Typed }) {
  return (
    <>
      <InsetText>
        <p class="govuk-body">
          {done.by} has done this review since you opened the page, and it is done once. Nothing of yours was saved.
          They said: {done.going ? goingWords[done.going].toLowerCase() : ""}.
        </p>
        <Prose text={done.words ?? ""} />
      </InsetText>
      <h2 class="govuk-heading-m">What you wrote</h2>
      <Prose text={typedText(typed, "words")} />
      <p class="govuk-body">If something of it is missing, talk to your colleague, or note it as a step.</p>
    </>
  );
}

function ReviewForm({ adoption, years, typed, errors }: Omit<Props, "done">) {
  return (
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
  );
}
