import type { Transaction } from "../../../platform/database/index.ts";
import {
  decide,
  stages,
  type PanelAction,
  type RecordFacts,
  type SignedInViewer,
  type Stage,
} from "../../../policy/index.ts";
import { ConflictError, NotFoundError, RefusedError } from "../../../web/index.ts";
import { lockPractice, type Acting } from "../../practices/index.ts";

export type Panel = Awaited<ReturnType<typeof lockPanel>>;

/**
 * A submission with its practice, both held until the transaction ends: whoever assigns, scores or decides takes this
 * lock first, so that of two at once the second sees what the first did.
 */
export async function lockPanel(trx: Transaction, submissionId: string) {
  const found = await trx
    .selectFrom("submissions")
    .select("practice_id")
    .where("id", "=", submissionId)
    .executeTakeFirst();
  if (!found) throw new NotFoundError();
  const practice = await lockPractice(trx, found.practice_id);
  const submission = await trx
    .selectFrom("submissions")
    .leftJoin("proposals as open", (join) =>
      join
        .onRef("open.subject_id", "=", "submissions.id")
        .on("open.kind", "=", "decision")
        .on("open.status", "=", "open"),
    )
    .select(["submissions.id", "submissions.version_id", "submissions.stage", "submissions.practice_id"])
    .select(["open.id as proposal_id", "open.proposed_by"])
    .where("submissions.id", "=", submissionId)
    .executeTakeFirstOrThrow();
  const { authority_code, school_urn, author_id, working_version_id } = practice;
  return { ...submission, authority_code, school_urn, author_id, working_version_id };
}

type Panelled = Pick<Panel, "stage" | "authority_code" | "school_urn" | "author_id" | "proposed_by">;

/** The columns that the policy asks about; the status is the submission's stage. */
export function panelFacts({ stage, authority_code, school_urn, author_id, proposed_by }: Panelled): RecordFacts {
  return { status: stage, authority_code, school_urn, author_id, proposed_by };
}

/** An event about a submission, by whoever acts. */
export function ofPanel<Facts extends object>({ viewer, clock }: Acting, panel: Panel, facts: Facts) {
  return {
    authorityCode: panel.authority_code,
    subject: { type: "practice", id: panel.practice_id },
    personId: viewer.personId,
    facts: { ...facts, practiceId: panel.practice_id, submissionId: panel.id },
    happenedAt: clock.now(),
  };
}

/** Refuses whoever could never do it; tells whoever could have done it before that the submission has moved on. */
export function checkPanelAction(viewer: SignedInViewer, action: PanelAction, panel: Panelled): void {
  const facts = panelFacts(panel);
  const decision = decide(viewer, `panel.${action}`, facts);
  if (decision.allowed) return;
  /** Where nothing is proposed any more it may have been this viewer's, or another's. */
  const proposers = facts.proposed_by === null ? [null, viewer.personId] : [facts.proposed_by];
  const inAnotherStage = stages.some((status) =>
    proposers.some((proposed_by) => decide(viewer, `panel.${action}`, { ...facts, status, proposed_by }).allowed),
  );
  if (inAnotherStage) throw new ConflictError(movedOn(panel.stage));
  throw new RefusedError(decision.whoCan);
}

export function movedOn(stage: Stage): string {
  return `Somebody has dealt with this submission since you opened the page: it is now ${stageWords[stage]}. Nothing that you sent has been done.`;
}

/** Where a submission is, as the end of a sentence. */
export const stageWords: Record<Stage, string> = {
  awaiting_assessors: "waiting for assessors",
  scoring: "with its assessors",
  awaiting_moderator: "waiting for somebody to moderate",
  moderating: "with its moderator",
  scored: "scored, and waiting for a proposal",
  proposed: "proposed, and waiting for a second person",
  decided: "decided",
};
