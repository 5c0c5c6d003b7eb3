import { aGovernorComesWithOneQuestion } from "./practices/a-governor-comes-with-one-question.ts";
import { aTalkBookForTheFirstSixWeeks } from "./practices/a-talk-book-for-the-first-six-weeks.ts";
import { fourHundredPoundsAndAKey } from "./practices/four-hundred-pounds-and-a-key.ts";
import { frenchForFourSchoolsAndNoSpecialist } from "./practices/french-for-four-schools-and-no-specialist.ts";
import { goingBackByThursdays } from "./practices/going-back-by-thursdays.ts";
import { howToSpendAFreePeriod } from "./practices/how-to-spend-a-free-period.ts";
import { numberTalkBeforeTheLesson } from "./practices/number-talk-before-the-lesson.ts";
import { onTheDoorstepAtQuarterPastEight } from "./practices/on-the-doorstep-at-quarter-past-eight.ts";
import { oneTeacherFourYearGroupsOneQuestion } from "./practices/one-teacher-four-year-groups-one-question.ts";
import { phonicsThreeAtATime } from "./practices/phonics-three-at-a-time.ts";
import { revisionInRegistration } from "./practices/revision-in-registration.ts";
import { storiesAfterMilking } from "./practices/stories-after-milking.ts";
import { teachItBeforeNotAfter } from "./practices/teach-it-before-not-after.ts";
import { theSideDoor } from "./practices/the-side-door.ts";
import { theWaitingChair } from "./practices/the-waiting-chair.ts";
import { yearSevenStartsInJanuary } from "./practices/year-seven-starts-in-january.ts";
import type { DemonstrationPractice } from "./shapes.ts";

export const fellsidePractices: readonly DemonstrationPractice[] = [
  numberTalkBeforeTheLesson,
  yearSevenStartsInJanuary,
  oneTeacherFourYearGroupsOneQuestion,
  phonicsThreeAtATime,
  aTalkBookForTheFirstSixWeeks,
  theSideDoor,
  onTheDoorstepAtQuarterPastEight,
  frenchForFourSchoolsAndNoSpecialist,
  fourHundredPoundsAndAKey,
  teachItBeforeNotAfter,
  aGovernorComesWithOneQuestion,
  revisionInRegistration,
  howToSpendAFreePeriod,
  goingBackByThursdays,
  theWaitingChair,
  storiesAfterMilking,
];

export const saltmarshPractices: readonly DemonstrationPractice[] = [];

export const practices: readonly DemonstrationPractice[] = [...fellsidePractices, ...saltmarshPractices];
