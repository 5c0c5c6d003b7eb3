import { pupilInformation } from "../../../platform/text/pupil-information/index.ts";

const longestKept = 100;

/**
 * The words of a search as they are counted, however they were capitalised and spaced; undefined where they may point at a
 * pupil, which is counted nowhere.
 */
export function keptWords(words: string): string | undefined {
  const kept = words.toLowerCase().replaceAll(/\s+/g, " ").slice(0, longestKept).toWellFormed().trim();
  return kept === "" || pupilInformation(words).length > 0 ? undefined : kept;
}
