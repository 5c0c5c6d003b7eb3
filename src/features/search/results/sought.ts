import { readQuery } from "../words/read-query.ts";
import { referenceIn } from "./asked.ts";

/* What was typed into the search for practice: words, or something by which one thing is known. */

export type Sought = "words" | "reference" | "urn" | "postcode" | "too_common";

const urn = /^\d{6}$/;
const postcode = /^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i;
const noSynonyms = new Map<string, never>();

/** Of nothing but words that are in everything, or signs, it is too common to be looked for. */
export function soughtIn(words: string): Sought {
  if (referenceIn(words) !== undefined) return "reference";
  if (urn.test(words)) return "urn";
  if (postcode.test(words)) return "postcode";
  return readQuery(words, noSynonyms, 1).concepts.length === 0 ? "too_common" : "words";
}
