/*
 * How a word sounds, roughly: what people who write by ear have right. Consonants only, those that sound alike as one;
 * "fonics" and "phonics", "disleksia" and "dyslexia" come out the same. The rules are our own, for English spelling.
 */

const alike: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, "n"],
  [/^wr/, "r"],
  [/^ps/, "s"],
  [/ph/g, "f"],
  [/x/g, "ks"],
  [/gh(?=t|$)/g, ""],
  [/(?:[tsc]i|sh)(?=[oau])|sch(?=e)|sh/g, "S"],
  [/tch|dg(?=[ei])/g, "j"],
  [/ck|ch|qu?|c(?![eiy])/g, "k"],
  [/[cz]/g, "s"],
  [/g(?=[eiy])/g, "j"],
  [/w(?=r)|h/g, ""],
  [/^[aeiouwy]+/, "A"],
  [/[aeiouwy]+/g, ""],
  [/(.)\1+/g, "$1"],
];

/** The sound of a folded word; the same for words that are written otherwise and sound alike. */
export function soundOf(word: string): string {
  return alike.reduce((sound, [written, heard]) => sound.replace(written, heard), word);
}
