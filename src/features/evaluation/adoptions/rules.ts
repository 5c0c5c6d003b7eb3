/*
 * The rules of working together that are reckoned (docs/rules/computed.md, adoption). Pure.
 */

/** How many schools a school helps at once where it has not said. */
export const helpsAtOnce = 3;

/** It takes the helping school's time: from the ask until the other school delivers on its own. */
export const helpingStatuses = ["asked", "offered", "explore", "prepare"] as const;

export type Helper = {
  urn: string;
  name: string;
  /** It wrote the practice; the others have taken it up and agreed to be asked. */
  isOrigin: boolean;
  /** How many schools it is helping now, and how many at most. */
  helping: number;
  most: number;
};

export const hasRoom = ({ helping, most }: Helper): boolean => helping < most;

/**
 * In which order schools are offered to a school that asks: those with room before those that are full; of them the
 * experienced adopters before the school that wrote it, so that it is not asked by everybody; then whoever helps fewest, by
 * name. The same schools always come in the same order.
 */
export function inOrderOfOffer(helpers: readonly Helper[]): Helper[] {
  const rank = (one: Helper) => (hasRoom(one) ? 0 : 2) + (one.isOrigin ? 1 : 0);
  return helpers.toSorted(
    (a, b) =>
      rank(a) - rank(b) || a.helping - b.helping || a.name.localeCompare(b.name, "en-GB") || (a.urn < b.urn ? -1 : 1),
  );
}
