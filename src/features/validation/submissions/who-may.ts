import type { Database, Transaction } from "../../../platform/database/index.ts";
import { notify, type Email } from "../../../platform/mail/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { decide, type Action, type RecordFacts, type SignedInViewer } from "../../../policy/index.ts";
import { unfitToDecide } from "./unfit.ts";

type OfSubmission = { id: string; practice_id: string; authority_code: string; school_urn: string; author_id: string };
export type MayAct = SignedInViewer & { email: string };

/**
 * The co-ordinators and leads of an authority who may do this to a submission today, by name, without whoever has an
 * interest in the practice or scores it.
 */
export async function whoMay(
  db: Database | Transaction,
  action: Action,
  panel: OfSubmission,
  { facts, now }: { facts: RecordFacts; now: Date },
): Promise<MayAct[]> {
  const team = (await teamOf(db, panel.authority_code, dayOf(now))).filter(
    (viewer) => decide(viewer, action, facts).allowed,
  );
  const ids = team.map(({ personId }) => personId);
  const unfit = await unfitToDecide(db, panel, ids, now);
  return team.filter(({ personId }) => !unfit.has(personId));
}

/** The co-ordinators and leads of an authority on a day, by name, each with every role that they hold. */
async function teamOf(db: Database | Transaction, authorityCode: string, today: string): Promise<MayAct[]> {
  const rows = await db
    .selectFrom("people as p")
    .innerJoin("memberships as m", "m.person_id", "p.id")
    .select(["p.id", "p.name", "p.email", "m.role", "m.authority_code", "m.school_urn"])
    .where("m.from_on", "<=", today)
    .where((of) => of.or([of("m.until_on", "is", null), of("m.until_on", ">", today)]))
    .where("p.id", "in", (query) =>
      query
        .selectFrom("memberships")
        .select("person_id")
        .where("authority_code", "=", authorityCode)
        .where("role", "in", ["co_ordinator", "authority_lead"]),
    )
    .orderBy("p.name")
    .orderBy("p.id")
    .execute();
  const team = new Map<string, MayAct>();
  for (const { id, name, email, role, authority_code, school_urn } of rows) {
    const known = team.get(id) ?? { personId: id, name, email, memberships: [] };
    const membership = { role, authorityCode: authority_code, schoolUrn: school_urn };
    team.set(id, { ...known, memberships: [...known.memberships, membership] });
  }
  return [...team.values()];
}

/** Writes to each of them about work of the panel, where they wish to hear at once. */
export async function writeToPanel(
  trx: Transaction,
  people: readonly MayAct[],
  email: Email,
  { publicUrl, at }: { publicUrl: string; at: Date },
): Promise<void> {
  for (const { personId, email: address } of people) {
    await notify(trx, { id: personId, email: address }, { topic: "panel_work", email, publicUrl, at });
  }
}
