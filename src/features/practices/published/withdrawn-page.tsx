import { date } from "../../../platform/text/dates.ts";
import { Prose } from "./prose.tsx";
import type { PublishedPractice, Withdrawal } from "./published-practice.ts";

type Props = { practice: PublishedPractice; withdrawal: Withdrawal };

/** What stands at the address of a practice that was withdrawn: that it was, when, and why. */
export function WithdrawnPage({ practice: { ref, title }, withdrawal }: Props) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{ref}</span>
        <h1 class="govuk-heading-l">This practice has been withdrawn</h1>
        <p class="govuk-body">
          “{title}”
          {withdrawal ? ` was withdrawn on ${date(withdrawal.withdrawn_at)}. The reason given:` : " was withdrawn."}
        </p>
        {withdrawal ? (
          <blockquote class="govuk-inset-text">
            <Prose text={withdrawal.reason} />
          </blockquote>
        ) : null}
        <p class="govuk-body">
          <a class="govuk-link" href="/practices">
            Find another practice
          </a>
        </p>
      </div>
    </div>
  );
}
