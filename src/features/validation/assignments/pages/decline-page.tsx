import { Button, ErrorSummary, InsetText, Textarea } from "../../../../design-system/index.ts";
import { assignmentLifecycle } from "../../../../policy/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../../web/index.ts";
import { nameOf } from "../../../practices/index.ts";
import { InterestQuestions } from "../../interests/interest-questions.tsx";
import type { Assignment } from "../queries.ts";

type Props = { assignment: Assignment; typed: Typed; errors: FormErrors };

/** Two ways to give an assignment back: for an interest, which is kept, and for any other reason, which is told. */
export function DeclinePage({ assignment, typed, errors }: Props) {
  const errorList = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  const { decline, declare_interest: declare } = assignmentLifecycle.assessor.assigned;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errorList.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={errorList} /> : null}
        <span class="govuk-caption-l">{assignment.school_name}</span>
        <h1 class="govuk-heading-l">Give back “{nameOf(assignment)}”</h1>
        {assignment.status === "assigned" ? (
          <>
            <h2 class="govuk-heading-m">You have an interest in the school</h2>
            <form method="post" action={`/assessments/${assignment.id}/interests`} novalidate>
              <p class="govuk-body">
                You will not be asked about this school again. The co-ordinator reads what you say; the school is not
                told.
              </p>
              <InterestQuestions {...{ typed, errors }} />
              <Button text={declare.label} preventDoubleClick />
            </form>
            <h2 class="govuk-heading-m">You cannot do it</h2>
            <form method="post" action={`/assessments/${assignment.id}/declines`} novalidate>
              <Textarea
                name="reason"
                label={{ text: decline.reason.label, classes: "govuk-label--s" }}
                hint={{ text: "The co-ordinator reads this, and asks somebody else. Do not name or describe a pupil." }}
                value={typedText(typed, "reason")}
                {...(errors["reason"] ? { errorMessage: { text: errors["reason"] } } : {})}
              />
              <Button text={decline.label} classes="govuk-button--secondary" preventDoubleClick />
            </form>
          </>
        ) : (
          <InsetText text="You have submitted your scores for this one, so it cannot be given back." />
        )}
      </div>
    </div>
  );
}
