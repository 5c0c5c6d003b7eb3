/*
 * Search: one index over what is public, and the routes to it: words, themes, phases, newest. It follows the events of
 * practices in the same transaction and can be made again from them at any time.
 * Owns search_entries, search_facets and empty_searches. Never holds what is not public, nor who searched.
 */
import type { Route } from "../../web/index.ts";
import "./entries/keep-index.ts";
import { feedRoutes } from "./feeds/routes.ts";
import { homeRoutes } from "./home/routes.tsx";
import { resultsRoutes } from "./results/routes.tsx";
import { themeRoutes } from "./themes/routes.tsx";
import { workListRoutes } from "./work-list/routes.tsx";

export { indexCommand } from "./entries/commands.ts";
export { catchUpIndex, rebuildIndex } from "./entries/entries.ts";
export { prepareRanking, rankingKind } from "./ranking/ranking.ts";
export { cardsOf } from "./results/cards.ts";
export { searchPractices } from "./results/search-practices.ts";

export const searchRoutes: Route[] = [
  ...homeRoutes,
  ...resultsRoutes,
  ...themeRoutes,
  ...feedRoutes,
  ...workListRoutes,
];
