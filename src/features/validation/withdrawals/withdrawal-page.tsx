import { Button, ErrorSummary, Textarea, WarningText } from "../../../design-system/index.ts";
import { practiceLifecycle } from "../../../policy/index.ts";
import { nameOf } from "../../practices/index.ts";
import type { ShownPractice } from "./queries.ts";

type Props = { practice: ShownPractice; reason: string; error?: string };

/** Asks once more, and why, because the reason is public and the step has no way back. */
export function WithdrawalPage({ practice, reason, error }: Props) {
  const asked = practiceLifecycle.co_ordinator.published.withdraw;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {error ? <ErrorSummary titleText="There is a problem" errorList={[{ text: error, href: "#reason" }]} /> : null}
        <span class="govuk-caption-l">{practice.ref}</span>
        <h1 class="govuk-heading-l">{asked.label}</h1>
        <p class="govuk-body">
          “{nameOf(practice)}” will no longer be found or read. Its address stays, and says that it was withdrawn, when,
          and why.
        </p>
        <WarningText text="A withdrawn practice cannot be published again." />
        <form method="post" action={`/practices/${practice.ref}/withdrawals`} novalidate>
          <Textarea
            name="reason"
            label={{ text: asked.reason.label, classes: "govuk-label--m" }}
            hint={{ text: "Everybody can read this. Do not name or describe a pupil." }}
            value={reason}
            {...(error ? { errorMessage: { text: error } } : {})}
          />
          <div class="govuk-button-group">
            <Button text={asked.label} classes="govuk-button--warning" preventDoubleClick />
            <a class="govuk-link" href={`/practices/${practice.ref}`}>
              Keep it published
            </a>
          </div>
        </form>
      </div>
    </div>
  );
}
