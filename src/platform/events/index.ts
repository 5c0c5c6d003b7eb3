/*
 * What happened: one table, written in the transaction of the change. A kind of event is declared once, with the
 * sentence that tells it; what must follow elsewhere is a subscriber, in the same transaction. Who opened a restricted
 * record is noted beside. Owns the tables events and record_readings.
 */
import type { Transaction } from "../database/index.ts";
import { uuidv7 } from "../ids.ts";
import { declareKind, type Telling } from "./kinds.ts";

export { describeEvent, everyKind, kindsToldTo, kindOf, type Audience, type Telling } from "./kinds.ts";
export { noteReading, type Reading } from "./readings.ts";

export type EventSubject = { type: string; id: string };

export type RecordedEvent<Facts> = {
  id: string;
  authorityCode: string | null;
  subject: EventSubject;
  personId: string | null;
  facts: Facts;
  happenedAt: Date;
};

/** A kind of event: a past fact, the sentence that tells it (who did it comes before), and who must hear of it. */
export type EventKind<Facts> = {
  type: string;
  describe(facts: Facts): string;
  subscribers: Map<string, Subscriber<Facts>>;
};
type Subscriber<Facts> = (trx: Transaction, event: RecordedEvent<Facts>) => Promise<void>;

/** Declares a kind of event. Two of one name throw. Without a telling, nobody but who did it is told (a test forbids it). */
export function eventKind<Facts extends object>(
  type: string,
  describe: (facts: Facts) => string,
  telling?: Telling<Facts>,
): EventKind<Facts> {
  declareKind(type, describe, telling);
  return { type, describe, subscribers: new Map() };
}

/** Runs `hear` in the transaction of every such event. The name, a past or present tense phrase, is there to be read. */
export function subscribe<Facts>(kind: EventKind<Facts>, name: string, hear: Subscriber<Facts>): void {
  kind.subscribers.set(name, hear);
}

/** Writes the event, then tells its subscribers, in order of subscription, in the same transaction. */
export async function recordEvent<Facts extends object>(
  trx: Transaction,
  kind: EventKind<Facts>,
  told: Omit<RecordedEvent<Facts>, "id">,
): Promise<void> {
  const event = { id: uuidv7(), ...told };
  await trx
    .insertInto("events")
    .values({
      id: event.id,
      type: kind.type,
      authority_code: event.authorityCode,
      subject_type: event.subject.type,
      subject_id: event.subject.id,
      person_id: event.personId,
      facts: JSON.stringify(event.facts),
      happened_at: event.happenedAt,
    })
    .execute();
  for (const hear of kind.subscribers.values()) await hear(trx, event);
}
