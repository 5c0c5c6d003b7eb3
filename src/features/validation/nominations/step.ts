import type { Selectable } from "kysely";
import type { Tables, Transaction } from "../../../platform/database/index.ts";
import { recordEvent, type EventKind } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { notify, type Email } from "../../../platform/mail/index.ts";
import {
  decide,
  nominationStatuses,
  nominationTransition,
  type NominationAction,
  type NominationStatus,
} from "../../../policy/index.ts";
import { ConflictError, NotFoundError, RefusedError } from "../../../web/index.ts";
import type { Acting } from "../../practices/index.ts";
import { nominatorsOf } from "./queries.ts";

/*
 * One step of a nomination: the row is held and the policy asked again, so that of two people at once the second is told
 * (409) and nothing of theirs is done.
 */

export type NominationRow = Selectable<Tables["nominations"]>;
type Step = { nominationId: string; action: NominationAction; reason?: string | null };
type Changed = Partial<Pick<NominationRow, "invited_id" | "merged_into" | "practice_id">>;

/** Holds the nomination, or refuses. `change` says what else the step sets. Gives the row as it was before. */
export async function stepNomination(
  trx: Transaction,
  act: Acting,
  { nominationId, action, reason = null }: Step,
  change: (row: NominationRow) => Promise<Changed>,
): Promise<NominationRow> {
  const row = await lockNomination(trx, nominationId);
  checkAllowed(act, row, action);
  const to = nominationTransition(row.status, action)?.to;
  if (to === undefined || to === "waiting") throw new ConflictError(movedOn(row.status));
  const at = act.clock.now();
  await trx
    .updateTable("nominations")
    .set({ ...(await change(row)), status: to })
    .where("id", "=", row.id)
    .execute();
  await trx
    .insertInto("nomination_answers")
    .values({
      id: uuidv7(at),
      authority_code: row.authority_code,
      nomination_id: row.id,
      answer: to,
      reason,
      answered_by: act.viewer.personId,
      answered_at: at,
    })
    .execute();
  return row;
}

export async function lockNomination(trx: Transaction, id: string): Promise<NominationRow> {
  const row = await trx.selectFrom("nominations").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  if (!row) throw new NotFoundError();
  return row;
}

function checkAllowed({ viewer }: Acting, row: NominationRow, action: NominationAction): void {
  const decision = decide(viewer, `nomination.${action}`, row);
  if (decision.allowed) return;
  const before = nominationStatuses.some(
    (status) => decide(viewer, `nomination.${action}`, { ...row, status }).allowed,
  );
  if (before) throw new ConflictError(movedOn(row.status));
  throw new RefusedError(decision.whoCan);
}

function movedOn(status: NominationStatus): string {
  return `Somebody has dealt with this nomination since you opened the page: it is now ${nowWords[status]}. Nothing that you sent has been done.`;
}

const nowWords: Record<NominationStatus, string> = {
  waiting: "waiting for the co-ordinator",
  invited: "with the school, which was invited to write it up",
  accepted: "being written up",
  turned_down: "answered by the school: not now",
  declined: "declined",
  merged: "merged with its twin",
};

/** Records what was done to a nomination. */
export async function tellOf<Facts extends { nominationId: string }>(
  trx: Transaction,
  act: Acting,
  kind: EventKind<Facts>,
  authorityCode: string,
  facts: Facts,
): Promise<void> {
  await recordEvent(trx, kind, {
    authorityCode,
    subject: { type: "nomination", id: facts.nominationId },
    personId: act.viewer.personId,
    facts,
    happenedAt: act.clock.now(),
  });
}

/** Writes to everybody who nominated it, but for whoever does this. */
export async function writeToNominators(
  trx: Transaction,
  { viewer, clock, publicUrl }: Pick<Acting, "clock" | "publicUrl"> & { viewer: { personId: string } },
  keptId: string,
  email: Email,
): Promise<void> {
  for (const person of await nominatorsOf(trx, keptId)) {
    if (person.id === viewer.personId) continue;
    await notify(trx, person, { topic: "nominations", email, publicUrl, at: clock.now() });
  }
}

/** What every e-mail about a nomination says. */
export async function aboutNomination(trx: Transaction, { publicUrl }: Pick<Acting, "publicUrl">, row: NominationRow) {
  const { school, authority } = await trx
    .selectFrom("schools")
    .innerJoin("authorities", "authorities.code", "schools.authority_code")
    .select(["schools.name as school", "authorities.name as authority"])
    .where("schools.urn", "=", row.school_urn)
    .executeTakeFirstOrThrow();
  return { title: row.title, school, authority, link: `${publicUrl}/nominations/${row.id}` };
}
