import { Button, Input } from "../../../../design-system/index.ts";
import { fieldFrom, Problems, type Said } from "../../form-parts.tsx";
import { nameOf } from "../../name-of.ts";
import type { PracticeRecord } from "../../queries.ts";

/** Before a version is opened for comment: for how long; who is asked comes after. */
export function OpenPage({ record, days, said }: { record: PracticeRecord; days: number; said: Said }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Problems errors={said.errors} />
        <span class="govuk-caption-l">{nameOf(record)}</span>
        <h1 class="govuk-heading-l">Open for comment</h1>
        <p class="govuk-body">
          The people whom you ask next can read the version that waits to be published, and nothing else that is not
          public, until the last day. You and {record.school_name} answer them. It is published after you have said what
          came of it.
        </p>
        <form method="post" action={`/drafts/${record.id}/consultations`} novalidate>
          <Input
            {...fieldFrom(said, { days: String(days) })("days")}
            label={{ text: "For how many days?", classes: "govuk-label--m" }}
            classes="govuk-input--width-3"
            inputmode="numeric"
          />
          <Button text="Open it and choose whom to ask" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}
