/*
 * Practices: what a school wrote up, in versions. A draft row is the wizard; a submitted version is frozen; the public
 * sees the published version only, while a new one may be being written.
 * Owns practices, practice_versions, practice_version_themes, practice_blocks, practice_measures and themes. Never
 * decides whether a practice is good: that is validation.
 */
import type { Route } from "../../web/index.ts";
import { draftRoutes } from "./draft/routes.tsx";
import { myWorkRoutes } from "./my-work/routes.tsx";
import { publishedRoutes } from "./published/routes.tsx";
import { recordRoutes } from "./record/routes.tsx";

export * from "./events.ts";
export { acting, type Acting } from "./acting.ts";
export { addToMyWork, addToRecord } from "./asides.ts";
export { exampleEmails } from "./emails.tsx";
export { lockPractice, moveTo, publicStatus } from "./move-to.ts";
export { nameOf } from "./name-of.ts";
export { plantThemes } from "./plant-themes.ts";
export { isReference, isUuid, readingOf } from "./queries.ts";
export { reasonError } from "./reasons.ts";
export { WriteUpSummary } from "./record/write-up-summary.tsx";
export { suspicionsIn } from "./record/suspicions.ts";
export { authorAndLeads } from "./who-to-write-to.ts";
export { writeUpOf, type WriteUp } from "./write-up.ts";

export const practicesRoutes: Route[] = [...myWorkRoutes, ...draftRoutes, ...recordRoutes, ...publishedRoutes];
