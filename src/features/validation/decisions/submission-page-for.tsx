import { Button } from "../../../design-system/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { decide, panelLifecycle, practiceActionsFor } from "../../../policy/index.ts";
import { page, type FormErrors, type Typed, type WebRequest } from "../../../web/index.ts";
import {
  acting,
  consultationOnPractice,
  nameOf,
  pupilCheckOf,
  pupilFindingsIn,
  PupilGate,
  writeUpOf,
} from "../../practices/index.ts";
import { counted } from "../assessments/counting.ts";
import { ScoresSection } from "../assessments/pages/scores-section.tsx";
import { scoresOn, type Assessed } from "../assessments/queries.ts";
import { WhoHoldsIt } from "../assignments/pages/who-holds-it.tsx";
import { assignmentsOn } from "../assignments/queries.ts";
import { hasInterest } from "../conflicts/of-person.ts";
import { panelFacts } from "../submissions/panel.ts";
import { isCurrent, submissionFacts, type Submission } from "../submissions/queries.ts";
import { whoMay } from "../submissions/who-may.ts";
import { levelOfScores } from "./level.ts";
import { gatesToBeginWith, ProposalForm } from "./pages/proposal-form.tsx";
import { ProposalToSettle } from "./pages/proposal-to-settle.tsx";
import { SubmissionPage } from "./pages/submission-page.tsx";
import { decisionOn, latestProposal } from "./queries.ts";

type Said = { typed: Typed; errors: FormErrors };

/** The page of a submission for this viewer: nobody is given a score, a name or a step that is not theirs. */
export async function submissionPage(request: WebRequest, submission: Submission, said?: Said): Promise<Response> {
  const { db, viewer, clock } = request;
  const now = clock.now();
  const facts = panelFacts(submission);
  const named = decide(viewer, "assessor.read_identity", facts).allowed;
  const assessed = decide(viewer, "score.read", facts).allowed ? await scoresOn(db, submission.id) : [];
  const writeUp = await writeUpOf(db, submission.version_id);
  const errors = said?.errors ?? {};
  const { personId } = acting(request).viewer;
  const practice = { ...submission, id: submission.practice_id };
  const isInterested = await hasInterest(db, practice, { personId, today: dayOf(now) });
  const props = {
    submission,
    writeUp,
    now,
    today: dayOf(now),
    decision: await decisionOn(db, submission.id),
    mayPublish: isCurrent(submission) && practiceActionsFor(viewer, submissionFacts(submission)).includes("publish"),
    consultation: await consultationOnPractice(request, practice),
    assessed: [
      named ? (
        <WhoHoldsIt
          submissionId={submission.id}
          held={await assignmentsOn(db, submission.id)}
          today={dayOf(now)}
          mayStandDown={submission.stage !== "decided" && !isInterested}
        />
      ) : null,
      <ScoresSection assessed={assessed} named={named} />,
    ],
    pupils: <PupilGate findings={pupilFindingsIn(writeUp)} check={await pupilCheckOf(db, submission.version_id)} />,
    steps: await stepsFor(request, submission, { assessed, said, isInterested }),
    errors,
  };
  const hasErrors = Object.keys(errors).length > 0;
  return page(request, <SubmissionPage {...props} />, {
    title: nameOf(submission),
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: "/queue", text: "Back to the queue" },
  });
}

type Shown = { assessed: Assessed[]; said: Said | undefined; isInterested: boolean };

/** What this viewer does next with it; null where it is somebody else's turn and there is nothing to show of it. */
async function stepsFor(request: WebRequest, submission: Submission, shown: Shown) {
  const { db, viewer } = request;
  const facts = panelFacts(submission);
  const may = (action: "assign" | "assign_moderator" | "propose") => decide(viewer, `panel.${action}`, facts).allowed;
  const { panel_co_ordinator: steps } = panelLifecycle;
  const choosing = { submission, isInterested: shown.isInterested };
  if (may("assign")) return <Assign {...choosing} label={steps.awaiting_assessors.assign.label} />;
  if (may("assign_moderator")) {
    return <Assign {...choosing} label={steps.awaiting_moderator.assign_moderator.label} />;
  }
  const outcome = counted(shown.assessed);
  if (may("propose") && outcome) {
    return (
      <ProposalForm
        submissionId={submission.id}
        assessed={shown.assessed}
        level={levelOfScores(outcome.scores)}
        before={await latestProposal(db, submission.id)}
        typed={shown.said?.typed ?? gatesToBeginWith(shown.assessed)}
        errors={shown.said?.errors ?? {}}
      />
    );
  }
  return submission.stage === "proposed" ? toSettle(request, submission, shown.said) : null;
}

/** What is proposed is shown to whoever may read the scores that it follows from. */
async function toSettle({ db, viewer, clock }: WebRequest, submission: Submission, said: Said | undefined) {
  const facts = panelFacts(submission);
  const proposed = await latestProposal(db, submission.id);
  if (proposed?.status !== "open" || !decide(viewer, "score.read", facts).allowed) return null;
  const people = await whoMay(db, "panel.confirm", submission, { facts, now: clock.now() });
  return (
    <ProposalToSettle
      submissionId={submission.id}
      proposed={proposed}
      may={{
        confirm: people.some(({ personId }) => personId === viewer.personId),
        takeBack: decide(viewer, "panel.take_back", facts).allowed,
      }}
      whoCan={people.map(({ name }) => name)}
      typed={said?.typed ?? {}}
      errors={said?.errors ?? {}}
    />
  );
}

type Choosing = { submission: Submission; label: string; isInterested: boolean };

function Assign({ submission, label, isInterested }: Choosing) {
  return (
    <>
      <h2 class="govuk-heading-m" id="what-next">
        What you do next
      </h2>
      {isInterested ? (
        <p class="govuk-body">Another co-ordinator chooses who assesses it: you have an interest in it.</p>
      ) : (
        <Button text={label} href={`/submissions/${submission.id}/assessors`} />
      )}
    </>
  );
}
