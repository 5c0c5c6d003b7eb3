import { dayOf } from "../../../platform/text/dates.ts";
import { decide } from "../../../policy/index.ts";
import {
  page,
  param,
  readForm,
  routesOver,
  redirect,
  route,
  typedText,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { acting, differences, nameOf, pupilCheckOf, pupilFindingsIn, writeUpOf } from "../../practices/index.ts";
import { declineRoutes } from "../assignments/decline-routes.tsx";
import { assignmentFacts, assignmentsOf, findAssignment, type Assignment } from "../assignments/queries.ts";
import { answersFrom, typedFrom, wanting } from "./form.ts";
import { AssessmentPage } from "./pages/assessment-page.tsx";
import { AssessmentsPage } from "./pages/assessments-page.tsx";
import { scoreFieldCalled } from "./pages/score-form.tsx";
import { scoresOn } from "./queries.ts";
import { saveScores, storedAnswers, submitScores, type SavedScores } from "./save-scores.ts";

/** Whoever assesses is not noted as a reader: the school sees who read its record, and is never told who assesses. */
const ofAssignment = routesOver<Assignment>({
  action: "assignment.read",
  load: (request) => findAssignment(request.db, request.viewer, param(request, "id"), request.clock.now()),
  facts: assignmentFacts,
});

/* What an assessor holds, one page for each, and the scores that they save and submit. */
export const assessmentRoutes: Route[] = [
  route({
    method: "GET",
    path: "/assessments",
    action: "assignment.list",
    cache: "private",
    rate: "read",
    handle: list,
  }),
  ofAssignment("GET", "/assessments/:id", (request, assignment) => assessmentPage(request, assignment)),
  { ...ofAssignment("POST", "/assessments/:id/scores", save), fieldsCalled: scoreFieldCalled },
  { ...ofAssignment("POST", "/assessments/:id/submissions", submit), fieldsCalled: scoreFieldCalled },
  ...declineRoutes(ofAssignment),
];

async function list(request: WebRequest): Promise<Response> {
  const { viewer } = acting(request);
  const assignments = await assignmentsOf(request.db, viewer);
  const now = request.clock.now();
  return page(request, <AssessmentsPage {...{ assignments, now, today: dayOf(now) }} />, { title: "To assess" });
}

type Said = { typed: Typed; errors: FormErrors; stale?: Extract<SavedScores, { outcome: "stale" }> };

async function assessmentPage(request: WebRequest, assignment: Assignment, said?: Said): Promise<Response> {
  const { db, viewer, clock } = request;
  const { answers, edits, savedAt } = await storedAnswers(db, assignment.id);
  const moderates = assignment.part === "moderator";
  const writeUp = await writeUpOf(db, assignment.version_id);
  const props = {
    assignment,
    today: dayOf(clock.now()),
    writeUp,
    pupilFindings: pupilFindingsIn(writeUp),
    pupilCheck: await pupilCheckOf(db, assignment.version_id),
    mayScore: decide(viewer, "assignment.score", assignmentFacts(assignment)).allowed,
    others: moderates ? (await scoresOn(db, assignment.submission_id)).filter(({ part }) => part === "assessor") : [],
    typed: said?.typed ?? typedFrom(answers),
    errors: said?.errors ?? {},
    edits,
    savedAt: edits > 0 ? savedAt : null,
    ...(said?.stale ? { saved: differences(typedFrom(said.stale.stored), said.typed) } : {}),
  };
  return page(request, <AssessmentPage {...props} />, {
    title: `${moderates ? "Moderate" : "Assess"}: ${nameOf(assignment)}`,
    hasErrors: said !== undefined,
    status: said ? (said.stale ? 409 : 422) : 200,
    backLink: { href: "/assessments", text: "Back to what you assess" },
  });
}

const editsOf = (typed: Typed) => Number(typedText(typed, "edits") || Number.NaN);

async function save(request: WebRequest, assignment: Assignment): Promise<Response> {
  const typed = await readForm(request);
  const read = answersFrom(typed);
  if (!read.ok) return assessmentPage(request, assignment, { typed, errors: read.errors });
  const given = { answers: read.answers, edits: editsOf(typed) };
  const saved = await saveScores(acting(request), assignment, given);
  if (saved.outcome === "stale") return assessmentPage(request, assignment, { typed, errors: {}, stale: saved });
  return redirect(request, "/assessments");
}

/** Submits what is whole; what is wanting is told, and what was typed is kept on the page, not yet stored. */
async function submit(request: WebRequest, assignment: Assignment): Promise<Response> {
  const typed = await readForm(request);
  const read = answersFrom(typed);
  const errors = read.ok ? wanting(read.answers) : read.errors;
  const open = decide(request.viewer, "assignment.submit_scores", assignmentFacts(assignment)).allowed;
  if (!read.ok || (open && Object.keys(errors).length > 0))
    return assessmentPage(request, assignment, { typed, errors });
  const given = { answers: read.answers, edits: editsOf(typed) };
  const saved = await submitScores(acting(request), assignment, given);
  if (saved.outcome === "stale") return assessmentPage(request, assignment, { typed, errors: {}, stale: saved });
  return redirect(request, `/assessments/${assignment.id}`);
}
