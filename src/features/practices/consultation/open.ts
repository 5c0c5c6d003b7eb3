import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { notify } from "../../../platform/mail/index.ts";
import { date, dayOf } from "../../../platform/text/dates.ts";
import { ConflictError } from "../../../web/index.ts";
import type { Acting } from "../acting.ts";
import { moveTo } from "../move-to.ts";
import { askedToCommentEmail } from "./emails.tsx";
import { consultationOpened, peopleConsulted } from "./events.ts";
import { lockConsultation, refuseUnlessOpen, subjectOf } from "./locked.ts";
import { consultationsOn, peopleToAsk } from "./queries.ts";
import { consultationState, daysAfter } from "./rules.ts";

/* A version of a practice, or a collection, is opened for comment, and people are asked. */

/** Opens the validated version for comment, for so many days. Gives the consultation's id. */
export async function openForComment(act: Acting, practiceId: string, days: number): Promise<string> {
  return inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const practice = await moveTo(trx, { ...act, practiceId, action: "consult", at });
    const of = { practice_id: practice.id, version_id: practice.working_version_id };
    return openOn(trx, act, { ...of, authority_code: practice.authority_code }, days);
  });
}

type Opened = { authority_code: string } & ({ practice_id: string; version_id: string } | { collection_id: string });

/** Opens what the caller holds locked. One at a time: what is open, or is not yet answered for, is in the way. */
export async function openOn(trx: Transaction, act: Acting, of: Opened, days: number): Promise<string> {
  const at = act.clock.now();
  const today = dayOf(at);
  const [latest] = await consultationsOn(trx, of);
  const state = latest && consultationState(latest, today);
  if (state === "open") throw new ConflictError("It is open for comment already. Open it from your consultations.");
  if (state === "closed") throw new ConflictError("Say what came of the last consultation before you open another.");
  const id = uuidv7(at);
  const closes_on = daysAfter(today, days);
  await trx
    .insertInto("consultations")
    .values({ ...of, id, opened_by: act.viewer.personId, opened_at: at, closes_on })
    .execute();
  const opened = { ...act, id, at, authorityCode: of.authority_code };
  await recordEvent(trx, consultationOpened, {
    ...about(opened, of),
    facts: { consultationId: id, closesOn: date(closes_on) },
  });
  return id;
}

function about(
  { viewer, at, authorityCode }: { viewer: Acting["viewer"]; at: Date; authorityCode: string },
  of: Partial<Record<"practice_id" | "collection_id", string | null>>,
) {
  return { authorityCode, subject: subjectOf(of), personId: viewer.personId, happenedAt: at };
}

/** Asks these people, of the authority and its schools, to comment, and writes to them. Gives how many were asked. */
export async function askToComment(act: Acting, consultationId: string, ids: readonly string[]): Promise<number> {
  return inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const consultation = await lockConsultation(trx, act.viewer, consultationId, "consultation.run");
    refuseUnlessOpen(consultation, dayOf(at));
    const people = await peopleToAsk(trx, consultation, { ids, today: dayOf(at) });
    if (people.length === 0) return 0;
    const { id: consultation_id, authority_code } = consultation;
    const asked = { consultation_id, authority_code, invited_by: act.viewer.personId, invited_at: at };
    await trx
      .insertInto("consultation_people")
      .values(people.map(({ id }) => ({ ...asked, person_id: id })))
      .execute();
    await recordEvent(trx, peopleConsulted, {
      ...about({ ...act, at, authorityCode: authority_code }, consultation),
      facts: { consultationId, count: people.length },
    });
    const email = askedToCommentEmail({
      title: consultation.title,
      authority: consultation.authority_name,
      by: act.viewer.name,
      closesOn: consultation.closes_on,
      link: `${act.publicUrl}/consultations/${consultation.id}`,
    });
    for (const person of people) {
      await notify(trx, person, { topic: "consultations", email, publicUrl: act.publicUrl, at });
    }
    return people.length;
  });
}
