import type { Transaction } from "../../../platform/database/index.ts";
import { subscribe } from "../../../platform/events/index.ts";
import { themeChanged } from "../../practices/index.ts";
import { practicePublished, practiceWithdrawn } from "../../validation/index.ts";
import { blockEntries } from "./blocks.ts";
import { followTheme } from "./follow-theme.ts";
import { keepEntries } from "./keep-entries.ts";
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

/** The practices and their blocks: those of the versions that are published, and those that were found until now. */
export async function keepPractices(trx: Transaction, practiceIds: readonly string[]): Promise<void> {
  if (practiceIds.length === 0) return;
  await keepEntries(trx, "practice", practiceIds);
  const blocks = await trx
    .selectFrom("practice_blocks as block")
    .innerJoin("practice_versions as version", "version.id", "block.version_id")
    .select("block.id")
    .where("version.practice_id", "in", [...practiceIds])
    .execute();
  await keepEntries(
    trx,
    "block",
    blocks.map(({ id }) => id),
  );
}
