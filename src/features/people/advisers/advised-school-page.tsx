import { Button, DateInput, ErrorSummary, InsetText, Select } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import { page, typedText, type FormErrors, type Typed, type WebRequest } from "../../../web/index.ts";
import type { AdvisedSchool, Adviser } from "./queries.ts";

type Props = { school: AdvisedSchool; advisers: Adviser[]; typed: Typed; errors: FormErrors };

/** One school: who advises it, naming somebody from a day on, and ending it. */
export function advisedSchoolPage(request: WebRequest, props: Props): Response {
  const hasErrors = Object.keys(props.errors).length > 0;
  return page(request, <AdvisedSchoolPage {...props} />, {
    title: `The link adviser of ${props.school.name}`,
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: "/advisers", text: "Back to link advisers" },
  });
}

function AdvisedSchoolPage(props: Props) {
  const { school, advisers, errors } = props;
  const faults = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {faults.length > 0 && <ErrorSummary titleText="There is a problem" errorList={faults} />}
        <h1 class="govuk-heading-l">The link adviser of {school.name}</h1>
        <InsetText
          text={
            school.adviser !== null && school.since !== null
              ? `${school.adviser}, since ${date(school.since)}.`
              : "Nobody is its link adviser."
          }
        />
        {advisers.length === 0 ? (
          <p class="waymark-empty">
            The authority has no adviser yet.{" "}
            <a class="govuk-link" href={`/people/${school.authority_code}/invitations`}>
              Invite one to the authority’s team
            </a>
            , and choose them here once they have signed in.
          </p>
        ) : (
          <NameForm {...props} />
        )}
        {school.tie_id !== null && <EndForm school={school} tieId={school.tie_id} />}
      </div>
    </div>
  );
}

function NameForm({ school, advisers, typed, errors }: Props) {
  const fault = (name: string) => (errors[name] ? { errorMessage: { text: errors[name] } } : {});
  return (
    <form method="post" action={`/advisers/${school.urn}/namings`} novalidate>
      <Seen tieId={typedText(typed, "seen") || (school.tie_id ?? "")} />
      <Select
        name="adviser"
        label={{ text: school.tie_id === null ? "Who advises the school?" : "Who advises the school instead?" }}
        value={typedText(typed, "adviser")}
        items={[{ value: "", text: "Choose somebody" }, ...advisers.map(({ id, name }) => ({ value: id, text: name }))]}
        {...fault("adviser")}
      />
      <DateInput
        id="from"
        namePrefix="from"
        fieldset={{ legend: { text: "From which day?", classes: "govuk-fieldset__legend--s" } }}
        hint={{
          text:
            school.adviser === null
              ? "Such as 1 9 2026"
              : `Such as 1 9 2026. On that day ${school.adviser} stops advising the school.`,
        }}
        values={Object.fromEntries(["day", "month", "year"].map((part) => [part, typedText(typed, `from-${part}`)]))}
        {...fault("from-day")}
      />
      <Button text="Name the link adviser" preventDoubleClick />
    </form>
  );
}

function EndForm({ school, tieId }: { school: AdvisedSchool; tieId: string }) {
  return (
    <form method="post" action={`/advisers/${school.urn}/endings`}>
      <Seen tieId={tieId} />
      <h2 class="govuk-heading-m">Or end it, and name nobody</h2>
      <p class="govuk-body">It ends today. Who has been link adviser, and when, stays on record.</p>
      <Button text={`End it for ${school.adviser ?? "them"}`} classes="govuk-button--secondary" preventDoubleClick />
    </form>
  );
}

/** Which adviser the page showed, so that a change by somebody else meanwhile is noticed. */
function Seen({ tieId }: { tieId: string }) {
  return <input type="hidden" name="seen" value={tieId} />;
}
