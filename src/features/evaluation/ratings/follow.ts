import type { Clock } from "../../../platform/clock.ts";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { subscribe, type RecordedEvent } from "../../../platform/events/index.ts";
import { defineQueue, enqueue } from "../../../platform/jobs/index.ts";
import { indicatorsImported } from "../../organisations/index.ts";
import { adoptionStopped, practiceAdopted } from "../adoptions/events.ts";
import { outcomeCorrected, outcomeRecorded } from "../outcomes/events.ts";
import { keepRatings } from "./keep-rating.ts";
import { rateAll } from "./rate-all.ts";
import { forgetSpreads } from "./values.ts";

/* A rating follows what goes into it: at once for one practice, by a job where a year of figures has come for all of them. */

export const rateAgainQueue = defineQueue<{ because: string }>("rate_again", { policy: "exclusive" });

/** The job: works out every rating again. */
export async function rateAgain(
  deps: { database: { db: Database }; clock: Clock },
  { because }: { because: string },
): Promise<void> {
  await rateAll({ db: deps.database.db, clock: deps.clock }, because);
}

export function followRatings(): void {
  const does = "the rating is worked out again";
  subscribe(practiceAdopted, does, ratedBecause(practiceAdopted.type));
  subscribe(adoptionStopped, does, ratedBecause(adoptionStopped.type));
  const afterOutcome = ratedBecause(outcomeRecorded.type);
  /* What an import fills in is rated with all else that it changes, by the job below: not once for each figure. */
  subscribe(outcomeRecorded, does, async (trx, event) => {
    if (event.facts.side !== "register") await afterOutcome(trx, event);
  });
  subscribe(outcomeCorrected, does, ratedBecause(outcomeCorrected.type));
  subscribe(indicatorsImported, "every rating is worked out again", async (trx, { facts }) => {
    await forgetSpreads(trx, [...new Set(facts.files.flatMap(({ years }) => years))]);
    await enqueue(trx, rateAgainQueue, { because: indicatorsImported.type }, { singletonKey: "all" });
  });
}

function ratedBecause(because: string) {
  return async (trx: Transaction, event: RecordedEvent<{ practiceId: string }>): Promise<void> => {
    await keepRatings(trx, [event.facts.practiceId], { at: event.happenedAt, because });
  };
}
