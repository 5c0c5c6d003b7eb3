import type { Action } from "../../../policy/index.ts";
import { param, recordRoute, type Route, type WebRequest } from "../../../web/index.ts";
import { adoptionFacts, findAdoption, type Adoption } from "./queries.ts";

type Handle = (request: WebRequest, adoption: Adoption) => Response | Promise<Response>;

/**
 * A route over one adoption, loaded through what the viewer may read of it. A step of its lifecycle asks only that, because
 * whether it is allowed now is asked again inside, on the locked row, so that the second of two is told (409).
 */
export function adoptionRoute(
  method: "GET" | "POST",
  path: string,
  handle: Handle,
  action: Action = "adoption.read",
): Route {
  return recordRoute({
    method,
    path: `/adoptions/:id${path}`,
    action,
    cache: "private",
    rate: method === "GET" ? "read" : "change",
    load: (request) => findAdoption(request.db, request.viewer, param(request, "id")),
    facts: adoptionFacts,
    handle,
  });
}
