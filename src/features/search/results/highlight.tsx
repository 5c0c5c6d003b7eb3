import type { ComponentChildren } from "preact";

/*
 * Marks what was searched for. The database puts two characters that nobody types around each hit; here they become
 * <mark>, and everything between them is text like any other.
 */

export const markStart = "\ue000";
export const markEnd = "\ue001";

/** The text with its hits marked. Where the database's copy says anything else than the text, the text as it is. */
export function highlighted(text: string, marked: string): ComponentChildren {
  const parts = marked.split(new RegExp(`[${markStart}${markEnd}]`, "u"));
  if (parts.join("") !== text) return text;
  return parts.map((part, at) => (at % 2 === 1 ? <mark>{part}</mark> : part));
}
