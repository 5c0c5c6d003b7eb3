/*
 * Validation: the authority's judgement. A submission is decided once, with its five gates and a reason; what is
 * validated is published at a permanent address, and may be withdrawn with a public reason.
 * Owns submissions, decisions, kitemarks, publications and withdrawals. Never changes what a practice says.
 */
import type { Route } from "../../web/index.ts";
import { addAboveMyWork } from "../practices/index.ts";
import { decisionRoutes } from "./decisions/routes.tsx";
import { publicationRoutes } from "./publications/routes.ts";
import { keepSubmissions } from "./submissions/keep-submissions.ts";
import { queueInMyWork } from "./submissions/queue-in-my-work.tsx";
import { submissionRoutes } from "./submissions/routes.tsx";
import { withdrawalRoutes } from "./withdrawals/routes.tsx";

export * from "./events.ts";
export { exampleEmails } from "./emails.tsx";

export const validationRoutes: Route[] = [
  ...submissionRoutes,
  ...decisionRoutes,
  ...publicationRoutes,
  ...withdrawalRoutes,
];

keepSubmissions();
addAboveMyWork(queueInMyWork);
