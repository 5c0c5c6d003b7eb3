import { NotificationBanner } from "../../../design-system/index.ts";
import type { Database } from "../../../platform/database/index.ts";
import { dateAndTime } from "../../../platform/text/dates.ts";
import { lastHandBack, lastReturn, type PracticeRecord } from "../queries.ts";

/** What somebody asked to have changed before the write-up is put forward again. */
export type AskedFor = { by: string; at: Date; reason: string; who: "authority" | "school_lead" };

/** What was last asked for; undefined where nobody waits for a change. */
export async function askedFor(db: Database, record: PracticeRecord): Promise<AskedFor | undefined> {
  if (record.status === "returned") {
    const decision = await lastReturn(db, record.id);
    if (!decision?.reason) return undefined;
    return { by: decision.decided_by, at: decision.decided_at, reason: decision.reason, who: "authority" };
  }
  if (record.status !== "draft") return undefined;
  const handBack = await lastHandBack(db, record.id);
  return handBack && { ...handBack, who: "school_lead" };
}

export function Asked({ by, at, reason, who }: AskedFor) {
  const title = who === "authority" ? "Returned by the authority" : "Handed back by your school lead";
  return (
    <NotificationBanner titleText={title}>
      <p class="govuk-body">
        {by}, {dateAndTime(at)}:
      </p>
      <p class="govuk-body waymark-prose">{reason}</p>
    </NotificationBanner>
  );
}
