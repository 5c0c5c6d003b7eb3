/*
 * Validation: the authority's judgement. A submission is decided once, with its five gates and a reason; what is
 * validated is published at a permanent address, and may be withdrawn with a public reason.
 * Owns submissions, decisions, kitemarks, publications and withdrawals. Never changes what a practice says.
 */
import { keepSubmissions } from "./keep-submissions.ts";

export * from "./events.ts";
export { exampleEmails } from "./emails.tsx";
export { validationRoutes } from "./routes.tsx";

keepSubmissions();
