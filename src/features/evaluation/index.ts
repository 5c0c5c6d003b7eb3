/*
 * Evaluation: what becomes of a practice in other schools. A school asks one that does it already, the two work together,
 * and what came of it is recorded: published figures by themselves, the schools' own before and after beside them.
 * Owns adoptions, adoption_moves, adoption_blocks, adoption_steps, adoption_reviews, adoption_reminders,
 * adoption_comparators, helping_limits, outcomes, outcome_corrections, ratings, national_spreads and school_questions. Never changes what a
 * practice says, and never names a school that did not agree to be named.
 */
import type { Route } from "../../web/index.ts";
import { subscribe } from "../../platform/events/index.ts";
import { addToSchool, indicatorsImported } from "../organisations/index.ts";
import { addAboveMyWork, addAction, addToArticle } from "../practices/index.ts";
import { togetherInMyWork } from "./adoptions/in-my-work.tsx";
import { takeItUp } from "./adoptions/on-practice.tsx";
import { takenUpAt } from "./adoptions/on-school.tsx";
import { adoptionRoutes } from "./adoptions/routes.tsx";
import { askRoutes } from "./asks/routes.tsx";
import { fillPublished } from "./outcomes/fill-published.ts";
import { inOtherSchools } from "./other-schools/on-practice.tsx";
import { outcomeRoutes } from "./outcomes/routes.tsx";
import { progressRoutes } from "./progress/routes.tsx";
import { followInSearch } from "./adoptions/follow-in-search.ts";
import { followRatingsWithLevels } from "./ratings/follow-level.ts";
import { followRatings } from "./ratings/follow.ts";
import { ratingRoutes } from "./ratings/routes.tsx";
import { questionsInMyWork } from "./questions/in-my-work.tsx";
import { questionRoutes } from "./questions/routes.tsx";

export { adoptionStopped, practiceAdopted, practiceAsked } from "./adoptions/events.ts";
export { comparatorsToday, fixComparators } from "./adoptions/fix-comparators.ts";
export { exampleEmails } from "./emails.ts";
export { adoptionRetention, askRetention } from "./adoptions/retention.ts";
export { questionRetention } from "./questions/retention.ts";
export { fillPublished } from "./outcomes/fill-published.ts";
export { remind, remindQueue } from "./remind.ts";
export { keepRatings } from "./ratings/keep-rating.ts";
export { followLevel, followLevelQueue } from "./ratings/follow-level.ts";
export { windowOf } from "./ratings/school-years.ts";
export { rateAgain, rateAgainQueue } from "./ratings/follow.ts";

addAction(takeItUp);
addToArticle(inOtherSchools);
addToSchool(takenUpAt);
addAboveMyWork(togetherInMyWork);
subscribe(indicatorsImported, "adoptions are given their published outcomes", async (trx, { happenedAt }) => {
  await fillPublished(trx, happenedAt);
});
followRatings();
followRatingsWithLevels();
followInSearch();
addAboveMyWork(questionsInMyWork);

export const evaluationRoutes: Route[] = [
  ...askRoutes,
  ...adoptionRoutes,
  ...progressRoutes,
  ...outcomeRoutes,
  ...ratingRoutes,
  ...questionRoutes,
];
