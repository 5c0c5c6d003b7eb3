import { subscribe } from "../../../platform/events/index.ts";
import { themeChanged } from "../../practices/index.ts";
import {
  kitemarkLevelChanged,
  kitemarkRenewed,
  kitemarkRevoked,
  practicePublished,
  practiceWithdrawn,
} from "../../validation/index.ts";
import { blockEntries } from "./blocks.ts";
import { followTheme } from "./follow-theme.ts";
import { keepPractices } from "./keep-practices.ts";
import { addEntryKind } from "./kinds.ts";
import { practiceEntries } from "./practices.ts";
import { schoolEntries, themeEntries } from "./themes-and-schools.ts";

/* The index follows what the public may see, in the transaction that changes it. */

for (const kind of [practiceEntries, blockEntries, themeEntries, schoolEntries]) addEntryKind(kind);

subscribe(practicePublished, "search finds the practice", (trx, { facts }) => keepPractices(trx, [facts.practiceId]));

subscribe(practiceWithdrawn, "search no longer finds the practice", (trx, { facts }) =>
  keepPractices(trx, [facts.practiceId]),
);

subscribe(themeChanged, "search follows the theme", (trx, { facts }) => followTheme(trx, facts));

subscribe(kitemarkRenewed, "search shows until when it holds now", (trx, { facts }) =>
  keepPractices(trx, [facts.practiceId]),
);

subscribe(kitemarkRevoked, "search shows that it has no kitemark", (trx, { facts }) =>
  keepPractices(trx, [facts.practiceId]),
);

subscribe(kitemarkLevelChanged, "search shows its level now", (trx, { facts }) =>
  keepPractices(trx, [facts.practiceId]),
);
