import { param, recordRoute, type Route, type WebRequest } from "../../../web/index.ts";
import { findNomination, nominationFacts, type Nomination } from "./queries.ts";

/** A route over one nomination. Whether an answer is allowed now is asked inside, on the locked row: the second is told (409). */
export function ofNomination(
  method: "GET" | "POST",
  path: string,
  handle: (request: WebRequest, nomination: Nomination) => Promise<Response>,
): Route {
  return recordRoute({
    method,
    path,
    action: "nomination.read",
    cache: "private",
    rate: method === "GET" ? "read" : "change",
    load: (request) => findNomination(request.db, request.viewer, param(request, "id")),
    facts: nominationFacts,
    handle,
  });
}
