import type { Transaction } from "../platform/database/index.ts";
import { recordEvent, type EventKind } from "../platform/events/index.ts";
import { at, type Planting } from "./planting.ts";

/** Writes that something happened to a practice, on this day. */
export async function tell<Facts extends object>(
  trx: Transaction,
  { id, authorityCode }: Planting,
  kind: EventKind<Facts>,
  personId: string,
  on: string,
  facts: Facts,
): Promise<void> {
  await recordEvent(trx, kind, {
    authorityCode,
    subject: { type: "practice", id },
    personId,
    facts,
    happenedAt: at(on),
  });
}
