import type { VNode } from "preact";
import { Button, ErrorSummary, InsetText, Tag } from "../../../../design-system/index.ts";
import { date, dateAndTime } from "../../../../platform/text/dates.ts";
import { practiceLifecycle } from "../../../../policy/index.ts";
import type { FormErrors } from "../../../../web/index.ts";
import { BeforePublication, nameOf, WriteUpSummary, type OnPractice, type WriteUp } from "../../../practices/index.ts";
import type { Submission } from "../../submissions/queries.ts";
import { daysWaiting } from "../../submissions/rules.ts";
import { nextStep, stageTags } from "../../submissions/stage-words.ts";
import type { DecisionMade } from "../queries.ts";
import { Decided } from "./decided.tsx";

export type SubmissionPageProps = {
  submission: Submission;
  writeUp: WriteUp;
  now: Date;
  /** Today in London, "2026-11-21". */
  today: string;
  decision: DecisionMade | undefined;
  mayPublish: boolean;
  consultation: OnPractice;
  /** What this viewer may do next, as links and forms; none where it is somebody else's turn. */
  steps: VNode | null;
  /** What in it may point at a pupil, and what the submitter answered. */
  pupils: VNode;
  /** Who assesses it and how they scored, for whoever may know. */
  assessed: (VNode | null)[];
  errors: FormErrors;
};

/** The whole write-up as it was submitted, where it is, how it was scored, and what this viewer does next. */
export function SubmissionPage(props: SubmissionPageProps) {
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
        {props.decision ? <Decided decision={props.decision} /> : <Whereabouts {...props} />}
        {props.mayPublish ? (
          <BeforePublication consultation={props.consultation} practiceId={submission.practice_id} />
        ) : null}
        {props.mayPublish && !props.consultation.waitsFor ? <Publish submission={submission} /> : null}
        {submission.status === "published" && submission.ref ? <Published reference={submission.ref} /> : null}
        {props.assessed}
        <h2 class="govuk-heading-m">The write-up</h2>
        {props.pupils}
        <WriteUpSummary writeUp={writeUp} today={props.today} />
        {props.steps}
      </div>
    </div>
  );
}

function Whereabouts({ submission, now, steps }: SubmissionPageProps) {
  const waited = daysWaiting(submission.stage_since, now);
  return (
    <InsetText>
      <p class="govuk-body">
        <Tag {...stageTags[submission.stage]} /> since {date(submission.stage_since)}
        {waited > 0 ? `, ${waited} ${waited === 1 ? "day" : "days"}` : ""}.
      </p>
      <p class="govuk-body">
        {nextStep(submission.stage)}
        {steps ? (
          <>
            {" "}
            <a class="govuk-link" href="#what-next">
              Go to what you do next
            </a>
          </>
        ) : null}
      </p>
    </InsetText>
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

function Publish({ submission }: { submission: Submission }) {
  return (
    <form method="post" action={`/submissions/${submission.id}/publications`}>
      <p class="govuk-body">
        {submission.ref
          ? `This version takes the place of the one that the public now sees as ${submission.ref}.`
          : "Publishing gives it a reference and an address that never change."}
      </p>
      <Button text={practiceLifecycle.co_ordinator.validated.publish.label} preventDoubleClick />
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
