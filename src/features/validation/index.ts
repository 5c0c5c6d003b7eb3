/*
 * Validation: the authority's judgement. A submission is decided once, with its five gates and a reason; what is
 * validated is published at a permanent address, and may be withdrawn with a public reason. Before it, nominations: what
 * somebody says is worth writing up; and the co-ordinators' days, which all of it takes.
 * Owns submissions, decisions, kitemarks, publications, withdrawals, nominations, nomination_answers, co_ordinator_days and
 * co_ordinator_budgets. Never changes what a practice says.
 */
import type { Route } from "../../web/index.ts";
import { addAboveMyWork, addToDraft, addToMyWork } from "../practices/index.ts";
import { dayRoutes } from "./days/routes.tsx";
import { decisionRoutes } from "./decisions/routes.tsx";
import { nominationsAboveMyWork, nominationsInMyWork } from "./nominations/in-my-work.tsx";
import { nominationOnDraft } from "./nominations/on-draft.tsx";
import { nominationRoutes } from "./nominations/routes.tsx";
import { publicationRoutes } from "./publications/routes.ts";
import { keepSubmissions } from "./submissions/keep-submissions.ts";
import { queueInMyWork } from "./submissions/queue-in-my-work.tsx";
import { submissionRoutes } from "./submissions/routes.tsx";
import { withdrawalRoutes } from "./withdrawals/routes.tsx";

export * from "./events.ts";
export * from "./days/events.ts";
export * from "./nominations/events.ts";
export { exampleEmails } from "./emails.tsx";

export const validationRoutes: Route[] = [
  ...nominationRoutes,
  ...dayRoutes,
  ...submissionRoutes,
  ...decisionRoutes,
  ...publicationRoutes,
  ...withdrawalRoutes,
];

keepSubmissions();
addAboveMyWork(queueInMyWork);
addAboveMyWork(nominationsAboveMyWork);
addToDraft(nominationOnDraft);
addToMyWork(nominationsInMyWork);
