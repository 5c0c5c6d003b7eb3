import { subscribe } from "../../../platform/events/index.ts";
import { accountClosed } from "../../people/index.ts";

subscribe(accountClosed, "a list and saved searches go with the account", async (trx, { facts }) => {
  for (const table of ["list_items", "saved_searches"] as const) {
    await trx.deleteFrom(table).where("person_id", "=", facts.accountOf).execute();
  }
});
