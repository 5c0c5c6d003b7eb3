import { param, routesOver } from "../../../web/index.ts";
import { adoptionFacts, findAdoption, type Adoption } from "./queries.ts";

/**
 * A route over one adoption, loaded through what the viewer may read of it. A step of its lifecycle asks only that, because
 * whether it is allowed now is asked again inside, on the locked row, so that the second of two is told (409).
 */
export const adoptionRoute = routesOver<Adoption>({
  at: "/adoptions/:id",
  action: "adoption.read",
  load: (request) => findAdoption(request.db, request.viewer, param(request, "id")),
  facts: adoptionFacts,
});
