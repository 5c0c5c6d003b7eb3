import { Button, ErrorSummary, InsetText, Radios, SummaryList, Textarea } from "../../../design-system/index.ts";
import { date, dateAndTime } from "../../../platform/text/dates.ts";
import { typedText, type FormErrors, type Typed } from "../../../web/index.ts";
import { nameOf } from "../../practices/index.ts";
import { renewedUntil } from "../kitemarks/dates.ts";
import { levelWords } from "../kitemarks/rules.ts";
import type { Renewal } from "./queries.ts";

type Props = { renewal: Renewal; mayDecide: boolean; today: string; typed: Typed; errors: FormErrors };

/** What the school says of a practice whose kitemark ends, and the decision. */
export function RenewalPage(props: Props) {
  const { renewal, errors } = props;
  const said = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {said.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={said} /> : null}
        <span class="govuk-caption-l">Renewal · {renewal.school_name}</span>
        <h1 class="govuk-heading-l">{nameOf(renewal)}</h1>
        <SummaryList
          rows={[
            {
              key: { text: "Practice" },
              value: {
                children: (
                  <a class="govuk-link" href={`/practices/${renewal.ref}`}>
                    Read {renewal.ref}
                  </a>
                ),
              },
            },
            {
              key: { text: "Kitemark" },
              value: { text: `${levelWords[renewal.level]}, until ${date(renewal.valid_until)}` },
            },
            { key: { text: "Still done" }, value: { text: "Yes" } },
            {
              key: { text: "Who answers" },
              value: { text: `${renewal.contact_name ?? "Nobody named"}, still right` },
            },
            { key: { text: "What has changed" }, value: { text: renewal.changed ?? "Nothing, they say" } },
            { key: { text: "New figure" }, value: { text: renewal.figure ?? "None given" } },
            { key: { text: "Asked by" }, value: { text: `${renewal.asked_by}, ${dateAndTime(renewal.asked_at)}` } },
          ]}
        />
        <Decided renewal={renewal} />
        {props.mayDecide ? <Decision {...props} /> : <WhoDecides renewal={renewal} />}
      </div>
    </div>
  );
}

function WhoDecides({ renewal }: { renewal: Renewal }) {
  if (renewal.status !== "waiting") return null;
  return <p class="govuk-body">A co-ordinator who has no interest in the practice decides this.</p>;
}

function Decided({ renewal }: { renewal: Renewal }) {
  if (renewal.status === "waiting" || renewal.decided_at === null) return null;
  return (
    <InsetText>
      <p class="govuk-body">
        {renewal.status === "renewed" ? "Renewed" : "A new version was asked for"} by {renewal.decided_by},{" "}
        {dateAndTime(renewal.decided_at)}.
      </p>
      {renewal.reason ? <p class="govuk-body waymark-prose">{renewal.reason}</p> : null}
    </InsetText>
  );
}

function Decision({ renewal, today, typed, errors }: Props) {
  const reason = (
    <Textarea
      name="reason"
      rows={4}
      label={{ text: "What needs a new version?" }}
      hint={{ text: "The author and the school lead read this. Do not name or describe a pupil." }}
      value={typedText(typed, "reason")}
      {...(errors["reason"] ? { errorMessage: { text: errors["reason"] } } : {})}
    />
  );
  return (
    <form method="post" action={`/renewals/${renewal.id}/decisions`} novalidate>
      <Radios
        name="outcome"
        fieldset={{ legend: { text: "What do you decide?", classes: "govuk-fieldset__legend--m" } }}
        value={typedText(typed, "outcome")}
        items={[
          { value: "renewed", text: `Renew it until ${date(renewedUntil(renewal.valid_until, today))}` },
          { value: "new_version_asked", text: "Ask for a new version first", conditional: { children: reason } },
        ]}
        {...(errors["outcome"] ? { errorMessage: { text: errors["outcome"] } } : {})}
      />
      <Button text="Send the decision" preventDoubleClick />
    </form>
  );
}
