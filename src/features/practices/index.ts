/*
 * Practices: what a school wrote up, in versions. A draft row is the wizard; a submitted version is frozen; the public
 * sees the published version only, while a new one may be being written.
 * Owns draft_warnings, practices, practice_versions with their themes, blocks, measures, media and uses of others' blocks, themes with their words
 * and moves, media, stored_files, practice_credits, practice_contacts and contact_departures; beyond_practices with
 * their themes; and what authorities gather, ask and
 * discuss of them: publication_settings, collections with their addresses and items, consultations with the people asked and what
 * they said, discussion_posts and complaints. Never decides whether a practice is good: that is validation.
 */
import { pupilsAsked, type Route } from "../../web/index.ts";
import { addAboveMyWork, addToRecord } from "./asides.ts";
import { beyondRoutes } from "./beyond/routes.tsx";
import { blockRoutes } from "./blocks/routes.tsx";
import { collectionsInMyWork } from "./collections/in-my-work.tsx";
import { collectionRoutes } from "./collections/routes.tsx";
import { complaintsInMyWork } from "./complaints/in-my-work.tsx";
import { complaintRoutes } from "./complaints/routes.tsx";
import { consultationAside } from "./consultation/aside.tsx";
import { consultationRoutes } from "./consultation/routes.tsx";
import { consultationsInMyWork } from "./consultation/shown.tsx";
import { contactRoutes } from "./contacts/routes.tsx";
import { creditRoutes } from "./credits/routes.tsx";
import { discussionRoutes } from "./discussion/routes.tsx";
import { draftRoutes } from "./draft/routes.tsx";
import { mediaRoutes } from "./media/routes.tsx";
import { myWorkRoutes } from "./my-work/routes.tsx";
import { publicationSettingRoutes } from "./publication-settings/routes.tsx";
import { publishedRoutes } from "./published/routes.tsx";
import { recordRoutes } from "./record/routes.tsx";
import { removalRoutes } from "./removal/routes.tsx";
import { themeRoutes } from "./themes/routes.tsx";

export * from "./beyond/events.ts";
export * from "./events.ts";
export * from "./collections/events.ts";
export { publicationSettingsChanged } from "./publication-settings/settings.ts";
export * from "./complaints/events.ts";
export * from "./consultation/events.ts";
export * from "./discussion/events.ts";
export { draftDeleted } from "./removal/events.ts";
export { publishedRetention } from "./retention/archive.ts";
export { complaintRetention } from "./retention/complaints.ts";
export { commentRetention } from "./retention/consultation-comments.ts";
export { practiceArchived } from "./retention/events.ts";
export { idleDraftRetention } from "./retention/idle-drafts.ts";
export { acting, type Acting } from "./acting.ts";
export {
  addAboveMyWork,
  addAction,
  addToArticle,
  addToDraft,
  addToMyWork,
  addToPublished,
  addToRecord,
  whenOpened,
} from "./asides.ts";
export { beginDraft } from "./draft/start-draft.ts";
export { askForContact, askForContactQueue } from "./contacts/departures.ts";
export { exampleEmails } from "./emails.tsx";
export { CollectionList } from "./collections/pages/collections-page.tsx";
export { publishedCollections, type PublishedCollection } from "./collections/queries.ts";
export { BeforePublication, consultationOnPractice, type OnPractice } from "./consultation/aside.tsx";
export { consultationsQueue, remindAndClose } from "./consultation/jobs.ts";
export { lockPractice, moveTo, publicStatus } from "./move-to.ts";
export { consentsEndQueue, endConsents, rescanQueue, rescanWaiting, sweepFilesQueue } from "./media/jobs.ts";
export { sweepFiles } from "./media/keeping.ts";
export { differences, SavedMeanwhile, type SavedField } from "./draft/form-page.tsx";
export { gateKeys, gatesNotMet, gateWords, type Gate, type Gates } from "./gates.ts";
export { nameOf } from "./name-of.ts";
export { evidenceOf, type HeadlineRating } from "./published/evidence.ts";
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
export { PupilGate } from "./pupil-check/pupil-check.tsx";
export { tellPupilAnswer, tellPupilAnswerQueue } from "./pupil-check/tell-co-ordinators.ts";
export { authorAndLeads } from "./who-to-write-to.ts";
export { keysOf, wordFor, words } from "./words.ts";
export { writeUpOf, type WriteUp } from "./write-up.ts";

export const practicesRoutes: Route[] = [
  ...myWorkRoutes,
  ...draftRoutes.map(pupilsAsked("the whole write-up is asked about as it is submitted")),
  ...creditRoutes,
  ...contactRoutes,
  ...mediaRoutes,
  ...recordRoutes,
  ...removalRoutes,
  ...publishedRoutes,
  ...blockRoutes,
  ...beyondRoutes,
  ...themeRoutes,
  ...consultationRoutes,
  ...collectionRoutes,
  ...publicationSettingRoutes,
  ...discussionRoutes,
  ...complaintRoutes,
];

addAboveMyWork(complaintsInMyWork);
addAboveMyWork(consultationsInMyWork);
addAboveMyWork(collectionsInMyWork);
addToRecord(consultationAside);
