import { readForm, redirect, typedText, type Route, type WebRequest } from "../../../web/index.ts";
import { acting } from "../../practices/index.ts";
import { ofSubmission } from "../submissions/of-submission.ts";
import { checkPanelAction } from "../submissions/panel.ts";
import type { Submission } from "../submissions/queries.ts";
import { letterFieldCalled } from "./pages/proposal-form.tsx";
import { confirmDecision } from "./confirm-decision.ts";
import { proposalFrom, turnDownFrom } from "./form.ts";
import { proposeDecision, takeProposalBack, turnDown } from "./propose-decision.ts";
import { submissionPage } from "./submission-page-for.tsx";

/* One page for each submission, with what is proposed and decided of it by two people. */
export const decisionRoutes: Route[] = [
  ofSubmission("GET", "/submissions/:id", (request, submission) => submissionPage(request, submission)),
  { ...ofSubmission("POST", "/submissions/:id/proposals", proposeWithReasons), fieldsCalled: letterFieldCalled },
  ofSubmission("POST", "/submissions/:id/confirmations", async (request, submission) => {
    const proposalId = typedText(await readForm(request), "proposal");
    await confirmDecision(acting(request), submission.id, proposalId);
    return back(request, submission);
  }),
  ofSubmission("POST", "/submissions/:id/turn-downs", turnDownWithReason),
  ofSubmission("POST", "/submissions/:id/take-backs", async (request, submission) => {
    await takeProposalBack(acting(request), submission.id);
    return back(request, submission);
  }),
];

const back = (request: WebRequest, { id }: Submission) => redirect(request, `/submissions/${id}`);

/** Proposes, or shows the page again with what is wrong and every answer kept. */
async function proposeWithReasons(request: WebRequest, submission: Submission): Promise<Response> {
  const act = acting(request);
  const typed = await readForm(request);
  checkPanelAction(act.viewer, "propose", submission);
  const read = proposalFrom(typed);
  if (!read.ok) return submissionPage(request, submission, { typed, errors: read.errors });
  await proposeDecision(act, submission.id, read.values);
  return back(request, submission);
}

async function turnDownWithReason(request: WebRequest, submission: Submission): Promise<Response> {
  const act = acting(request);
  const typed = await readForm(request);
  checkPanelAction(act.viewer, "turn_down", submission);
  const read = turnDownFrom(typed);
  if (!read.ok) return submissionPage(request, submission, { typed, errors: read.errors });
  await turnDown(act, submission.id, { ...read.values, proposalId: typedText(typed, "proposal") });
  return back(request, submission);
}
