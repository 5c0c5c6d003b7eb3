import type { Database } from "../../../platform/database/index.ts";
import { defineQueue } from "../../../platform/jobs/index.ts";
import type { RetentionRule } from "../../../platform/retention/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";

export const forgetSearchesQueue = defineQueue("forget_searches");

/** For how many days searches are kept: one term and a half. */
export const daysKept = 120;

/** Forgets what was searched for longer ago than the work list looks back. */
export async function forgetSearches(db: Database, now: Date): Promise<void> {
  const day = dayOf(new Date(now.getTime() - daysKept * 86_400_000));
  await db.deleteFrom("searches").where("searched_on", "<", day).execute();
  await db.deleteFrom("empty_searches").where("searched_on", "<", day).execute();
}

/** What was searched for, without who searched. */
export const searchRetention: RetentionRule = {
  key: "searches",
  what: "what was searched for, without who searched",
  kept: `${daysKept} days`,
  afterwards: "deleted",
  source: "one term and a half, which is as far as the work list looks back",
  removedBy: `the job ${forgetSearchesQueue.name}`,
};
