import { subscribe } from "../../../platform/events/index.ts";
import { accountClosed } from "../../people/index.ts";

/** What somebody chose to hear goes with their account. */
export function forgetChoicesOfClosed(): void {
  subscribe(accountClosed, "what they chose to hear goes with the account", async (trx, { facts }) => {
    for (const table of ["digests", "notification_choices"] as const) {
      await trx.deleteFrom(table).where("person_id", "=", facts.accountOf).execute();
    }
  });
}
