import { aCheckInBeforeACheckUp } from "./practices/a-check-in-before-a-check-up.ts";
import { aGovernorComesWithOneQuestion } from "./practices/a-governor-comes-with-one-question.ts";
import { aHomeworkClubThatFollowsTheBuses } from "./practices/a-homework-club-that-follows-the-buses.ts";
import { aSongForEveryFarm } from "./practices/a-song-for-every-farm.ts";
import { aTalkBookForTheFirstSixWeeks } from "./practices/a-talk-book-for-the-first-six-weeks.ts";
import { aTeacherReadsAloudInFormTime } from "./practices/a-teacher-reads-aloud-in-form-time.ts";
import { breakfastWithoutAForm } from "./practices/breakfast-without-a-form.ts";
import { everyFortnightARealReader } from "./practices/every-fortnight-a-real-reader.ts";
import { fourHundredPoundsAndAKey } from "./practices/four-hundred-pounds-and-a-key.ts";
import { frenchForFourSchoolsAndNoSpecialist } from "./practices/french-for-four-schools-and-no-specialist.ts";
import { goingBackByThursdays } from "./practices/going-back-by-thursdays.ts";
import { harderProblemsOnFridays } from "./practices/harder-problems-on-fridays.ts";
import { howToSpendAFreePeriod } from "./practices/how-to-spend-a-free-period.ts";
import { iWantMoreToast } from "./practices/i-want-more-toast.ts";
import { learningTheNumberNineBus } from "./practices/learning-the-number-nine-bus.ts";
import { markingLessAndReadingMore } from "./practices/marking-less-and-reading-more.ts";
import { numberTalkBeforeTheLesson } from "./practices/number-talk-before-the-lesson.ts";
import { onTheDoorstepAtQuarterPastEight } from "./practices/on-the-doorstep-at-quarter-past-eight.ts";
import { oneTeacherFourYearGroupsOneQuestion } from "./practices/one-teacher-four-year-groups-one-question.ts";
import { phonicsThreeAtATime } from "./practices/phonics-three-at-a-time.ts";
import { programmingWithoutEnoughComputers } from "./practices/programming-without-enough-computers.ts";
import { revisionInRegistration } from "./practices/revision-in-registration.ts";
import { settlingInOnTheirOwnGround } from "./practices/settling-in-on-their-own-ground.ts";
import { silentStarts } from "./practices/silent-starts.ts";
import { spellingStreaksOnATablet } from "./practices/spelling-streaks-on-a-tablet.ts";
import { storiesAfterMilking } from "./practices/stories-after-milking.ts";
import { swimmingEveryDayForAFortnight } from "./practices/swimming-every-day-for-a-fortnight.ts";
import { talkPartnersWhoHaveToDisagree } from "./practices/talk-partners-who-have-to-disagree.ts";
import { teachItBeforeNotAfter } from "./practices/teach-it-before-not-after.ts";
import { tenWordsFromTheQuay } from "./practices/ten-words-from-the-quay.ts";
import { theCensusForOurOwnStreet } from "./practices/the-census-for-our-own-street.ts";
import { theDinnerHourBelongsToSomebody } from "./practices/the-dinner-hour-belongs-to-somebody.ts";
import { theSameBookFiveDaysRunning } from "./practices/the-same-book-five-days-running.ts";
import { theSideDoor } from "./practices/the-side-door.ts";
import { theSundayNightMessage } from "./practices/the-sunday-night-message.ts";
import { theWaitingChair } from "./practices/the-waiting-chair.ts";
import { theWallAsAFirstDraft } from "./practices/the-wall-as-a-first-draft.ts";
import { theWorryWalk } from "./practices/the-worry-walk.ts";
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
  aCheckInBeforeACheckUp,
  aSongForEveryFarm,
  breakfastWithoutAForm,
  harderProblemsOnFridays,
  iWantMoreToast,
  markingLessAndReadingMore,
  programmingWithoutEnoughComputers,
  swimmingEveryDayForAFortnight,
  tenWordsFromTheQuay,
  theCensusForOurOwnStreet,
  theSameBookFiveDaysRunning,
  theWorryWalk,
];

export const saltmarshPractices: readonly DemonstrationPractice[] = [
  everyFortnightARealReader,
  aTeacherReadsAloudInFormTime,
  twoYearMathsInATwoClassSchool,
  learningTheNumberNineBus,
  settlingInOnTheirOwnGround,
  theSundayNightMessage,
];

export const practices: readonly DemonstrationPractice[] = [...fellsidePractices, ...saltmarshPractices];
