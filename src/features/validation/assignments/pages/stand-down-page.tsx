import { Button, ErrorSummary, Textarea } from "../../../../design-system/index.ts";
import { assignmentLifecycle } from "../../../../policy/index.ts";
import { nameOf } from "../../../practices/index.ts";
import type { Submission } from "../../submissions/queries.ts";
import type { Held } from "../queries.ts";

const asked = assignmentLifecycle.assigner.assigned.stand_down;
export const standDownAsked = asked.reason;

type Props = { submission: Submission; held: Held; reason: string; error: string | undefined };

/** Asks once more, and why, because whoever is stood down is written it. */
export function StandDownPage({ submission, held, reason, error }: Props) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {error ? <ErrorSummary titleText="There is a problem" errorList={[{ text: error, href: "#reason" }]} /> : null}
        <span class="govuk-caption-l">{nameOf(submission)}</span>
        <h1 class="govuk-heading-l">Stand down {held.name}</h1>
        <p class="govuk-body">
          They need not assess it any more, and cannot be chosen for it again. What they had noted is shown to nobody.
        </p>
        <form method="post" action={`/submissions/${submission.id}/assignments/${held.id}/endings`} novalidate>
          <Textarea
            name="reason"
            label={{ text: asked.reason.label, classes: "govuk-label--m" }}
            hint={{ text: "They are written this. Do not name or describe a pupil." }}
            value={reason}
            {...(error ? { errorMessage: { text: error } } : {})}
          />
          <Button text={`${asked.label} ${held.name}`} classes="govuk-button--warning" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}
