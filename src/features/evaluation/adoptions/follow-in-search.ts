import type { Transaction } from "../../../platform/database/index.ts";
import { subscribe, type RecordedEvent } from "../../../platform/events/index.ts";
import { keepEntries } from "../../search/index.ts";
import { adoptionMoved, adoptionStopped, practiceAdopted } from "./events.ts";

/** Search ranks by who has taken a practice up, from the moment that it changes. (Ratings tell it themselves, many at a time.) */
export function followInSearch(): void {
  const does = "search ranks the practice by it";
  const keep = async (trx: Transaction, { facts }: RecordedEvent<{ practiceId: string }>): Promise<void> => {
    await keepEntries(trx, "practice", [facts.practiceId]);
  };
  subscribe(practiceAdopted, does, keep);
  subscribe(adoptionMoved, does, keep);
  subscribe(adoptionStopped, does, keep);
}
