import { subscribe } from "../../../platform/events/index.ts";
import { practicePublished, practiceWithdrawn } from "../../validation/index.ts";
import { forgetPractice, indexPractices } from "./entries.ts";

/* The index follows what the public may see, in the transaction that changes it. */

subscribe(practicePublished, "search finds the practice", (trx, { facts }) => indexPractices(trx, [facts.practiceId]));

subscribe(practiceWithdrawn, "search no longer finds the practice", (trx, { facts }) =>
  forgetPractice(trx, facts.practiceId),
);
