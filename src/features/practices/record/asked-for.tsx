import { NotificationBanner } from "../../../design-system/index.ts";
import type { Database } from "../../../platform/database/index.ts";
import { dateAndTime } from "../../../platform/text/dates.ts";
import { gatesNotMet } from "../gates.ts";
import { lastHandBack, lastReturn, type PracticeRecord } from "../queries.ts";

/** What somebody asked to have changed before the write-up is put forward again. */
export type AskedFor = { by: string; at: Date; reason: string; notMet: string[]; who: "authority" | "school_lead" };

/** What was last asked for; undefined where nobody waits for a change. */
export async function askedFor(db: Database, record: PracticeRecord): Promise<AskedFor | undefined> {
  if (record.status === "returned") {
    const decision = await lastReturn(db, record.id);
    const consulted = await lastReturnAfterConsultation(db, record.id);
    if (consulted && !(decision && decision.decided_at > consulted.at)) return consulted;
    if (!decision?.reason) return undefined;
    return {
      by: decision.decided_by,
      at: decision.decided_at,
      reason: decision.reason,
      notMet: gatesNotMet(decision),
      who: "authority",
    };
  }
  if (record.status !== "draft") return undefined;
  const handBack = await lastHandBack(db, record.id);
  return handBack && { ...handBack, notMet: [], who: "school_lead" };
}

async function lastReturnAfterConsultation(db: Database, practiceId: string): Promise<AskedFor | undefined> {
  const row = await db
    .selectFrom("consultations")
    .innerJoin("people", "people.id", "consultations.returned_by")
    .select(["people.name as by", "returned_at as at", "returned_reason as reason"])
    .where("practice_id", "=", practiceId)
    .where("returned_at", "is not", null)
    .orderBy("returned_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row?.at || row.reason === null) return undefined;
  return { by: row.by, at: row.at, reason: row.reason, notMet: [], who: "authority" };
}

export function Asked({ by, at, reason, notMet, who }: AskedFor) {
  const title = who === "authority" ? "Returned by the authority" : "Handed back by your school lead";
  return (
    <NotificationBanner titleText={title}>
      <p class="govuk-body">
        {by}, {dateAndTime(at)}:
      </p>
      <p class="govuk-body waymark-prose">{reason}</p>
      {notMet.length > 0 ? (
        <>
          <p class="govuk-body">To these questions the answer was no:</p>
          <ul class="govuk-list govuk-list--bullet">
            {notMet.map((question) => (
              <li>{question}</li>
            ))}
          </ul>
        </>
      ) : null}
    </NotificationBanner>
  );
}
