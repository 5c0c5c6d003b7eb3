import { aGovernorComesWithOneQuestion } from "./practices/a-governor-comes-with-one-question.ts";
import { aHomeworkClubThatFollowsTheBuses } from "./practices/a-homework-club-that-follows-the-buses.ts";
import { aTalkBookForTheFirstSixWeeks } from "./practices/a-talk-book-for-the-first-six-weeks.ts";
import { aTeacherReadsAloudInFormTime } from "./practices/a-teacher-reads-aloud-in-form-time.ts";
import { everyFortnightARealReader } from "./practices/every-fortnight-a-real-reader.ts";
import { fourHundredPoundsAndAKey } from "./practices/four-hundred-pounds-and-a-key.ts";
import { frenchForFourSchoolsAndNoSpecialist } from "./practices/french-for-four-schools-and-no-specialist.ts";
import { goingBackByThursdays } from "./practices/going-back-by-thursdays.ts";
import { howToSpendAFreePeriod } from "./practices/how-to-spend-a-free-period.ts";
import { learningTheNumberNineBus } from "./practices/learning-the-number-nine-bus.ts";
import { numberTalkBeforeTheLesson } from "./practices/number-talk-before-the-lesson.ts";
import { onTheDoorstepAtQuarterPastEight } from "./practices/on-the-doorstep-at-quarter-past-eight.ts";
import { oneTeacherFourYearGroupsOneQuestion } from "./practices/one-teacher-four-year-groups-one-question.ts";
import { phonicsThreeAtATime } from "./practices/phonics-three-at-a-time.ts";
import { revisionInRegistration } from "./practices/revision-in-registration.ts";
import { silentStarts } from "./practices/silent-starts.ts";
import { spellingStreaksOnATablet } from "./practices/spelling-streaks-on-a-tablet.ts";
import { storiesAfterMilking } from "./practices/stories-after-milking.ts";
import { talkPartnersWhoHaveToDisagree } from "./practices/talk-partners-who-have-to-disagree.ts";
import { teachItBeforeNotAfter } from "./practices/teach-it-before-not-after.ts";
import { theDinnerHourBelongsToSomebody } from "./practices/the-dinner-hour-belongs-to-somebody.ts";
import { theSideDoor } from "./practices/the-side-door.ts";
import { theWaitingChair } from "./practices/the-waiting-chair.ts";
import { theWallAsAFirstDraft } from "./practices/the-wall-as-a-first-draft.ts";
import { twoYearMathsInATwoClassSchool } from "./practices/two-year-maths-in-a-two-class-school.ts";
import { yearSevenStartsInJanuary } from "./practices/year-seven-starts-in-january.ts";
import type { DemonstrationPractice } from "./shapes.ts";

export const fellsidePractices: readonly DemonstrationPractice[] = [
  numberTalkBeforeTheLesson,
  spellingStreaksOnATablet,
  yearSevenStartsInJanuary,
  oneTeacherFourYearGroupsOneQuestion,
  phonicsThreeAtATime,
  aTalkBookForTheFirstSixWeeks,
  theSideDoor,
  silentStarts,
  theWaitingChair,
  onTheDoorstepAtQuarterPastEight,
  frenchForFourSchoolsAndNoSpecialist,
  howToSpendAFreePeriod,
  fourHundredPoundsAndAKey,
  revisionInRegistration,
  teachItBeforeNotAfter,
  aGovernorComesWithOneQuestion,
  goingBackByThursdays,
  storiesAfterMilking,
  aHomeworkClubThatFollowsTheBuses,
  theWallAsAFirstDraft,
  talkPartnersWhoHaveToDisagree,
  theDinnerHourBelongsToSomebody,
];

export const saltmarshPractices: readonly DemonstrationPractice[] = [
  everyFortnightARealReader,
  aTeacherReadsAloudInFormTime,
  twoYearMathsInATwoClassSchool,
  learningTheNumberNineBus,
];

export const practices: readonly DemonstrationPractice[] = [...fellsidePractices, ...saltmarshPractices];
