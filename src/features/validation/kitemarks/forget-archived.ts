import { subscribe } from "../../../platform/events/index.ts";
import { practiceArchived } from "../../practices/index.ts";

/** Who heard of a kitemark's dates is forgotten with whom to ask. */
export function forgetSecondContacts(): void {
  subscribe(practiceArchived, "nobody hears of its dates any more", async (trx, { facts }) => {
    await trx.deleteFrom("second_contacts").where("practice_id", "=", facts.practiceId).execute();
  });
}
