import { param, routesOver } from "../../../web/index.ts";
import { findNomination, nominationFacts, type Nomination } from "./queries.ts";

export const ofNomination = routesOver<Nomination>({
  action: "nomination.read",
  load: (request) => findNomination(request.db, request.viewer, param(request, "id")),
  facts: nominationFacts,
});
