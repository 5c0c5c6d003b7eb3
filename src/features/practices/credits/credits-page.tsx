import { Button, Checkboxes, ErrorSummary, Input, Tag } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import { typedText, type FormErrors, type Typed } from "../../../web/index.ts";
import { nameOf } from "../name-of.ts";
import type { PracticeRecord } from "../queries.ts";
import { mostCredits, type Credit } from "./credits.ts";

export const creditLabels = { name: "Name", role: "What they do there (optional)" };

type Props = { record: PracticeRecord; credits: readonly Credit[]; typed: Typed; errors: FormErrors };

/** Who is named as having done it, who has yet to agree, and one more. */
export function CreditsPage({ record, credits, typed, errors }: Props) {
  const said = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {said.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={said} /> : null}
        <span class="govuk-caption-l">{nameOf(record)}</span>
        <h1 class="govuk-heading-l">Who is named</h1>
        <p class="govuk-body">
          Say who does this at {record.school_name}. Each of them appears on the published page only once they have told
          you that they agree. Never name a pupil.
        </p>
        {credits.length === 0 ? <p class="govuk-body">Nobody is named yet.</p> : null}
        <ul class="govuk-list govuk-list--spaced">
          {credits.map((credit) => (
            <Named practiceId={record.id} credit={credit} />
          ))}
        </ul>
        {credits.length < mostCredits ? <NameOneMore practiceId={record.id} typed={typed} errors={errors} /> : null}
      </div>
    </div>
  );
}

function Named({ practiceId, credit }: { practiceId: string; credit: Credit }) {
  const { id, name, role, agreed_on } = credit;
  const address = `/drafts/${practiceId}/credits/${id}`;
  return (
    <li>
      <p class="govuk-body">
        <strong>{name}</strong>
        {role ? `, ${role}` : ""}{" "}
        {agreed_on ? <>agreed on {date(agreed_on)}</> : <Tag text="Not shown yet" classes="govuk-tag--yellow" />}
      </p>
      <div class="govuk-button-group">
        {agreed_on ? null : (
          <form method="post" action={`${address}/agreements`}>
            <Button text={`${name} has agreed`} classes="govuk-button--secondary" preventDoubleClick />
          </form>
        )}
        <form method="post" action={`${address}/removals`}>
          <Button text={`Remove ${name}`} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      </div>
    </li>
  );
}

function NameOneMore({ practiceId, typed, errors }: { practiceId: string; typed: Typed; errors: FormErrors }) {
  const field = (name: string) => ({
    name,
    value: typedText(typed, name),
    ...(errors[name] ? { errorMessage: { text: errors[name] } } : {}),
  });
  return (
    <form method="post" action={`/drafts/${practiceId}/credits`} novalidate>
      <h2 class="govuk-heading-m">Name somebody</h2>
      <Input {...field("name")} label={{ text: creditLabels.name }} autocomplete="off" />
      <Input {...field("role")} label={{ text: creditLabels.role }} autocomplete="off" />
      <Checkboxes
        name="agreed"
        items={[{ value: "yes", text: "They have told me that they agree to be named here" }]}
      />
      <Button text="Name them" preventDoubleClick />
    </form>
  );
}

/** On the record: who is named, for whoever reads it; and the way to change it, for whoever may. */
export function CreditsAside({
  record,
  credits,
  mayChange,
}: {
  record: PracticeRecord;
  credits: readonly Credit[];
  mayChange: boolean;
}) {
  if (credits.length === 0 && !mayChange) return null;
  return (
    <section aria-labelledby="credits">
      <h2 class="govuk-heading-m" id="credits">
        Who is named
      </h2>
      <p class="govuk-body">
        {credits.length === 0
          ? "Nobody is named on the published page, apart from who answers questions."
          : credits.map(({ name, agreed_on }) => (agreed_on ? name : `${name} (has yet to agree)`)).join("; ")}
      </p>
      {mayChange ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/drafts/${record.id}/credits`}>
            Say who is named
          </a>
        </p>
      ) : null}
    </section>
  );
}
