import { inTransaction, type Database, type Transaction } from "../../../src/platform/database/index.ts";
import { eventKind, recordEvent } from "../../../src/platform/events/index.ts";

const plantedForTest = eventKind("planted_for_test", () => "set the scene of a test", {
  toldTo: "self",
  example: {},
});

/** Writes what a test takes as given. Like every change it leaves an event, or the test database would refuse it. */
export async function planted(db: Database, plant: (trx: Transaction) => Promise<unknown>): Promise<void> {
  await inTransaction(db, async (trx) => {
    await plant(trx);
    await recordEvent(trx, plantedForTest, {
      authorityCode: null,
      subject: { type: "test", id: "given" },
      personId: null,
      facts: {},
      happenedAt: new Date("2020-01-01T09:00:00Z"),
    });
  });
}
