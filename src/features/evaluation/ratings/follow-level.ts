import type { Clock } from "../../../platform/clock.ts";
import { inTransaction, type Database } from "../../../platform/database/index.ts";
import { subscribe } from "../../../platform/events/index.ts";
import { defineQueue, enqueue } from "../../../platform/jobs/index.ts";
import { signed } from "../../../platform/text/figures.ts";
import { followEvidence } from "../../validation/index.ts";
import { ratingChanged } from "./events.ts";
import { isSurelyAboveNothing } from "./sure-benefit.ts";
import { effectsIn, type WorkedOut } from "./worked-out.ts";

/*
 * Leading practice is reached and lost by what other schools saw (DESIGN 6.2). A job, added with the change of the rating, because it
 * writes to the school; it looks at the rating as it then is, so that it may be done twice or late.
 */

export const followLevelQueue = defineQueue<{ practiceId: string }>("follow_level");

export function followRatingsWithLevels(): void {
  subscribe(ratingChanged, "Leading practice is reached or lost", async (trx, { facts }) => {
    await enqueue(trx, followLevelQueue, { practiceId: facts.practiceId });
  });
}

type LevelDeps = { db: Database; clock: Clock; publicUrl: string };

export async function followLevel({ db, clock, publicUrl }: LevelDeps, { practiceId }: { practiceId: string }) {
  await inTransaction(db, async (trx) => {
    const rating = await trx
      .selectFrom("ratings")
      .select(["independent", "effect", "low", "high", "worked_out"])
      .where("practice_id", "=", practiceId)
      .where("is_current", "=", true)
      .where("is_headline", "=", true)
      .executeTakeFirst();
    if (!rating) return;
    const isSure = isSurelyAboveNothing(effectsIn(rating.worked_out as WorkedOut));
    const evidence = {
      adoptersWithOutcomes: rating.independent,
      lowerBound: rating.low === null || isSure ? rating.low : Math.min(0, rating.low),
      basis: basisOf(rating),
    };
    await followEvidence(trx, practiceId, evidence, { at: clock.now(), publicUrl });
  });
}

type Basis = { independent: number; effect: number | null; low: number | null; high: number | null };

function basisOf({ independent, effect, low, high }: Basis): string {
  const schools = independent === 1 ? "1 other school has an outcome" : `${independent} other schools have an outcome`;
  if (effect === null || low === null || high === null) return `${schools} that counts.`;
  return `${schools} that counts; the effect is ${signed(effect)}, with a 95% interval from ${signed(low)} to ${signed(high)}.`;
}
