import { inTransaction, type Database, type Transaction } from "../../../platform/database/index.ts";
import { notify } from "../../../platform/mail/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import type { Acting } from "../../practices/index.ts";
import { invitationEmail, invitedEmail } from "./emails.tsx";
import { nominationInvited } from "./events.ts";
import { listed } from "./listed.ts";
import { nominatorsOf } from "./queries.ts";
import { aboutNomination, stepNomination, tellOf, writeToNominators } from "./step.ts";
import { peopleOfSchool, schoolLeadsOn, type Addressee } from "../../people/index.ts";

/**
 * Invites the school to write up what was nominated: whoever leads it, and one colleague where somebody is named. Those
 * who nominated it are told.
 */
export async function invite(act: Acting, nominationId: string, colleagueId: string | null): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const row = await stepNomination(trx, act, { nominationId, action: "invite" }, async () => ({
      invited_id: colleagueId,
    }));
    await tellOf(trx, act, nominationInvited, row.authority_code, { nominationId });
    const about = await aboutNomination(trx, act, row);
    const nominators = (await nominatorsOf(trx, nominationId)).map(({ name }) => name);
    const email = invitationEmail({ ...about, seen: row.seen, nominators: listed(nominators) });
    const at = act.clock.now();
    for (const person of await invitedPeople(trx, row.school_urn, colleagueId, dayOf(at))) {
      await notify(trx, person, { topic: "nominations", email, publicUrl: act.publicUrl, at });
    }
    await writeToNominators(trx, act, nominationId, invitedEmail(about));
  });
}

/** Whoever leads the school, and the colleague, each once. */
async function invitedPeople(
  trx: Transaction,
  schoolUrn: string,
  colleagueId: string | null,
  day: string,
): Promise<Addressee[]> {
  const leads = await schoolLeadsOn(trx, schoolUrn, day);
  const colleagues = await colleaguesAt(trx, schoolUrn, day);
  return [...leads, ...colleagues.filter(({ id }) => id === colleagueId && !leads.some((lead) => lead.id === id))];
}

/** Who else at the school may write a practice up on this day, by name. */
export async function colleaguesAt(db: Database | Transaction, schoolUrn: string, day: string): Promise<Addressee[]> {
  return peopleOfSchool(db, schoolUrn, ["school_staff", "school_administrator"], day);
}
