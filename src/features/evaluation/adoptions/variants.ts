/* What other schools made of the parts of a practice, as the public may know it (docs/rules/computed.md, adoption). */

/** Fewer schools than this that have said something are not counted out: each could be told from the count. */
export const smallestBase = 3;

export type BlockInUse = {
  number: number;
  title: string;
  kept: number;
  adapted: number;
  dropped: number;
  /** Of the adoptions with an outcome that improved: in how many it was kept, of how many that have said so. */
  keptWhereBetter: number;
  saidWhereBetter: number;
  /** In their own words, of those that agreed to be named alone. */
  named: { school: string; urn: string; use: "adapted" | "dropped"; said: string }[];
};

/** How many schools a part was said something of. */
export const saidOf = ({ kept, adapted, dropped }: BlockInUse): number => kept + adapted + dropped;

/** "Adapted by 3 of 7 schools, dropped by 1"; undefined below the smallest base, and where all have kept it. */
export function changedInWords(block: BlockInUse): string | undefined {
  const base = saidOf(block);
  if (base < smallestBase || block.adapted + block.dropped === 0) return undefined;
  const adapted = block.adapted > 0 ? `adapted by ${block.adapted} of ${base} schools` : "";
  const dropped = block.dropped > 0 ? `dropped by ${block.dropped}${adapted ? "" : ` of ${base} schools`}` : "";
  const words = [adapted, dropped].filter((part) => part !== "").join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The parts that recur where it worked: kept in more than half of the adoptions whose latest outcome was better than before,
 * where at least three have said so. What recurs may not be what works: it is where to look first.
 */
export function recurring(blocks: readonly BlockInUse[]): BlockInUse[] {
  return blocks
    .filter((one) => one.saidWhereBetter >= smallestBase && one.keptWhereBetter * 2 > one.saidWhereBetter)
    .toSorted((a, b) => b.keptWhereBetter / b.saidWhereBetter - a.keptWhereBetter / a.saidWhereBetter);
}
