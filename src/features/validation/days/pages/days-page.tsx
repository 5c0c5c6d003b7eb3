import { Button, DateInput, ErrorSummary, Input, Radios, Table } from "../../../../design-system/index.ts";
import { date, shortDate } from "../../../../platform/text/dates.ts";
import { typedText, type FormErrors, type Typed } from "../../../../web/index.ts";
import type { LoggedDay } from "../queries.ts";
import { kindWords, works, type Reckoning, type Situation } from "../rules.ts";
import { DaysSummary, inDays, rounded } from "./days-summary.tsx";

export type DaysPageProps = {
  personId: string;
  schoolYearName: string;
  situation: Situation;
  reckoning: Reckoning;
  logged: LoggedDay[];
  mayLog: boolean;
  maySetBudget: boolean;
  typed: Typed;
  errors: FormErrors;
};

/** What the co-ordinators' days went on this school year, and whether they will do. */
export function DaysPage(props: DaysPageProps) {
  const { errors, logged } = props;
  const said = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {said.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={said} /> : null}
        <span class="govuk-caption-l">School year {props.schoolYearName}</span>
        <h1 class="govuk-heading-l">The co-ordinators’ days</h1>
        <DaysSummary situation={props.situation} reckoning={props.reckoning} />
        {props.mayLog ? <LogTime {...props} /> : null}
        <h2 class="govuk-heading-m">What the days went on</h2>
        {logged.length === 0 ? (
          <p class="waymark-empty">
            Nothing is logged yet. Half a day on three submissions, say, is logged as 3.5 hours and 3 pieces; from the
            fifth piece on, the time that one takes is measured.
          </p>
        ) : (
          <Log {...props} />
        )}
        {props.maySetBudget ? <Budget {...props} /> : null}
      </div>
    </div>
  );
}

function LogTime({ typed, errors }: DaysPageProps) {
  const field = fieldsOf(typed, errors);
  const error = errors["worked_on-day"];
  return (
    <form method="post" action="/co-ordinator-days" novalidate>
      <h2 class="govuk-heading-m">Log time of yours</h2>
      <DateInput
        id="worked_on"
        namePrefix="worked_on"
        fieldset={{ legend: { text: "On which day?", classes: "govuk-fieldset__legend--s" } }}
        values={Object.fromEntries(
          ["day", "month", "year"].map((part) => [part, typedText(typed, `worked_on-${part}`)]),
        )}
        {...(error ? { errorMessage: { text: error } } : {})}
      />
      <Input
        {...field("hours")}
        label={{ text: "How many hours?", classes: "govuk-label--s" }}
        hint={{ text: "Half a day is 3.5, a day is 7" }}
        inputmode="decimal"
        classes="govuk-input--width-3"
      />
      <Radios
        {...field("work")}
        fieldset={{ legend: { text: "What for?", classes: "govuk-fieldset__legend--s" } }}
        items={works.map((value) => ({ value, text: kindWords[value].name }))}
      />
      <Input
        {...field("pieces")}
        label={{ text: "How many were finished? (optional)", classes: "govuk-label--s" }}
        hint={{ text: "Nominations, write-ups, submissions: it measures how long one takes" }}
        inputmode="numeric"
        classes="govuk-input--width-3"
      />
      <Input
        {...field("note")}
        label={{ text: "Note (optional)", classes: "govuk-label--s" }}
        hint={{ text: "Your co-ordinators and the authority lead read this. Do not name or describe a pupil." }}
      />
      <Button text="Log it" preventDoubleClick />
    </form>
  );
}

function Log({ logged, personId, mayLog }: DaysPageProps) {
  return (
    <Table
      head={[{ text: "Day" }, { text: "Who and what for" }, { text: "Hours", format: "numeric" }]}
      rows={logged.map((one) => [
        { text: shortDate(one.worked_on), classes: "waymark-nowrap" },
        {
          children: (
            <>
              {one.name}: {kindWords[one.work].name.toLowerCase()}
              {one.pieces === null ? "" : ` (${one.pieces} finished)`}
              {one.note ? (
                <>
                  <br />
                  <span class="govuk-hint">{one.note}</span>
                </>
              ) : null}
              {mayLog && one.person_id === personId ? <Remove one={one} /> : null}
            </>
          ),
        },
        { text: rounded(one.hours), format: "numeric" as const },
      ])}
    />
  );
}

function Remove({ one }: { one: LoggedDay }) {
  return (
    <form method="post" action={`/co-ordinator-days/${one.id}/removals`}>
      <button type="submit" class="waymark-link-button">
        Take it out<span class="govuk-visually-hidden"> of {date(one.worked_on)}</span>
      </button>
    </form>
  );
}

function Budget({ situation, typed, errors }: DaysPageProps) {
  const field = fieldsOf(typed, errors);
  return (
    <form method="post" action="/co-ordinator-budgets" novalidate>
      <h2 class="govuk-heading-m">How many days there are</h2>
      <Input
        {...field("days")}
        value={typedText(typed, "days") || inDays(situation.budget)}
        label={{ text: "Days in a school year, of all co-ordinators together" }}
        hint={{ text: "Two people for one day a week are 78" }}
        inputmode="decimal"
        classes="govuk-input--width-3"
      />
      <Button text="Set the days" classes="govuk-button--secondary" preventDoubleClick />
    </form>
  );
}

function fieldsOf(typed: Typed, errors: FormErrors) {
  return (name: string) => ({
    name,
    value: typedText(typed, name),
    ...(errors[name] ? { errorMessage: { text: errors[name] } } : {}),
  });
}
