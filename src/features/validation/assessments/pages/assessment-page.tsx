import { ErrorSummary, InsetText, Tag } from "../../../../design-system/index.ts";
import { date, dateAndTime } from "../../../../platform/text/dates.ts";
import type { FormErrors, Typed } from "../../../../web/index.ts";
import {
  nameOf,
  PupilGate,
  SavedMeanwhile,
  WriteUpSummary,
  type FoundIn,
  type PupilCheck,
  type WriteUp,
} from "../../../practices/index.ts";
import type { Assignment } from "../../assignments/queries.ts";
import type { Assessed } from "../queries.ts";
import { GivenScores } from "./given-scores.tsx";
import { OthersScores } from "./others-scores.tsx";
import { ScoreForm } from "./score-form.tsx";

export type AssessmentPageProps = {
  assignment: Assignment;
  today: string;
  writeUp: WriteUp;
  pupilFindings: FoundIn[];
  pupilCheck: PupilCheck | undefined;
  mayScore: boolean;
  /** What the two assessors gave, for the moderator, without their names. */
  others: Assessed[];
  typed: Typed;
  errors: FormErrors;
  edits: number;
  savedAt: Date | null;
  /** What is stored now, where another tab saved after this page was opened. */
  saved?: { name: string; text: string }[];
};

/** What is to be assessed, whole, then the questions. */
export function AssessmentPage(props: AssessmentPageProps) {
  const { assignment, writeUp, errors, mayScore } = props;
  const errorList = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  const moderates = assignment.part === "moderator";
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errorList.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={errorList} /> : null}
        {props.saved ? <SavedMeanwhile saved={props.saved} /> : null}
        <span class="govuk-caption-l">
          {moderates ? "To moderate" : "To assess"} · {assignment.school_name}
        </span>
        <h1 class="govuk-heading-l">{nameOf(assignment)}</h1>
        <Whereabouts {...props} />
        <PupilGate findings={props.pupilFindings} check={props.pupilCheck} />
        <WriteUpSummary writeUp={writeUp} today={props.today} />
        {moderates ? <OthersScores others={props.others} /> : null}
        {mayScore ? <ScoreForm {...props} assignmentId={assignment.id} /> : <GivenScores typed={props.typed} />}
      </div>
    </div>
  );
}

function Whereabouts({ assignment, today, mayScore, savedAt }: AssessmentPageProps) {
  if (!mayScore) {
    const { closed_at } = assignment;
    return (
      <InsetText
        text={`You submitted your scores${closed_at ? ` on ${dateAndTime(closed_at)}` : ""}. They are final.`}
      />
    );
  }
  return (
    <>
      <p class="govuk-body">
        Your scores are due on {date(assignment.due_on)}.{" "}
        {assignment.due_on < today ? <Tag text="Overdue" classes="govuk-tag--orange" /> : null}
        {savedAt ? ` You last saved on ${dateAndTime(savedAt)}.` : ""}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="#your-scores">
          Go to your scores
        </a>
        {" · "}
        <a class="govuk-link" href={`/assessments/${assignment.id}/declining`}>
          I have an interest in this school, or cannot do it
        </a>
      </p>
    </>
  );
}
