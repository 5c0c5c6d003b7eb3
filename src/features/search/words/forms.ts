/*
 * Whether two words are forms of one another, beyond what a stem has in common: "writers" and "writing" begin alike, and the
 * rest of each is an ending of English. A word of which the index has another form is not misspelt.
 */

const endings = new Set(
  " e s es ed er ers or ors ing ings ion ions al ally ly ive able ist ists ment ments ness y ies ation ations ism".split(
    " ",
  ),
);
const shortestBeginning = 4;
/** How far before the first letter in which they differ the ending may begin. */
const furthestBack = 2;

/** Of two folded words. */
export function isFormOf(one: string, other: string): boolean {
  let alike = 0;
  while (alike < Math.min(one.length, other.length) && one.charAt(alike) === other.charAt(alike)) alike++;
  for (let at = alike; at >= Math.max(shortestBeginning, alike - furthestBack); at--) {
    if (isEnding(one, at) && isEnding(other, at)) return true;
  }
  return false;
}

/** What is left of a word from a place on, also after a letter that is doubled before an ending: "swim", "swimmers". */
function isEnding(word: string, from: number): boolean {
  const isDoubled = word.charAt(from) === word.charAt(from - 1);
  return endings.has(word.slice(from)) || (isDoubled && endings.has(word.slice(from + 1)));
}
