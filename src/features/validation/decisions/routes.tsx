import { z } from "zod";
import { dayOf } from "../../../platform/text/dates.ts";
import { practiceActionsFor } from "../../../policy/index.ts";
import {
  optionalChoice,
  page,
  parseForm,
  readForm,
  redirect,
  typedText,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import {
  acting,
  consultationOnPractice,
  gateKeys,
  nameOf,
  pupilCheckOf,
  pupilFindingsIn,
  reasonError,
  writeUpOf,
  type Gates,
} from "../../practices/index.ts";
import { ofSubmission } from "../submissions/of-submission.ts";
import { isCurrent, submissionFacts, type Submission } from "../submissions/queries.ts";
import { decideSubmission, type DecisionTaken } from "./decide-submission.ts";
import { DecisionPage } from "./pages/decision-page.tsx";
import { decisionOn } from "./queries.ts";
import { gateErrors, type DecisionErrors, type GateAnswers } from "./rules.ts";

/* One page for each submission, with what is decided of it. */
export const decisionRoutes: Route[] = [
  ofSubmission("GET", "/submissions/:id", (request, submission) => decisionPage(request, submission, {}, {})),
  ofSubmission("POST", "/submissions/:id/decisions", takeDecision),
];

const yesOrNo = optionalChoice(["yes", "no"]);
const DecisionForm = z.object({
  gate_baseline: yesOrNo,
  gate_privacy: yesOrNo,
  gate_head_agrees: yesOrNo,
  gate_named_person: yesOrNo,
  gate_plain_english: yesOrNo,
  outcome: optionalChoice(["validated", "returned"]),
});

/** Takes the decision, or shows the page again with what is wrong and every answer kept. */
async function takeDecision(request: WebRequest, submission: Submission): Promise<Response> {
  const typed = await readForm(request);
  const taken = decisionFrom(typed);
  if ("errors" in taken) return decisionPage(request, submission, typed, taken.errors);
  await decideSubmission(acting(request), submission.id, taken);
  return redirect(request, `/submissions/${submission.id}`);
}

function decisionFrom(typed: Typed): DecisionTaken | { errors: DecisionErrors } {
  const parsed = parseForm(DecisionForm, typed);
  if (!parsed.ok) return { errors: parsed.errors };
  const { outcome, ...answers } = parsed.values;
  if (outcome === null) return { errors: { ...gateErrors("returned", answers), outcome: "Choose what you decide" } };
  const errors = gateErrors(outcome, answers);
  const reason = typedText(typed, "reason");
  const wrongReason = outcome === "returned" ? reasonError("return", reason) : undefined;
  if (wrongReason !== undefined) errors.reason = wrongReason;
  if (Object.keys(errors).length > 0) return { errors };
  const gates = gatesFrom(answers);
  return outcome === "returned" ? { outcome, gates, reason } : { outcome, gates };
}

function gatesFrom(answers: GateAnswers): Gates {
  return Object.fromEntries(gateKeys.map((gate) => [gate, answers[gate] === "yes"])) as Gates;
}

async function decisionPage(
  request: WebRequest,
  submission: Submission,
  typed: Typed,
  errors: DecisionErrors,
): Promise<Response> {
  const allowed = isCurrent(submission) ? practiceActionsFor(request.viewer, submissionFacts(submission)) : [];
  const writeUp = await writeUpOf(request.db, submission.version_id);
  const props = {
    submission,
    writeUp,
    today: dayOf(request.clock.now()),
    typed,
    errors,
    pupilFindings: pupilFindingsIn(writeUp),
    pupilCheck: await pupilCheckOf(request.db, submission.version_id),
    decision: await decisionOn(request.db, submission.id),
    mayDecide: allowed.includes("validate"),
    mayPublish: allowed.includes("publish"),
    consultation: await consultationOnPractice(request, { ...submission, id: submission.practice_id }),
  };
  const hasErrors = Object.keys(errors).length > 0;
  return page(request, <DecisionPage {...props} />, {
    title: nameOf(submission),
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: "/queue", text: "Back to the queue" },
  });
}
