import { subscribe } from "../../../platform/events/index.ts";
import { wasCalledBack } from "../../../platform/mail/index.ts";
import { practiceWithdrawn } from "../../validation/index.ts";

/** A digest that was called back with a practice in it is made again by the next job, without that practice. */
export function makeDigestsAgain(): void {
  subscribe(practiceWithdrawn, "digests that told of it and were not sent are made again", async (trx, { facts }) => {
    await trx.deleteFrom("digests").where(wasCalledBack("digests.mail_id", facts.ref)).execute();
  });
}
