import { dayOf } from "../../../platform/text/dates.ts";
import { decide } from "../../../policy/index.ts";
import {
  NotFoundError,
  page,
  param,
  parseForm,
  readForm,
  redirect,
  requiredText,
  typedText,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { z } from "zod";
import { acting, nameOf } from "../../practices/index.ts";
import { ofSubmission } from "../submissions/of-submission.ts";
import { refuseInterested } from "../conflicts/of-person.ts";
import { checkPanelAction, movedOn, panelFacts } from "../submissions/panel.ts";
import type { Submission } from "../submissions/queries.ts";
import { assign } from "./assign.ts";
import { chosenFrom, dueOnAtFirst } from "./choosing.ts";
import { standDown } from "./end-assignment.ts";
import { ChoosePage } from "./pages/choose-page.tsx";
import { StandDownPage, standDownAsked } from "./pages/stand-down-page.tsx";
import { assessorPool } from "./pool.ts";
import { assignmentsOn, stillWanted, type Held, type Part } from "./queries.ts";

/** Names are seen, and chosen from, by whoever may know who assesses. */
const named = "assessor.read_identity" as const;

/* The co-ordinator chooses who assesses a submission, and takes it from them again. */
export const assignmentRoutes: Route[] = [
  ofSubmission("GET", "/submissions/:id/assessors", (request, submission) => choosePage(request, submission), named),
  ofSubmission("POST", "/submissions/:id/assignments", choose, named),
  ofSubmission("GET", "/submissions/:id/assignments/:assignment", showStandDown, named),
  ofSubmission("POST", "/submissions/:id/assignments/:assignment/endings", standDownWithReason, named),
];

const partOf = ({ stage }: Submission): Part => (stage === "awaiting_moderator" ? "moderator" : "assessor");

async function choosePage(
  request: WebRequest,
  submission: Submission,
  said?: { typed: Typed; errors: FormErrors },
): Promise<Response> {
  const { db, viewer, clock } = request;
  const now = clock.now();
  const part = partOf(submission);
  const action = part === "moderator" ? ("panel.assign_moderator" as const) : ("panel.assign" as const);
  await refuseInterested(db, acting(request), submission);
  const mayChoose = decide(viewer, action, panelFacts(submission)).allowed;
  const wanted = mayChoose ? await stillWanted(db, submission.id, part) : 0;
  const props = {
    submission,
    part,
    wanted,
    candidates: await assessorPool(db, submission, now),
    whyNot: mayChoose ? null : movedOn(submission.stage),
    typed: said?.typed ?? null,
    dueOn: dueOnAtFirst(dayOf(now)),
    errors: said?.errors ?? {},
  };
  return page(request, <ChoosePage {...props} />, {
    title: `Who assesses ${nameOf(submission)}`,
    hasErrors: said !== undefined,
    status: said ? 422 : 200,
    backLink: { href: `/submissions/${submission.id}`, text: "Back to the submission" },
  });
}

async function choose(request: WebRequest, submission: Submission): Promise<Response> {
  const act = acting(request);
  await refuseInterested(request.db, act, submission);
  const typed = await readForm(request);
  const part = partOf(submission);
  checkPanelAction(act.viewer, part === "moderator" ? "assign_moderator" : "assign", submission);
  const wanted = await stillWanted(request.db, submission.id, part);
  const read = chosenFrom(typed, { wanted, today: dayOf(request.clock.now()) });
  if (!read.ok) return choosePage(request, submission, { typed, errors: read.errors });
  await assign(act, submission.id, { ...read.values, part });
  return redirect(request, `/submissions/${submission.id}`);
}

async function heldIn(request: WebRequest, submission: Submission): Promise<Held> {
  const all = await assignmentsOn(request.db, submission.id);
  const held = all.find(({ id }) => id === param(request, "assignment"));
  if (!held) throw new NotFoundError();
  return held;
}

async function showStandDown(request: WebRequest, submission: Submission): Promise<Response> {
  const held = await heldIn(request, submission);
  await refuseInterested(request.db, acting(request), submission);
  if (held.status !== "assigned") return redirect(request, `/submissions/${submission.id}`);
  return standDownPage(request, submission, held);
}

const StandDownForm = z.object({ reason: requiredText(standDownAsked.error, 1_000, "The reason") });

async function standDownWithReason(request: WebRequest, submission: Submission): Promise<Response> {
  const held = await heldIn(request, submission);
  const typed = await readForm(request);
  const read = parseForm(StandDownForm, typed);
  if (!read.ok && held.status === "assigned") {
    return standDownPage(request, submission, held, {
      reason: typedText(typed, "reason"),
      error: read.errors["reason"],
    });
  }
  const reason = read.ok ? read.values.reason : "";
  await standDown(acting(request), { ...held, submission_id: submission.id }, reason);
  return redirect(request, `/submissions/${submission.id}`);
}

function standDownPage(
  request: WebRequest,
  submission: Submission,
  held: Held,
  said: { reason: string; error: string | undefined } = { reason: "", error: undefined },
): Response {
  return page(request, <StandDownPage {...{ submission, held }} {...said} />, {
    title: `Stand down ${held.name}`,
    hasErrors: said.error !== undefined,
    status: said.error ? 422 : 200,
    backLink: { href: `/submissions/${submission.id}`, text: "Back to the submission" },
  });
}
