import { z } from "zod";
import { assignmentLifecycle } from "../../../policy/index.ts";
import {
  page,
  parseForm,
  readForm,
  redirect,
  requiredText,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { acting, nameOf } from "../../practices/index.ts";
import { interestFrom } from "../interests/form.ts";
import { checkAssignmentAction, declareInterest, decline } from "./end-assignment.ts";
import { DeclinePage } from "./pages/decline-page.tsx";
import type { Assignment } from "./queries.ts";

type Handle = (request: WebRequest, assignment: Assignment) => Promise<Response>;
type OfAssignment = (method: "GET" | "POST", path: string, handle: Handle) => Route;

/** An assessor gives an assignment back: because they cannot do it, or because they have an interest in the school. */
export function declineRoutes(ofAssignment: OfAssignment): Route[] {
  return [
    ofAssignment("GET", "/assessments/:id/declining", (request, assignment) => declinePage(request, assignment)),
    ofAssignment("POST", "/assessments/:id/declines", declineWithReason),
    ofAssignment("POST", "/assessments/:id/interests", declare),
  ];
}

const { decline: asked } = assignmentLifecycle.assessor.assigned;
const DeclineForm = z.object({ reason: requiredText(asked.reason.error, 1_000, "The reason") });

async function declineWithReason(request: WebRequest, assignment: Assignment): Promise<Response> {
  const act = acting(request);
  const typed = await readForm(request);
  checkAssignmentAction(act, "decline", assignment);
  const read = parseForm(DeclineForm, typed);
  if (!read.ok) return declinePage(request, assignment, { typed, errors: read.errors });
  await decline(act, assignment, read.values.reason);
  return redirect(request, "/assessments");
}

async function declare(request: WebRequest, assignment: Assignment): Promise<Response> {
  const act = acting(request);
  const typed = await readForm(request);
  checkAssignmentAction(act, "declare_interest", assignment);
  const read = interestFrom(typed);
  if (!read.ok) return declinePage(request, assignment, { typed, errors: read.errors });
  await declareInterest(act, assignment, read.values);
  return redirect(request, "/assessments");
}

async function declinePage(
  request: WebRequest,
  assignment: Assignment,
  said: { typed: Typed; errors: FormErrors } = { typed: {}, errors: {} },
): Promise<Response> {
  const hasErrors = Object.keys(said.errors).length > 0;
  return page(request, <DeclinePage assignment={assignment} {...said} />, {
    title: `Give back: ${nameOf(assignment)}`,
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: `/assessments/${assignment.id}`, text: "Back to what you assess" },
  });
}
