import { Button, ErrorSummary, InsetText, Textarea, WarningText } from "../../../design-system/index.ts";
import { date, dateAndTime } from "../../../platform/text/dates.ts";
import { typedText, type FormErrors, type Typed } from "../../../web/index.ts";
import { nameOf } from "../../practices/index.ts";
import type { Marked } from "../kitemarks/queries.ts";
import { levelWords } from "../kitemarks/rules.ts";
import type { Revocation } from "./queries.ts";

export type RevocationPageProps = {
  marked: Marked;
  open: Revocation | undefined;
  mayPropose: boolean;
  mayConfirm: boolean;
  mayDrop: boolean;
  typed: Typed;
  errors: FormErrors;
};

/** Revoking a kitemark: one person proposes it with the reason, another confirms it. */
export function RevocationPage(props: RevocationPageProps) {
  const { marked, open, errors } = props;
  const said = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {said.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={said} /> : null}
        <span class="govuk-caption-l">
          {marked.ref} · {marked.school_name}
        </span>
        <h1 class="govuk-heading-l">Revoke this kitemark</h1>
        <p class="govuk-body">
          “{nameOf(marked)}” holds the kitemark at the level {levelWords[marked.level]}, until{" "}
          {date(marked.valid_until)}. Revoking it takes two people with no interest in the practice: one proposes it,
          another confirms it. The practice stays readable, without the mark.
        </p>
        {open ? <Proposed {...props} open={open} /> : <Propose {...props} />}
      </div>
    </div>
  );
}

function Propose({ marked, mayPropose, typed, errors }: RevocationPageProps) {
  if (!mayPropose)
    return <p class="govuk-body">Nobody has proposed it. A co-ordinator with no interest in the practice may.</p>;
  return (
    <form method="post" action={`/practices/${marked.ref}/revocations`} novalidate>
      <Textarea
        name="reason"
        rows={5}
        label={{ text: "Why is it to be revoked?", classes: "govuk-label--m" }}
        hint={{ text: "Once it is confirmed everybody can read this. Do not name or describe a pupil." }}
        value={typedText(typed, "reason")}
        {...(errors["reason"] ? { errorMessage: { text: errors["reason"] } } : {})}
      />
      <Button text="Propose to revoke it" classes="govuk-button--warning" preventDoubleClick />
    </form>
  );
}

function Proposed({ open, mayConfirm, mayDrop }: RevocationPageProps & { open: Revocation }) {
  return (
    <>
      <InsetText>
        <p class="govuk-body">
          {open.proposed_by_name} proposed it, {dateAndTime(open.proposed_at)}:
        </p>
        <p class="govuk-body waymark-prose">{open.reason}</p>
      </InsetText>
      {mayConfirm ? (
        <>
          <WarningText text="Once you confirm it the kitemark ends at once, everywhere, and everybody can read the reason." />
          <form method="post" action={`/revocations/${open.id}/confirmations`}>
            <Button text="Confirm: revoke this kitemark" classes="govuk-button--warning" preventDoubleClick />
          </form>
        </>
      ) : (
        <p class="govuk-body">
          It waits for a second person: another co-ordinator, or the authority lead, with no interest in the practice.
        </p>
      )}
      {mayDrop ? (
        <form method="post" action={`/revocations/${open.id}/refusals`}>
          <Button text="Drop the proposal" classes="govuk-button--secondary" preventDoubleClick />
        </form>
      ) : null}
    </>
  );
}
