import type { Transaction } from "../../../platform/database/index.ts";
import type { EventSubject } from "../../../platform/events/index.ts";
import { isUuid } from "../../../platform/ids.ts";
import { date } from "../../../platform/text/dates.ts";
import { decide, type SignedInViewer } from "../../../policy/index.ts";
import { ConflictError, NotFoundError, RefusedError } from "../../../web/index.ts";
import { nameOf } from "../name-of.ts";
import { consultationState, type Consultation } from "./rules.ts";

type Action = "consultation.run" | "consultation.answer" | "consultation.comment";

/** The consultation's row, held until the transaction ends, with what it is on; the rules are asked again. */
export async function lockConsultation(trx: Transaction, viewer: SignedInViewer, id: string, action: Action) {
  if (!isUuid(id)) throw new NotFoundError();
  const row = await trx.selectFrom("consultations").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  if (!row) throw new NotFoundError();
  const on = await trx
    .selectFrom("consultations as n")
    .innerJoin("authorities as a", "a.code", "n.authority_code")
    .leftJoin("practices as p", "p.id", "n.practice_id")
    .leftJoin("practice_versions as v", "v.id", "n.version_id")
    .leftJoin("collections as g", "g.id", "n.collection_id")
    .leftJoin("consultation_people as asked", (join) =>
      join.onRef("asked.consultation_id", "=", "n.id").on("asked.person_id", "=", viewer.personId),
    )
    .select(["a.name as authority_name", "p.school_urn", "p.author_id", "p.working_version_id", "p.status"])
    .select(["v.title as practice_title", "g.title as collection_title", "asked.person_id"])
    .where("n.id", "=", id)
    .executeTakeFirstOrThrow();
  const { school_urn, author_id, person_id } = on;
  const facts = { authority_code: row.authority_code, school_urn, author_id, person_id };
  const decision = decide(viewer, action, facts);
  if (!decision.allowed) throw new RefusedError(decision.whoCan);
  return { ...row, ...on, title: nameOf({ title: on.practice_title ?? on.collection_title }) };
}

export type Locked = Awaited<ReturnType<typeof lockConsultation>>;

export function refuseUnlessOpen(consultation: Consultation, today: string): void {
  if (consultationState(consultation, today) === "open") return;
  throw new ConflictError(
    `The consultation is over: it was open until ${date(consultation.closes_on)}, or was closed before. Nothing that you sent has been done.`,
  );
}

export function refuseWhileOpen(consultation: Consultation, today: string): void {
  if (consultationState(consultation, today) !== "open") return;
  throw new ConflictError(`People may comment until ${date(consultation.closes_on)}. Close the consultation first.`);
}

/** What the events of a consultation are about. */
export function subjectOf(of: Partial<Record<"practice_id" | "collection_id", string | null>>): EventSubject {
  if (of.practice_id) return { type: "practice", id: of.practice_id };
  if (of.collection_id) return { type: "collection", id: of.collection_id };
  throw new Error("A consultation is on a practice or a collection");
}
