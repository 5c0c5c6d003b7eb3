import type { Selectable, Updateable } from "kysely";
import type { Tables, Transaction } from "../../../platform/database/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import {
  adoptionStatuses,
  adoptionTransitionFor,
  decide,
  type AdoptionAction,
  type SignedInViewer,
} from "../../../policy/index.ts";
import { ConflictError, NotFoundError, RefusedError } from "../../../web/index.ts";
import type { Acting } from "../../practices/index.ts";
import { adoptionFacts } from "./queries.ts";
import { practiceAllows } from "./rules.ts";
import { statusWords, type Offer } from "./words.ts";

export type AdoptionRow = Selectable<Tables["adoptions"]>;
type Said = { reason?: string | null; offers?: Offer[]; passedTo?: string };

/** The adoption's row, held until the transaction ends. */
export async function lockAdoption(trx: Transaction, adoptionId: string): Promise<AdoptionRow> {
  const row = await trx.selectFrom("adoptions").selectAll().where("id", "=", adoptionId).forUpdate().executeTakeFirst();
  if (!row) throw new NotFoundError();
  return row;
}

/**
 * Takes an adoption one step along its lifecycle and keeps who did it and why. The row is locked and the policy asked
 * again, so that of two people at once the second is told (409) and nothing of theirs is done. The caller records the event.
 */
export async function moveAdoption(
  trx: Transaction,
  act: Acting,
  { adoptionId, action, said = {} }: { adoptionId: string; action: AdoptionAction; said?: Said },
  changesWith: (locked: AdoptionRow) => Promise<Updateable<Tables["adoptions"]>> = async () => ({}),
): Promise<AdoptionRow> {
  const locked = await lockAdoption(trx, adoptionId);
  checkAllowed(act.viewer, action, locked);
  await refuseWithdrawn(trx, action, locked);
  const to = adoptionTransitionFor(act.viewer, adoptionFacts(locked), action)?.to;
  if (to === undefined) throw new ConflictError(movedOn(locked));
  const changes = await changesWith(locked);
  const at = act.clock.now();
  const moved = await trx
    .updateTable("adoptions")
    .set({ ...changes, status: to, updated_at: at })
    .where("id", "=", adoptionId)
    .returningAll()
    .executeTakeFirstOrThrow();
  await keepMove(trx, act, locked, { ...said, action, to });
  return moved;
}

/** Tells (409) whoever would begin something with a practice that was withdrawn meanwhile. */
async function refuseWithdrawn(trx: Transaction, action: AdoptionAction, { practice_id }: AdoptionRow): Promise<void> {
  const practices = trx.selectFrom("practices").select("status").where("id", "=", practice_id);
  const { status } = await practices.executeTakeFirstOrThrow();
  if (!practiceAllows(status, action)) throw new ConflictError(withdrawnMeanwhile);
}

const withdrawnMeanwhile =
  "The practice has been withdrawn, so nothing new begins with it. Nothing that you sent has been done. What was asked may be taken back, or answered with “not now”.";

/** Keeps who took a step, when and why; of the school that helped at that time. */
export async function keepMove(
  trx: Transaction,
  act: Acting,
  adoption: { id: string; authority_code: string; offering_urn: string },
  { action, to, reason, offers, passedTo }: Said & { action: AdoptionAction | "propose" | "ask"; to: string },
): Promise<void> {
  const at = act.clock.now();
  await trx
    .insertInto("adoption_moves")
    .values({
      id: uuidv7(at),
      authority_code: adoption.authority_code,
      adoption_id: adoption.id,
      action,
      to_status: to,
      reason: reason ?? null,
      offers: offers ?? [],
      offering_urn: adoption.offering_urn,
      passed_to_urn: passedTo ?? null,
      moved_by: act.viewer.personId,
      moved_at: at,
    })
    .execute();
}

/** Refuses whoever could never do it; tells whoever could have done it before that the adoption has moved on. */
function checkAllowed(viewer: SignedInViewer, action: AdoptionAction, locked: AdoptionRow): void {
  const facts = adoptionFacts(locked);
  const decision = decide(viewer, `adoption.${action}`, facts);
  if (decision.allowed) return;
  const inAnotherStatus = adoptionStatuses.some(
    (status) => decide(viewer, `adoption.${action}`, { ...facts, status }).allowed,
  );
  if (inAnotherStatus) throw new ConflictError(movedOn(locked));
  throw new RefusedError(decision.whoCan);
}

function movedOn({ status }: AdoptionRow): string {
  return `Somebody has dealt with this since you opened the page: it is now ${statusWords[status]}. Nothing that you sent has been done.`;
}
