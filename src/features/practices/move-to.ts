import { sql, type Selectable } from "kysely";
import type { Tables, Transaction } from "../../platform/database/index.ts";
import {
  decide,
  practiceStatuses,
  practiceTransition,
  standingsOf,
  type PracticeAction,
  type PracticeStatus,
  type RecordFacts,
  type SignedInViewer,
} from "../../policy/index.ts";
import { ConflictError, NotFoundError, RefusedError } from "../../web/index.ts";
import { refuseBeforeConsultation } from "./consultation/before-publication.ts";
import { deleteVersion } from "./removal/delete-version.ts";
import { beginNextVersion, freezeVersion } from "./versions.ts";

type PracticeRow = Selectable<Tables["practices"]>;
export type Moved = PracticeRow & { working_version_id: string };

/**
 * Takes a practice one step along its lifecycle, with what the step does to its versions. The row is locked and the
 * policy asked again, so that of two people at once the second is told (409) and nothing of theirs is done.
 * The caller records the event.
 */
export async function moveTo(
  trx: Transaction,
  { viewer, practiceId, action, at }: { viewer: SignedInViewer; practiceId: string; action: PracticeAction; at: Date },
): Promise<Moved> {
  const practice = await lockPractice(trx, practiceId);
  const facts = factsFor(practice, action);
  checkAllowed(viewer, action, facts);
  const status = facts.status as PracticeStatus;
  const to = standingsOf(viewer, facts)
    .map((standing) => practiceTransition(standing, status, action)?.to)
    .find((next) => next !== undefined);
  if (to === undefined) throw new ConflictError(movedOn(practice.status));
  const changed = { ...(await stepsOf[action]?.(trx, practice, at)), status: to, updated_at: at };
  await trx.updateTable("practices").set(changed).where("id", "=", practice.id).execute();
  return { ...practice, ...changed, working_version_id: changed.working_version_id ?? practice.working_version_id };
}

/** The practice's row, held until the transaction ends. */
export async function lockPractice(trx: Transaction, practiceId: string): Promise<Moved> {
  const row = await trx.selectFrom("practices").selectAll().where("id", "=", practiceId).forUpdate().executeTakeFirst();
  if (!row?.working_version_id) throw new NotFoundError();
  return { ...row, working_version_id: row.working_version_id };
}

/** How a practice stands to the public: published while any version is, whatever is being written meanwhile. */
export function publicStatus(practice: {
  status: PracticeStatus;
  published_version_id: string | null;
}): PracticeStatus {
  if (practice.status === "withdrawn") return "withdrawn";
  return practice.published_version_id === null ? practice.status : "published";
}

/** Only what the public sees can be withdrawn, and that at any time: also while a new version is being written. */
function factsFor(practice: Moved, action: PracticeAction): RecordFacts {
  const { authority_code, school_urn, author_id } = practice;
  const status = action === "withdraw" ? publicStatus(practice) : practice.status;
  return { authority_code, school_urn, author_id, status };
}

/** Refuses whoever could never do it; tells whoever could have done it before that the practice has moved on. */
export function checkAllowed(
  viewer: SignedInViewer,
  action: PracticeAction | "delete_draft",
  facts: RecordFacts,
): void {
  const decision = decide(viewer, `practice.${action}`, facts);
  if (decision.allowed) return;
  const inAnotherStatus = practiceStatuses.some(
    (status) => decide(viewer, `practice.${action}`, { ...facts, status }).allowed,
  );
  if (inAnotherStatus) throw new ConflictError(movedOn(facts.status as PracticeStatus));
  throw new RefusedError(decision.whoCan);
}

function movedOn(status: PracticeStatus): string {
  return `Somebody has dealt with this practice since you opened the page: it is now ${statusWords[status]}. Nothing that you sent has been done.`;
}

export const statusWords: Record<PracticeStatus, string> = {
  draft: "a draft",
  awaiting_agreement: "waiting for the school lead to agree",
  submitted: "with the authority",
  returned: "returned to the school",
  validated: "waiting to be published",
  published: "published",
  withdrawn: "withdrawn",
};

type Step = (trx: Transaction, practice: Moved, at: Date) => Promise<Partial<PracticeRow>>;

const stepsOf: Partial<Record<PracticeAction, Step>> = {
  submit: async (trx, practice, at) => {
    await freezeVersion(trx, practice.working_version_id, practice.school_urn, at);
    return {};
  },
  return: beginAgain,
  return_after_consultation: beginAgain,
  revise: beginAgain,
  drop_version: async (trx, practice) => {
    await deleteVersion(trx, practice.working_version_id);
    return { working_version_id: practice.published_version_id };
  },
  publish: async (trx, practice, at) => {
    await refuseBeforeConsultation(trx, { practice_id: practice.id, authority_code: practice.authority_code }, at);
    return { published_version_id: practice.working_version_id, ref: practice.ref ?? (await nextRef(trx)) };
  },
};

/** It is the author's to write, whoever's step begins it: a panel that returns a write-up wrote none of it. */
async function beginAgain(trx: Transaction, practice: Moved, at: Date) {
  const version = await beginNextVersion(trx, practice.working_version_id, practice.author_id, at);
  return { working_version_id: version.id };
}

/** GP-2047: for good; a number that was given out is never given again. */
async function nextRef(trx: Transaction): Promise<string> {
  const row = await sql<{ number: number }>`select nextval('practice_refs') as number`.execute(trx);
  return `GP-${row.rows[0]?.number}`;
}
