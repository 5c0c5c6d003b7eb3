import type { ComponentChildren } from "preact";
import { Button, Details, ErrorSummary, Input, Pagination, Select } from "../../../design-system/index.ts";
import { HappenedList } from "../happened-list.tsx";
import type { Told } from "../what-happened.ts";
import { addressOf, nameOfKind, type Asked, type AskedErrors } from "./asked.ts";

export type AuditView = "done" | "opened" | "mine";
type Shown = {
  view: AuditView;
  views: readonly AuditView[];
  told: readonly Told[];
  asked: Asked;
  /** As it was typed, also where it could not be read. */
  typed: { from: string; to: string };
  errors: AskedErrors;
  types: readonly string[];
  hasOlder: boolean;
};

export const pathOf: Record<AuditView, string> = { done: "/audit", opened: "/audit/readings", mine: "/audit/mine" };
export const headingOf: Record<AuditView, string> = {
  done: "Who did what",
  opened: "Who opened our records",
  mine: "What you did",
};

const introductions: Record<AuditView, string> = {
  done: "Every change leaves one line: who, what and when. Nobody can change it, and it is kept for six years. Reasons are read on the record itself.",
  opened:
    "Whoever opens a write-up that is not public, and is not its author, leaves one line a day. Opening the audit does too.",
  mine: "Everything that you did here. Only you see this page.",
};

const empty: Record<AuditView, string> = {
  done: "Nothing that matches. A change to a record appears here as soon as it is made.",
  opened: "Nothing that matches. A record that somebody opens appears here at once.",
  mine: "Nothing that matches.",
};

export function AuditPage(props: Shown) {
  const { view, views, told, asked, errors, hasOlder } = props;
  const path = pathOf[view];
  const last = told.at(-1);
  const errorList = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errorList.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={errorList} /> : null}
        <h1 class="govuk-heading-l">{headingOf[view]}</h1>
        {views.length > 1 ? <Views views={views} view={view} /> : null}
        <p class="govuk-body">{introductions[view]}</p>
        <Filter {...props} />
        {told.length === 0 ? <p class="waymark-empty">{empty[view]}</p> : <HappenedList told={told} named />}
        {asked.before !== null || (hasOlder && last) ? (
          <Pagination
            {...(asked.before === null
              ? {}
              : { previous: { text: "Newest", href: addressOf(path, { ...asked, before: null }) } })}
            {...(hasOlder && last
              ? { next: { text: "Older", href: addressOf(path, { ...asked, before: last }) } }
              : {})}
          />
        ) : null}
        {told.length > 0 ? (
          <p class="govuk-body">
            <a class="govuk-link" download href={addressOf(`${path}.csv`, { ...asked, before: null })}>
              Download all of this as a spreadsheet (CSV)
            </a>
          </p>
        ) : null}
      </div>
    </div>
  );
}

function Views({ views, view }: { views: readonly AuditView[]; view: AuditView }) {
  return (
    <ul class="govuk-list">
      {views
        .filter((one) => one !== view)
        .map((one) => (
          <li>
            <a class="govuk-link" href={pathOf[one]}>
              {headingOf[one]}
            </a>
          </li>
        ))}
    </ul>
  );
}

function Filter({ view, asked, typed, errors, types }: Shown) {
  const isAsked = addressOf("", { ...asked, before: null }) !== "" || Object.keys(errors).length > 0;
  const label = (text: string) => ({ text, classes: "govuk-label--s" });
  return (
    <Details summaryText="Look for something" open={isAsked}>
      <form method="get" action={pathOf[view]} novalidate>
        <Only when={view !== "mine"}>
          <Input name="who" label={label("Who")} hint={{ text: "Part of a name" }} value={asked.who} />
        </Only>
        <Only when={view !== "opened"}>
          <Select
            name="type"
            label={label("What")}
            value={asked.type}
            items={[{ value: "", text: "Anything" }, ...types.map((value) => ({ value, text: nameOfKind(value) }))]}
          />
        </Only>
        <Input
          name="record"
          label={label("Record")}
          hint={{ text: "A reference such as GP-2047, or part of a title or of a school’s name" }}
          value={asked.record}
        />
        {(["from", "to"] as const).map((name) => (
          <Input
            name={name}
            label={label(name === "from" ? "From" : "Until")}
            hint={{ text: "For example, 21/11/2026" }}
            value={typed[name]}
            classes="govuk-input--width-10"
            {...(errors[name] ? { errorMessage: { text: errors[name] } } : {})}
          />
        ))}
        <Button text="Show" classes="govuk-button--secondary" />{" "}
        {isAsked ? (
          <a class="govuk-link" href={pathOf[view]}>
            Show everything
          </a>
        ) : null}
      </form>
    </Details>
  );
}

function Only({ when, children }: { when: boolean; children: ComponentChildren }) {
  return when ? <>{children}</> : null;
}
