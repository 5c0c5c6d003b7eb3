import { dateAndTime } from "../../../platform/text/dates.ts";
import { nameOf } from "../name-of.ts";
import type { WriteUp } from "../write-up.ts";
import { WriteUpSummary } from "./write-up-summary.tsx";

/** One version as it was submitted, and as it will stay. */
export function VersionPage({ writeUp, today }: { writeUp: WriteUp; today: string }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">Version {writeUp.number}</span>
        <h1 class="govuk-heading-l">{nameOf(writeUp)}</h1>
        {writeUp.frozen_at ? <p class="govuk-body">As it was submitted on {dateAndTime(writeUp.frozen_at)}.</p> : null}
        <WriteUpSummary writeUp={writeUp} today={today} />
      </div>
    </div>
  );
}
