import { Button, ErrorSummary, InsetText, Radios, SummaryList, Textarea } from "../../../../design-system/index.ts";
import { date, dateAndTime } from "../../../../platform/text/dates.ts";
import { practiceLifecycle } from "../../../../policy/index.ts";
import { typedText, type Typed } from "../../../../web/index.ts";
import {
  gateKeys,
  gateWords,
  nameOf,
  BeforePublication,
  PupilGate,
  WriteUpSummary,
  type FoundIn,
  type OnPractice,
  type PupilCheck,
  type WriteUp,
} from "../../../practices/index.ts";
import { levelWords } from "../../kitemarks/rules.ts";
import type { Submission } from "../../submissions/queries.ts";
import type { DecisionMade } from "../queries.ts";
import { levelAwarded, type DecisionErrors } from "../rules.ts";

export type DecisionPageProps = {
  submission: Submission;
  writeUp: WriteUp;
  /** Today in London, "2026-11-21". */
  today: string;
  pupilFindings: FoundIn[];
  pupilCheck: PupilCheck | undefined;
  decision: DecisionMade | undefined;
  mayDecide: boolean;
  mayPublish: boolean;
  consultation: OnPractice;
  typed: Typed;
  errors: DecisionErrors;
};

/** The whole write-up as it was submitted, then the five gates, then the decision. */
export function DecisionPage(props: DecisionPageProps) {
  const { submission, writeUp, errors } = props;
  const errorList = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errorList.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={errorList} /> : null}
        <span class="govuk-caption-l">
          Submission · {submission.school_name}
          {submission.number > 1 ? ` · version ${submission.number}` : ""}
        </span>
        <h1 class="govuk-heading-l">{nameOf(submission)}</h1>
        <p class="govuk-body">
          Written by {submission.author_name}; agreed and submitted by {submission.submitted_by} on{" "}
          {dateAndTime(submission.submitted_at)}. <Context writeUp={writeUp} />
        </p>
        {props.mayDecide ? (
          <p class="govuk-body">
            <a class="govuk-link" href="#the-five-gates">
              Go to the five gates and the decision
            </a>
          </p>
        ) : null}
        {props.decision ? <Decided decision={props.decision} /> : null}
        {props.mayPublish ? (
          <BeforePublication consultation={props.consultation} practiceId={submission.practice_id} />
        ) : null}
        {props.mayPublish && !props.consultation.waitsFor ? <Publish submission={submission} /> : null}
        {submission.status === "published" && submission.ref ? <Published reference={submission.ref} /> : null}
        <WriteUpSummary writeUp={writeUp} today={props.today} />
        {props.mayDecide ? <DecisionQuestions {...props} /> : null}
      </div>
    </div>
  );
}

function Context({ writeUp }: { writeUp: WriteUp }) {
  const { context_on, context_roll, context_fsm_percent } = writeUp;
  if (!context_on) return null;
  const facts = [
    context_roll === null ? null : `${context_roll} pupils`,
    context_fsm_percent === null ? null : `${context_fsm_percent}% of them eligible for free school meals`,
  ].filter(Boolean);
  if (facts.length === 0) return null;
  return (
    <>
      The school had {facts.join(", ")} in the register of {date(context_on)}.
    </>
  );
}

function Decided({ decision }: { decision: DecisionMade }) {
  const { outcome, decided_by, decided_at, reason, level, valid_until } = decision;
  return (
    <InsetText>
      <h2 class="govuk-heading-m">{outcome === "validated" ? "Kitemark awarded" : "Returned to the school"}</h2>
      <p class="govuk-body">
        By {decided_by}, {dateAndTime(decided_at)}.
        {level && valid_until ? ` Level ${levelWords[level]}, until ${date(valid_until)}.` : ""}
      </p>
      {reason ? <p class="govuk-body waymark-prose">{reason}</p> : null}
      <SummaryList
        rows={gateKeys.map((gate) => ({
          key: { text: gateWords[gate].question },
          value: { text: decision[gate] ? "Yes" : "No" },
        }))}
      />
    </InsetText>
  );
}

function Publish({ submission }: { submission: Submission }) {
  return (
    <form method="post" action={`/submissions/${submission.id}/publications`}>
      <p class="govuk-body">
        {submission.ref
          ? `This version takes the place of the one that the public now sees as ${submission.ref}.`
          : "Publishing gives it a reference and an address that never change."}
      </p>
      <Button text={labels.publish} preventDoubleClick />
    </form>
  );
}

function Published({ reference }: { reference: string }) {
  return (
    <p class="govuk-body">
      Published as{" "}
      <a class="govuk-link" href={`/practices/${reference}`}>
        {reference}
      </a>
      .
    </p>
  );
}

function DecisionQuestions({ submission, pupilFindings, pupilCheck, typed, errors }: DecisionPageProps) {
  const errorOf = (name: keyof DecisionErrors) => (errors[name] ? { errorMessage: { text: errors[name] } } : {});
  return (
    <form method="post" action={`/submissions/${submission.id}/decisions`} novalidate>
      <h2 class="govuk-heading-m" id="the-five-gates">
        The five gates
      </h2>
      {gateKeys.map((gate) => (
        <>
          {gate === "gate_privacy" ? <PupilGate findings={pupilFindings} check={pupilCheck} /> : null}
          <Radios
            name={gate}
            classes="govuk-radios--inline"
            fieldset={{ legend: { text: gateWords[gate].question, classes: "govuk-fieldset__legend--s" } }}
            hint={{ text: gateWords[gate].help }}
            value={typedText(typed, gate)}
            items={[
              { value: "yes", text: "Yes" },
              { value: "no", text: "No" },
            ]}
            {...errorOf(gate)}
          />
        </>
      ))}
      <h2 class="govuk-heading-m">The decision</h2>
      <p class="govuk-body">
        The kitemark is awarded at the level {levelWords[levelAwarded]}, for two years. The level {levelWords.good}{" "}
        needs the scores of two assessors, which Waymark does not take yet.
      </p>
      <Radios
        name="outcome"
        fieldset={{ legend: { text: "What do you decide?", classes: "govuk-fieldset__legend--s" } }}
        value={typedText(typed, "outcome")}
        items={[
          { value: "validated", text: labels.validate },
          {
            value: "returned",
            text: labels.return,
            conditional: { children: <Reason typed={typed} errors={errors} /> },
          },
        ]}
        {...errorOf("outcome")}
      />
      <Button text="Send the decision" preventDoubleClick />
    </form>
  );
}

function Reason({ typed, errors }: Pick<DecisionPageProps, "typed" | "errors">) {
  return (
    <Textarea
      name="reason"
      label={{ text: reasonLabel }}
      hint={{ text: "The author and the school lead read this. Do not name or describe a pupil." }}
      value={typedText(typed, "reason")}
      {...(errors.reason ? { errorMessage: { text: errors.reason } } : {})}
    />
  );
}

const labels = {
  validate: practiceLifecycle.co_ordinator.submitted.validate.label,
  return: practiceLifecycle.co_ordinator.submitted.return.label,
  publish: practiceLifecycle.co_ordinator.validated.publish.label,
};
const reasonLabel = practiceLifecycle.co_ordinator.submitted.return.reason.label;
