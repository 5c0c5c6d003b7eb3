/*
 * The rules of working together that are reckoned (docs/rules/computed.md, adoption). Pure.
 */
import type { AdoptionAction } from "../../../policy/index.ts";

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

/** What begins something new; of a practice that is withdrawn nothing does, while what is under way goes on or ends. */
const beginnings = new Set<AdoptionAction>(["confirm", "offer", "pass_on", "agree"]);

/** Whether the practice of an adoption allows this step: that it is withdrawn forbids what begins. */
export function practiceAllows(practiceStatus: string, action: AdoptionAction): boolean {
  return practiceStatus !== "withdrawn" || !beginnings.has(action);
}
