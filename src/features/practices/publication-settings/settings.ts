import { inTransaction, type Database, type Transaction } from "../../../platform/database/index.ts";
import { eventKind, recordEvent } from "../../../platform/events/index.ts";
import type { Acting, Kept } from "../acting.ts";

/* What an authority asks before it publishes: whether it consults first, for how long, and who reads what is discussed. */

export type PublicationSettings = {
  consult_first: boolean;
  consultation_days: number;
  public_discussion: boolean;
  edits: number;
};

/** As it is where an authority has said nothing: two weeks is the practice of the authorities that consult. */
const untilSaid: PublicationSettings = {
  consult_first: false,
  consultation_days: 14,
  public_discussion: false,
  edits: 0,
};

export const publicationSettingsChanged = eventKind<{ changed: string }>(
  "publication_settings_changed",
  ({ changed }) => `changed how practice is published: ${changed}`,
  { toldTo: "authority", example: { changed: "consult first, for 14 days" } },
);

export async function publicationSettingsOf(
  db: Database | Transaction,
  authorityCode: string,
): Promise<PublicationSettings> {
  const kept = await db
    .selectFrom("publication_settings")
    .select(["consult_first", "consultation_days", "public_discussion", "edits"])
    .where("authority_code", "=", authorityCode)
    .executeTakeFirst();
  return kept ?? untilSaid;
}

/** Keeps what was chosen; gives what is kept where somebody else chose meanwhile. */
export async function changeSettings(
  { db, clock, viewer }: Acting,
  authorityCode: string,
  chosen: PublicationSettings,
): Promise<Kept<PublicationSettings>> {
  return inTransaction(db, async (trx) => {
    await trx.selectFrom("authorities").select("code").where("code", "=", authorityCode).forUpdate().execute();
    const stored = await publicationSettingsOf(trx, authorityCode);
    if (stored.edits !== chosen.edits) return { outcome: "stale", edits: stored.edits, stored };
    const set = { ...chosen, edits: stored.edits + 1, set_by: viewer.personId, set_at: clock.now() };
    await trx
      .insertInto("publication_settings")
      .values({ ...set, authority_code: authorityCode })
      .onConflict((conflict) => conflict.column("authority_code").doUpdateSet(set))
      .execute();
    await recordEvent(trx, publicationSettingsChanged, {
      authorityCode,
      subject: { type: "authority", id: authorityCode },
      personId: viewer.personId,
      facts: { changed: Object.values(settingsInWords(chosen)).join("; ") },
      happenedAt: set.set_at,
    });
    return { outcome: "kept" };
  });
}

export function settingsInWords(settings: PublicationSettings): Record<"Before publication" | "Discussion", string> {
  const days = `${settings.consultation_days} ${settings.consultation_days === 1 ? "day" : "days"}`;
  return {
    "Before publication": settings.consult_first ? `consult first, for ${days}` : `consult by choice, for ${days}`,
    Discussion: settings.public_discussion ? "discussion open to everybody" : "discussion for signed-in people",
  };
}
