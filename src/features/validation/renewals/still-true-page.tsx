import { Button, ErrorSummary, InsetText, Input, Radios, Select, Textarea } from "../../../design-system/index.ts";
import { date, dateAndTime } from "../../../platform/text/dates.ts";
import { typedText, type FormErrors, type Typed } from "../../../web/index.ts";
import { nameOf } from "../../practices/index.ts";
import { hasLapsed, mayBeRenewed, renewedUntil } from "../kitemarks/dates.ts";
import type { Marked } from "../kitemarks/queries.ts";
import { levelWords } from "../kitemarks/rules.ts";
import type { Renewal } from "./queries.ts";
import type { Addressee } from "../../people/index.ts";

export const stillTrueLabels = {
  changed: "Has anything changed since it was written? (optional)",
  figure: "Is there a new figure? (optional)",
};

export type StillTrueProps = {
  marked: Marked;
  last: Renewal | undefined;
  contacts: Addressee[];
  secondContact: string | undefined;
  today: string;
  typed: Typed;
  errors: FormErrors;
};

/** "Still true?": four short answers, and the kitemark may be renewed for two years. */
export function StillTruePage(props: StillTrueProps) {
  const { marked, errors, today, last } = props;
  const said = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  const isOpen = mayBeRenewed(marked.valid_until, today) && last?.status !== "waiting";
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {said.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={said} /> : null}
        <span class="govuk-caption-l">{marked.ref}</span>
        <h1 class="govuk-heading-l">Still true?</h1>
        <p class="govuk-body">
          The kitemark of “{nameOf(marked)}”, level {levelWords[marked.level]},{" "}
          {hasLapsed(marked.valid_until, today) ? "lapsed after" : "holds until"} {date(marked.valid_until)}.
        </p>
        <LastAsked {...props} />
        {isOpen ? <Questions {...props} /> : null}
        {isOpen || last?.status === "waiting" ? null : (
          <p class="govuk-body">
            There is nothing to do yet. From 90 days before it ends you are asked here whether it is still true.
          </p>
        )}
        <SecondContact {...props} />
      </div>
    </div>
  );
}

function LastAsked({ last, marked, today }: StillTrueProps) {
  if (!last) return null;
  if (last.status === "waiting") {
    return (
      <InsetText>
        {last.asked_by} asked to renew it on {dateAndTime(last.asked_at)}. The authority has yet to answer.
      </InsetText>
    );
  }
  if (last.status !== "new_version_asked" || !mayBeRenewed(marked.valid_until, today)) return null;
  return (
    <InsetText>
      <p class="govuk-body">
        {last.decided_by} asked for a new version first, {last.decided_at ? dateAndTime(last.decided_at) : ""}:
      </p>
      <p class="govuk-body waymark-prose">{last.reason}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/drafts/${marked.id}/check`}>
          Write a new version
        </a>
      </p>
    </InsetText>
  );
}

function Questions({ marked, today, typed, errors }: StillTrueProps) {
  const field = (name: string) => ({
    name,
    value: typedText(typed, name),
    ...(errors[name] ? { errorMessage: { text: errors[name] } } : {}),
  });
  const yesOrNo = [
    { value: "yes", text: "Yes" },
    { value: "no", text: "No" },
  ];
  return (
    <form method="post" action={`/practices/${marked.ref}/renewals`} novalidate>
      <p class="govuk-body">Renewed today, it would hold until {date(renewedUntil(marked.valid_until, today))}.</p>
      <Radios
        {...field("still_done")}
        classes="govuk-radios--inline"
        fieldset={{ legend: { text: "Is it still done?", classes: "govuk-fieldset__legend--s" } }}
        items={yesOrNo}
      />
      <Radios
        {...field("contact_right")}
        classes="govuk-radios--inline"
        hint={{
          children: (
            <>
              If not,{" "}
              <a class="govuk-link" href={`/drafts/${marked.id}/contacts`}>
                name another person, or who covers
              </a>
              , first.
            </>
          ),
        }}
        fieldset={{
          legend: {
            text: `Does ${marked.contact_name ?? "the person named"} still answer questions about it?`,
            classes: "govuk-fieldset__legend--s",
          },
        }}
        items={yesOrNo}
      />
      <Textarea
        {...field("changed")}
        rows={4}
        label={{ text: stillTrueLabels.changed, classes: "govuk-label--s" }}
        hint={{ text: "The authority reads this. Do not name or describe a pupil." }}
      />
      <Input
        {...field("figure")}
        label={{ text: stillTrueLabels.figure, classes: "govuk-label--s" }}
        hint={{ text: "What was measured, of how many pupils, and when. Such as: 27 of 31 in July 2028" }}
      />
      <Button text="Ask to renew the kitemark" preventDoubleClick />
    </form>
  );
}

function SecondContact({ marked, contacts, secondContact, errors }: StillTrueProps) {
  if (contacts.length === 0) return null;
  return (
    <form method="post" action={`/practices/${marked.ref}/second-contacts`} novalidate>
      <h2 class="govuk-heading-m">Who else hears of its dates</h2>
      <Select
        name="contact"
        label={{ text: "Beside the author" }}
        hint={{ text: "Without a choice, whoever has led the school longest is written to." }}
        value={secondContact ?? ""}
        items={[{ value: "", text: "Choose somebody" }, ...contacts.map(({ id, name }) => ({ value: id, text: name }))]}
        {...(errors["contact"] ? { errorMessage: { text: errors["contact"] } } : {})}
      />
      <Button text="Write to them as well" classes="govuk-button--secondary" preventDoubleClick />
    </form>
  );
}
