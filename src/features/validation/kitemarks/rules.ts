/** The levels of the kitemark, in words. */
export const levelWords = { promising: "Promising", good: "Good practice", leading: "Leading practice" } as const;
export type Level = keyof typeof levelWords;

/** How long a kitemark holds (docs/rules/computed.md, validation). */
export const kitemarkYears = 2;
