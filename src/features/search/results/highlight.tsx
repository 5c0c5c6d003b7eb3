import type { ComponentChildren } from "preact";
import { tokensIn } from "../words/analyse.ts";

/** The text with every word marked that comes to one of these terms: what was asked for, and what means the same. */
export function highlighted(text: string, terms: ReadonlySet<string>): ComponentChildren {
  if (terms.size === 0) return text;
  const shown: ComponentChildren[] = [];
  let upTo = 0;
  for (const { term, from, to } of tokensIn(text)) {
    if (!terms.has(term) || from < upTo) continue;
    shown.push(text.slice(upTo, from), <mark>{text.slice(from, to)}</mark>);
    upTo = to;
  }
  return upTo === 0 ? text : [...shown, text.slice(upTo)];
}
