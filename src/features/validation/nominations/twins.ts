/*
 * Whether two nominations of one school may be of the same practice, by the words that they share. It proposes; whoever
 * reads both decides.
 */

type Said = { title: string; seen: string };

/** From this likeness on two nominations are proposed as twins (docs/rules/computed.md, nominations). */
export const likeEnough = 0.25;

/**
 * How alike two nominations are in their words: the Dice coefficient of their sets of content words, twice the shared
 * ones over all of both (L. R. Dice, Ecology 26, 1945). Between 0 and 1, symmetric; 0 where either says nothing.
 */
export function likeness(one: Said, other: Said): number {
  const [ours, theirs] = [contentWords(one), contentWords(other)];
  if (ours.size === 0 || theirs.size === 0) return 0;
  const shared = [...ours].filter((word) => theirs.has(word)).length;
  return (2 * shared) / (ours.size + theirs.size);
}

/** The others that may be of the same practice, the likest first. */
export function likelyTwins<T extends Said & { id: string }>(
  nomination: Said & { id: string },
  others: readonly T[],
): (T & { likeness: number })[] {
  return others
    .filter(({ id }) => id !== nomination.id)
    .map((other) => ({ ...other, likeness: likeness(nomination, other) }))
    .filter((other) => other.likeness >= likeEnough)
    .toSorted((a, b) => b.likeness - a.likeness || a.id.localeCompare(b.id));
}

/** Words of three letters and more that say what it is about, without the ending of a plural or of "reading". */
function contentWords({ title, seen }: Said): Set<string> {
  const words = `${title} ${seen}`.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !common.has(word)).map(stem));
}

function stem(word: string): string {
  const bare = word.replace(/(?:ing|ers|er|ed|es|s)$/u, "");
  return bare.length >= 3 ? bare : word;
}

const common = new Set(
  (
    "about after all also and any are because been before but can children class could did does each every for from get " +
    "had has have her him his how into its just like made make more most not now one only other our out own pupil pupils " +
    "really said saw school see she some staff such than that the their them then there these they this those time " +
    "too two use very was way well were what when where which who why will with work would year you your"
  ).split(" "),
);
