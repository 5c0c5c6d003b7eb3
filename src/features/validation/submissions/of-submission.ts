import type { Action } from "../../../policy/index.ts";
import { param, recordRoute, type Route, type WebRequest } from "../../../web/index.ts";
import { readingOf } from "../../practices/index.ts";
import { findSubmission, submissionFacts, type Submission } from "./queries.ts";

/** A route over one submission. Whether a change is allowed now is asked inside, on the locked row: the second is told (409). */
export function ofSubmission(
  method: "GET" | "POST",
  path: string,
  handle: (request: WebRequest, submission: Submission) => Promise<Response>,
  action: Action = "submission.read",
): Route {
  return recordRoute({
    method,
    path,
    action,
    cache: "private",
    rate: method === "GET" ? "read" : "change",
    load: (request) => findSubmission(request.db, request.viewer, param(request, "id")),
    facts: submissionFacts,
    reading: (viewer, submission) => readingOf(viewer, { ...submission, id: submission.practice_id }),
    handle,
  });
}
