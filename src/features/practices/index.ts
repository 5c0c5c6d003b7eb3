/*
 * Practices: what a school wrote up, in versions. A draft row is the wizard; a submitted version is frozen; the public
 * sees the published version only, while a new one may be being written.
 * Owns practices, practice_versions, practice_version_themes, practice_blocks, practice_measures, practice_version_uses, themes
 * with their words and moves, media, practice_version_media, stored_files and practice_credits. Never decides whether a practice is good:
 * that is validation.
 */
import type { Route } from "../../web/index.ts";
import { blockRoutes } from "./blocks/routes.tsx";
import { creditRoutes } from "./credits/routes.tsx";
import { draftRoutes } from "./draft/routes.tsx";
import { mediaRoutes } from "./media/routes.tsx";
import { myWorkRoutes } from "./my-work/routes.tsx";
import { publishedRoutes } from "./published/routes.tsx";
import { recordRoutes } from "./record/routes.tsx";
import { themeRoutes } from "./themes/routes.tsx";

export * from "./events.ts";
export { acting, type Acting } from "./acting.ts";
export { addAboveMyWork, addToDraft, addToMyWork, addToPublished, addToRecord, whenOpened } from "./asides.ts";
export { beginDraft } from "./draft/start-draft.ts";
export { exampleEmails } from "./emails.tsx";
export { lockPractice, moveTo, publicStatus } from "./move-to.ts";
export { consentsEndQueue, endConsents, rescanQueue, rescanWaiting, sweepFilesQueue } from "./media/jobs.ts";
export { sweepFiles } from "./media/keeping.ts";
export { gateKeys, gatesNotMet, gateWords, type Gate, type Gates } from "./gates.ts";
export { nameOf } from "./name-of.ts";
export { plantThemes } from "./themes/plant-themes.ts";
export { currentSlug as currentThemeSlug, themeMoves, themesInOrder } from "./themes/queries.ts";
export { isReference, readingOf } from "./queries.ts";
export { publishedPractice, type PublishedPractice } from "./published/published-practice.ts";
export { measuresInShort } from "./published/shown-measure.ts";
export { reasonError } from "./reasons.ts";
export { Prose } from "./published/prose.tsx";
export { WriteUpSummary } from "./record/write-up-summary.tsx";
export { pupilFindingsIn, type FoundIn } from "./pupil-check/findings-in.ts";
export { pupilCheckOf, type PupilCheck } from "./pupil-check/keep-pupil-check.ts";
export { PupilGate, SafeguardingLine } from "./pupil-check/pupil-check.tsx";
export { authorAndLeads, personToWriteTo, schoolLeadsOn, type Addressee } from "./who-to-write-to.ts";
export { keysOf, wordFor, words } from "./words.ts";
export { writeUpOf, type WriteUp } from "./write-up.ts";

export const practicesRoutes: Route[] = [
  ...myWorkRoutes,
  ...draftRoutes,
  ...creditRoutes,
  ...mediaRoutes,
  ...recordRoutes,
  ...publishedRoutes,
  ...blockRoutes,
  ...themeRoutes,
];
