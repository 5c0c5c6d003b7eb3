import { Button, ErrorSummary, Textarea } from "../../../../design-system/index.ts";
import { namedIn, type WithdrawableMedium } from "../withdraw-medium.ts";

type Props = { medium: WithdrawableMedium; reason: string; error?: string };

/** Asks why one picture or document is withdrawn, and says what comes of it. */
export function WithdrawalPage({ medium, reason, error }: Props) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {error ? <ErrorSummary titleText="There is a problem" errorList={[{ text: error, href: "#reason" }]} /> : null}
        <h1 class="govuk-heading-l">Withdraw {namedIn(medium)}</h1>
        <p class="govuk-body">
          Nobody will be shown it from now on, in any version. The practice itself stays. This cannot be taken back; it
          can be added to a new version.
        </p>
        <form method="post" action={`/media/${medium.id}/withdrawals`} novalidate>
          <Textarea
            name="reason"
            label={{ text: "Why is it being withdrawn?", classes: "govuk-label--s" }}
            hint={{ text: "The school and the authority read this. Do not name or describe a pupil." }}
            value={reason}
            {...(error ? { errorMessage: { text: error } } : {})}
          />
          <Button text="Withdraw it" classes="govuk-button--warning" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}
