/*
 * Search: one index over what is public, and the routes to it: words, themes, phases, newest. It follows the events of
 * practices in the same transaction and can be made again from them at any time.
 * What somebody keeps for themselves (a list, saved searches) is theirs alone.
 * Owns the search_ tables, searches, empty_searches, list_items and the tables of saved searches. Never holds in its
 * index what is neither public nor for any signed-in person, nor who searched.
 */
import type { Route } from "../../web/index.ts";
import "./entries/keep-index.ts";
import "./saved/forget-closed.ts";
import { compareRoutes } from "./compare/routes.tsx";
import { feedRoutes } from "./feeds/routes.ts";
import { homeRoutes } from "./home/routes.tsx";
import { improveRoutes } from "./improve/routes.tsx";
import { lapsingRoutes } from "./lapsing/routes.tsx";
import { likeMineRoutes } from "./like-mine/routes.tsx";
import { mapRoutes } from "./map/routes.tsx";
import { myListRoutes } from "./my-list/routes.tsx";
import { phaseRoutes } from "./phases/routes.tsx";
import { resultsRoutes } from "./results/routes.tsx";
import { savedSearchRoutes } from "./saved/routes.tsx";
import { suggestionRoutes } from "./suggestions/routes.ts";
import { synonymRoutes } from "./synonyms/routes.tsx";
import { themeRoutes } from "./themes/routes.tsx";
import { workListRoutes } from "./work-list/routes.tsx";

export * from "./events.ts";
export { indexCommand } from "./entries/commands.ts";
export { keepEntries } from "./entries/keep-entries.ts";
export { addEntryKind } from "./entries/kinds.ts";
export { catchUpIndex, rebuildIndex } from "./entries/rebuild.ts";
export { tidyIndex, tidyIndexQueue } from "./entries/tidy.ts";
export { exampleEmails } from "./saved/email.ts";
export { tellAtOnce, tellAtOnceQueue, tellSavedSearches, tellSavedSearchesQueue } from "./saved/tell.ts";
export { forgetSearches, forgetSearchesQueue, searchRetention } from "./work-list/forget-searches.ts";
export { plantSynonyms } from "./words/plant-synonyms.ts";
export { search } from "./results/search.ts";

export const searchRoutes: Route[] = [
  ...homeRoutes,
  ...resultsRoutes,
  ...themeRoutes,
  ...feedRoutes,
  ...suggestionRoutes,
  ...improveRoutes,
  ...mapRoutes,
  ...phaseRoutes,
  ...lapsingRoutes,
  ...likeMineRoutes,
  ...compareRoutes,
  ...myListRoutes,
  ...savedSearchRoutes,
  ...workListRoutes,
  ...synonymRoutes,
];
