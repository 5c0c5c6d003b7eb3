import type { Database } from "../../../platform/database/index.ts";
import { decide, type SignedInViewer } from "../../../policy/index.ts";
import { conflictsByPerson } from "../conflicts/of-person.ts";
import { proposedRevocations, revocationFacts, type Revocation } from "./queries.ts";

/**
 * What of the open proposals this person may confirm today: nothing that they proposed, and of no practice in which they have
 * an interest. The same is asked again, on the locked row, when they do.
 */
export async function revocationsToConfirm(db: Database, viewer: SignedInViewer, today: string): Promise<Revocation[]> {
  const free: Revocation[] = [];
  for (const one of await proposedRevocations(db, viewer)) {
    if (!decide(viewer, "revocation.confirm", revocationFacts(one)).allowed) continue;
    const practice = { id: one.practice_id, school_urn: one.school_urn, author_id: one.author_id };
    const conflicts = await conflictsByPerson(db, practice, [viewer.personId], today);
    if ((conflicts.get(viewer.personId) ?? []).length === 0) free.push(one);
  }
  return free;
}
