/*
 * Validation: the authority's judgement. A submission is scored by two assessors with no interest in it, neither of whom
 * sees the other's scores; a third moderates where they differ; and two people decide it, once, with reasons. What is
 * validated is published at a permanent address, and may be withdrawn with a public reason. Before it, nominations: what
 * somebody says is worth writing up; and the co-ordinators' days, which all of it takes. After it, the kitemark in time:
 * reminders, lapse, renewal, revocation by two people, and Leading practice, reached and lost.
 * Owns submissions, assignments, assessments, assignment_reminders, declared_interests, proposals, panel_proposals,
 * decisions, kitemarks, publications, withdrawals, nominations, nomination_answers, co_ordinator_days,
 * co_ordinator_budgets, kitemark_reminders, kitemark_lapses, second_contacts, renewals and revocations. Never changes
 * what a practice says.
 */
import type { Route } from "../../web/index.ts";
import { addAboveMyWork, addToDraft, addToMyWork, addToRecord } from "../practices/index.ts";
import { assessmentRoutes } from "./assessments/routes.tsx";
import { assignmentRoutes } from "./assignments/routes.tsx";
import { toAssessInMyWork } from "./assignments/to-assess-in-my-work.tsx";
import { dayRoutes } from "./days/routes.tsx";
import { calibrationRoutes } from "./calibration/routes.tsx";
import { decisionRoutes } from "./decisions/routes.tsx";
import { letterOnRecord } from "./decisions/letter-on-record.tsx";
import { interestRoutes } from "./interests/routes.tsx";
import { forgetSecondContacts } from "./kitemarks/forget-archived.ts";
import { kitemarkOnRecord, kitemarksAboveMyWork } from "./kitemarks/on-pages.tsx";
import { setAsideWhatIsReturned } from "./kitemarks/set-aside.ts";
import { giveUpWithTheDraft } from "./nominations/give-up.ts";
import { nominationsAboveMyWork, nominationsInMyWork } from "./nominations/in-my-work.tsx";
import { nominationOnDraft } from "./nominations/on-draft.tsx";
import { nominationRoutes } from "./nominations/routes.tsx";
import { publicationRoutes } from "./publications/routes.ts";
import { renewalRoutes } from "./renewals/routes.tsx";
import { revocationRoutes } from "./revocations/routes.tsx";
import { keepSubmissions } from "./submissions/keep-submissions.ts";
import { queueInMyWork } from "./submissions/queue-in-my-work.tsx";
import { submissionRoutes } from "./submissions/routes.tsx";
import { withdrawalRoutes } from "./withdrawals/routes.tsx";

export * from "./events.ts";
export * from "./days/events.ts";
export * from "./kitemarks/events.ts";
export * from "./nominations/events.ts";
export { nominationRetention } from "./nominations/retention.ts";
export { tellGivenUp, tellGivenUpQueue } from "./nominations/give-up.ts";
export { criteria, type Criterion } from "./assessments/criteria.ts";
export { remindAssessors, remindAssessorsQueue } from "./assignments/reminders.ts";
export { settleStage } from "./submissions/settle-stage.ts";
export { followEvidence } from "./kitemarks/follow-evidence.ts";
export { keepKitemarksInTime, kitemarksInTimeQueue } from "./kitemarks/jobs.ts";
export { exampleEmails } from "./emails.tsx";

export const validationRoutes: Route[] = [
  ...nominationRoutes,
  ...dayRoutes,
  ...submissionRoutes,
  ...assignmentRoutes,
  ...assessmentRoutes,
  ...interestRoutes,
  ...calibrationRoutes,
  ...decisionRoutes,
  ...publicationRoutes,
  ...withdrawalRoutes,
  ...renewalRoutes,
  ...revocationRoutes,
];

keepSubmissions();
giveUpWithTheDraft();
setAsideWhatIsReturned();
forgetSecondContacts();
addAboveMyWork(queueInMyWork);
addAboveMyWork(nominationsAboveMyWork);
addToDraft(nominationOnDraft);
addToMyWork(nominationsInMyWork);
addAboveMyWork(toAssessInMyWork);
addAboveMyWork(kitemarksAboveMyWork);
addToRecord(letterOnRecord);
addToRecord(kitemarkOnRecord);
