import type { ComponentChildren } from "preact";
import { tokensIn, type Token } from "../words/analyse.ts";

/**
 * The text with everything marked that comes to one of these terms, or runs of terms joined by spaces: what was asked for,
 * and what means the same. Of "year 5", neither "year" alone nor 5.
 */
export function highlighted(text: string, terms: ReadonlySet<string>): ComponentChildren {
  if (terms.size === 0) return text;
  const shown: ComponentChildren[] = [];
  const tokens = tokensIn(text);
  const runs = runsIn(tokens, terms);
  let upTo = 0;
  for (const { term, from, to } of tokens) {
    const end = runs.get(from) ?? (terms.has(term) ? to : 0);
    if (end === 0 || from < upTo) continue;
    shown.push(text.slice(upTo, from), <mark>{text.slice(from, end)}</mark>);
    upTo = end;
  }
  return upTo === 0 ? text : [...shown, text.slice(upTo)];
}

/** Where each run of these terms begins, in characters, and where it ends. */
function runsIn(tokens: readonly Token[], terms: ReadonlySet<string>): Map<number, number> {
  const plain = tokens.filter(({ joined }) => !joined);
  const found = new Map<number, number>();
  for (const run of terms) {
    const { length } = run.split(" ");
    if (length === 1) continue;
    for (let at = 0; at + length <= plain.length; at++) {
      const here = plain.slice(at, at + length);
      const [first, last] = [here[0], here.at(-1)];
      if (first && last && here.map(({ term }) => term).join(" ") === run)
        found.set(first.from, Math.max(last.to, found.get(first.from) ?? 0));
    }
  }
  return found;
}
