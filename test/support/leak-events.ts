import { practiceHandedBack, writeUpChanged } from "../../src/features/practices/index.ts";
import { inTransaction, type Database } from "../../src/platform/database/index.ts";
import { recordEvent } from "../../src/platform/events/index.ts";
import type { Practice } from "./builders/practices.ts";
import type { Actor } from "./leak-world.ts";

/*
 * What went on inside a school before the authority had its write-up, in words that are nowhere else: why the lead handed
 * it back, and what the author changed.
 */

export type PlantedEvent = { word: string; of: "hand_back" | "change"; practice: Practice };

export async function plantEvents(db: Database, practices: readonly Practice[], at: Date): Promise<PlantedEvent[]> {
  const planted: PlantedEvent[] = [];
  for (const practice of practices) {
    const letter = `${String.fromCodePoint(97 + planted.length / 2)}x`;
    const handBack = { word: `nibblewick${letter}`, of: "hand_back" as const, practice };
    const change = { word: `snarkwort${letter}`, of: "change" as const, practice };
    planted.push(handBack, change);
    const about = {
      authorityCode: practice.school.authorityCode,
      subject: { type: "practice", id: practice.id },
      personId: practice.author.id,
      happenedAt: at,
    };
    const of = { practiceId: practice.id, versionId: practice.workingVersionId };
    await inTransaction(db, async (trx) => {
      await recordEvent(trx, practiceHandedBack, { ...about, facts: { ...of, reason: handBack.word } });
      const facts = { ...of, section: "problem" as const, change: `changed ${change.word}` };
      await recordEvent(trx, writeUpChanged, { ...about, facts });
    });
  }
  return planted;
}

/** Whether this actor may meet the words of this event, by the rules as docs/rules/ tells them. */
export function mayMeetEvent({ person, role, at }: Actor, { of, practice }: PlantedEvent): boolean {
  if (!person || !at) return false;
  if (person.id === practice.author.id) return true;
  const atSchool = "urn" in at && at.urn === practice.school.urn && practice.status !== "draft";
  return atSchool && (role === "school_lead" || (role === "school_administrator" && of === "change"));
}
