/*
 * Validation: the authority's judgement. A submission is decided once, with its five gates and a reason; what is
 * validated is published at a permanent address, and may be withdrawn with a public reason.
 * Owns submissions, decisions, kitemarks, publications and withdrawals. Never changes what a practice says.
 */
import { addAboveMyWork } from "../practices/index.ts";
import { keepSubmissions } from "./keep-submissions.ts";
import { queueInMyWork } from "./queue-in-my-work.tsx";

export * from "./events.ts";
export { exampleEmails } from "./emails.tsx";
export { validationRoutes } from "./routes.tsx";

keepSubmissions();
addAboveMyWork(queueInMyWork);
