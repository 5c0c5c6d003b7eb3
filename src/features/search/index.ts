/*
 * Search: one index over what is public, and the routes to it: words, themes, phases, newest. It follows the events of
 * practices in the same transaction and can be made again from them at any time.
 * Owns search_entries, search_facets and empty_searches. Never holds what is not public, nor who searched.
 */
import "./keep-index.ts";

export { indexCommand } from "./commands.ts";
export { prepareRanking, rankingKind } from "./ranking.ts";
export { catchUpIndex, rebuildIndex } from "./entries.ts";
export { searchPractices } from "./search-practices.ts";
export { cardsOf } from "./cards.ts";
export { searchRoutes } from "./routes.tsx";
