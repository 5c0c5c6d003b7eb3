import { subscribe } from "../../../platform/events/index.ts";
import {
  beyondKept,
  beyondRetired,
  collectionChanged,
  collectionPublished,
  collectionWithdrawn,
  themeChanged,
} from "../../practices/index.ts";
import {
  kitemarkLevelChanged,
  kitemarkRenewed,
  kitemarkRevoked,
  practicePublished,
  practiceWithdrawn,
} from "../../validation/index.ts";
import { beyondEntries } from "./beyond.ts";
import { blockEntries } from "./blocks.ts";
import { collectionEntries } from "./collections.ts";
import { followTheme } from "./follow-theme.ts";
import { keepEntries } from "./keep-entries.ts";
import { keepPractices } from "./keep-practices.ts";
import { addEntryKind } from "./kinds.ts";
import { practiceEntries } from "./practices.ts";
import { schoolEntries, themeEntries } from "./themes-and-schools.ts";

/* The index follows what the public may see, in the transaction that changes it. */

const kinds = [practiceEntries, blockEntries, collectionEntries, beyondEntries, themeEntries, schoolEntries];
for (const kind of kinds) addEntryKind(kind);

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

subscribe(collectionPublished, "search finds the collection", (trx, { facts }) =>
  keepEntries(trx, "collection", [facts.collectionId]),
);

subscribe(collectionChanged, "search finds the collection by what it says now", (trx, { facts }) =>
  keepEntries(trx, "collection", [facts.collectionId]),
);

subscribe(collectionWithdrawn, "search no longer finds the collection", (trx, { facts }) =>
  keepEntries(trx, "collection", [facts.collectionId]),
);

subscribe(beyondKept, "search finds it as practice from beyond the authority", (trx, { facts }) =>
  keepEntries(trx, "beyond", [facts.beyondId]),
);

subscribe(beyondRetired, "search no longer finds it", (trx, { facts }) => keepEntries(trx, "beyond", [facts.beyondId]));
