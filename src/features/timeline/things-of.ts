import type { Database, Transaction } from "../../platform/database/index.ts";
import type { SignedInViewer } from "../../policy/index.ts";
import { onTheRecord, toldTo } from "./told.ts";
import { whatHappened } from "./what-happened.ts";

/** What others did to the practices that a person wrote, or that their schools did, as far as they may know. */
export function happenedOnThingsOf(db: Database | Transaction, viewer: SignedInViewer) {
  const schools = viewer.memberships.flatMap(({ schoolUrn }) => schoolUrn ?? []);
  return whatHappened(db, viewer)
    .where("h.subject_type", "=", "practice")
    .where((eb) => eb.or([eb("h.person_id", "is", null), eb("h.person_id", "!=", viewer.personId)]))
    .where((eb) =>
      eb.or([
        eb("h.author_id", "=", viewer.personId),
        ...(schools.length > 0 ? [eb("h.school_urn", "in", schools)] : []),
      ]),
    )
    .where(toldTo(viewer, onTheRecord, "h"));
}
