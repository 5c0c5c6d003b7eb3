import { dayOf } from "../../platform/text/dates.ts";
import { practiceActionsFor } from "../../policy/index.ts";
import {
  optionalChoice,
  page,
  param,
  parseForm,
  readForm,
  recordRoute,
  redirect,
  route,
  typedText,
  type Route,
  type Typed,
  type WebRequest,
} from "../../web/index.ts";
import { z } from "zod";
import {
  acting,
  gateKeys,
  type Gates,
  nameOf,
  readingOf,
  reasonError,
  pupilCheckOf,
  pupilFindingsIn,
  writeUpOf,
} from "../practices/index.ts";
import { decideSubmission, type DecisionTaken } from "./decide-submission.ts";
import { DecisionPage } from "./pages/decision-page.tsx";
import { QueuePage } from "./pages/queue-page.tsx";
import { WithdrawalPage } from "./pages/withdrawal-page.tsx";
import { publish } from "./publish.ts";
import {
  decisionOn,
  findShownPractice,
  findSubmission,
  isCurrent,
  queueOf,
  shownFacts,
  submissionFacts,
  type ShownPractice,
  type Submission,
} from "./queries.ts";
import { gateErrors, type DecisionErrors, type GateAnswers } from "./rules.ts";
import { withdraw } from "./withdraw.ts";

/* The authority's queue, one page for each decision, publication, and withdrawal. */
export const validationRoutes: Route[] = [
  route({ method: "GET", path: "/queue", action: "queue.read", cache: "private", rate: "read", handle: queue }),
  ofSubmission("GET", "/submissions/:id", (request, submission) => decisionPage(request, submission, {}, {})),
  ofSubmission("POST", "/submissions/:id/decisions", takeDecision),
  ofSubmission("POST", "/submissions/:id/publications", async (request, submission) => {
    await publish(acting(request), submission);
    return redirect(request, `/submissions/${submission.id}`);
  }),
  ofShown("GET", "/practices/:ref/withdrawal", (request, practice) => withdrawalPage(request, practice, "")),
  ofShown("POST", "/practices/:ref/withdrawals", withdrawWithReason),
];

/** Whether a change is allowed now is asked inside, on the locked row, so that the second of two is told (409). */
function ofSubmission(
  method: "GET" | "POST",
  path: string,
  handle: (request: WebRequest, submission: Submission) => Promise<Response>,
): Route {
  return recordRoute({
    method,
    path,
    action: "submission.read",
    cache: "private",
    rate: method === "GET" ? "read" : "change",
    load: (request) => findSubmission(request.db, request.viewer, param(request, "id")),
    facts: submissionFacts,
    reading: (viewer, submission) => readingOf(viewer, { ...submission, id: submission.practice_id }),
    handle,
  });
}

function ofShown(
  method: "GET" | "POST",
  path: string,
  handle: (request: WebRequest, practice: ShownPractice) => Response | Promise<Response>,
): Route {
  return recordRoute({
    method,
    path,
    action: "practice.withdraw",
    cache: "private",
    rate: method === "GET" ? "read" : "change",
    load: (request) => findShownPractice(request.db, param(request, "ref")),
    facts: shownFacts,
    handle,
  });
}

async function queue(request: WebRequest): Promise<Response> {
  const queued = await queueOf(request.db, acting(request).viewer);
  return page(request, <QueuePage queued={queued} now={request.clock.now()} />, { title: "Queue" });
}

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
  };
  const hasErrors = Object.keys(errors).length > 0;
  return page(request, <DecisionPage {...props} />, {
    title: nameOf(submission),
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: "/queue", text: "Back to the queue" },
  });
}

async function withdrawWithReason(request: WebRequest, practice: ShownPractice): Promise<Response> {
  const reason = typedText(await readForm(request), "reason");
  const error = reasonError("withdraw", reason);
  if (error !== undefined) return withdrawalPage(request, practice, reason, error);
  await withdraw(acting(request), practice.id, reason);
  return redirect(request, `/practices/${practice.ref}`);
}

function withdrawalPage(request: WebRequest, practice: ShownPractice, reason: string, error?: string): Response {
  const props = { practice, reason, ...(error ? { error } : {}) };
  return page(request, <WithdrawalPage {...props} />, {
    title: `Withdraw ${practice.ref}`,
    hasErrors: error !== undefined,
    status: error ? 422 : 200,
    backLink: { href: `/practices/${practice.ref}` },
  });
}
