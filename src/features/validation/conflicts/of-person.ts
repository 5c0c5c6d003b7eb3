import type { Database, Transaction } from "../../../platform/database/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { RefusedError } from "../../../web/index.ts";
import type { Acting } from "../../practices/index.ts";
import { conflictsOf, type Conflict } from "./conflicts.ts";
import { historiesOf, interestIn } from "./histories.ts";
import { conflictsInWords } from "./words.ts";

type OfPractice = { id: string; school_urn: string; author_id: string };

/** The conflicts of interest of each of these people with a practice, on a day. */
export async function conflictsByPerson(
  db: Database | Transaction,
  practice: OfPractice,
  personIds: readonly string[],
  today: string,
): Promise<Map<string, Conflict[]>> {
  const interest = await interestIn(db, practice);
  const histories = await historiesOf(db, personIds);
  return new Map(histories.map((person) => [person.personId, conflictsOf(person, interest, today)]));
}

/** Whether somebody has an interest in the practice on a day, and so no part in judging it. */
export async function hasInterest(
  db: Database | Transaction,
  practice: OfPractice,
  { personId, today }: { personId: string; today: string },
): Promise<boolean> {
  const conflicts = await conflictsByPerson(db, practice, [personId], today);
  return (conflicts.get(personId) ?? []).length > 0;
}

/** Refuses (403) whoever has an interest in the practice, and says who can and why they cannot. */
export async function refuseConflicted(
  db: Database | Transaction,
  practice: OfPractice,
  { personId, today, whoCan }: { personId: string; today: string; whoCan: string },
): Promise<void> {
  const conflicts = (await conflictsByPerson(db, practice, [personId], today)).get(personId) ?? [];
  if (conflicts.length > 0) throw new RefusedError(`${whoCan}, not by somebody who ${conflictsInWords(conflicts)}`);
}

/** The same of whoever chooses who assesses a submission, or takes it from them again. */
export async function refuseInterested(
  db: Database | Transaction,
  { viewer, clock }: Acting,
  panel: { practice_id: string; school_urn: string; author_id: string },
): Promise<void> {
  const who = { personId: viewer.personId, today: dayOf(clock.now()), whoCan: "another co-ordinator" };
  await refuseConflicted(db, { ...panel, id: panel.practice_id }, who);
}
