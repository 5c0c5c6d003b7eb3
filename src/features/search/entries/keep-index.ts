import { subscribe } from "../../../platform/events/index.ts";
import { themeChanged } from "../../practices/index.ts";
import { practicePublished, practiceWithdrawn } from "../../validation/index.ts";
import { forgetPractice, indexPractices } from "./entries.ts";
import { followTheme } from "./follow-theme.ts";

/* The index follows what the public may see, in the transaction that changes it. */

subscribe(practicePublished, "search finds the practice", (trx, { facts }) => indexPractices(trx, [facts.practiceId]));

subscribe(practiceWithdrawn, "search no longer finds the practice", (trx, { facts }) =>
  forgetPractice(trx, facts.practiceId),
);

subscribe(themeChanged, "search follows the theme", (trx, { facts }) => followTheme(trx, facts));
