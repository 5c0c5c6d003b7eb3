import { InsetText } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import { aboutWhat, type Complaint } from "../queries.ts";
import { outcomeWords } from "../rules.ts";

/** How a complaint stands, for whoever made it. */
export function CasePage({ complaint }: { complaint: Complaint }) {
  const { reference, authority_name, made_at, acknowledged_at, acknowledge_by, answer_by, outcome, letter } = complaint;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{reference}</span>
        <h1 class="govuk-heading-l">Your complaint about {aboutWhat(complaint)}</h1>
        <p class="govuk-body">
          <strong>Keep the address of this page.</strong> It is the only way to this complaint, and whoever has it can
          read it.
        </p>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            You sent it to {authority_name} on {date(made_at)}.
          </li>
          <li>
            {acknowledged_at
              ? `They said on ${date(acknowledged_at)} that they are dealing with it.`
              : `They will say by ${date(acknowledge_by)} that they are dealing with it.`}
          </li>
          {letter ? null : <li>They will answer by {date(answer_by)}.</li>}
        </ul>
        {letter && outcome ? (
          <>
            <h2 class="govuk-heading-m">The outcome: {outcomeWords[outcome].toLowerCase()}</h2>
            <InsetText>
              <p class="govuk-body waymark-prose">{letter}</p>
            </InsetText>
            <p class="govuk-body">
              If you complained about how information about you was used and are not content with this, you may complain
              to the Information Commissioner.
            </p>
          </>
        ) : null}
        <h2 class="govuk-heading-m">What you sent</h2>
        <p class="govuk-body waymark-prose">{complaint.text}</p>
      </div>
    </div>
  );
}
