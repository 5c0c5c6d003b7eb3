import type { ComponentChildren } from "preact";
import { rawHtml, type SafeHtml } from "./safe-html.ts";

/**
 * What a component shows. `text` and `html` are GOV.UK's macro options; `children` is ours, so that nobody has to
 * write HTML in a string. Where several are given, children win over html and html over text.
 */
export interface Content {
  text?: string;
  html?: SafeHtml;
  children?: ComponentChildren;
}

export function contentOf({ children, html, text }: Content = {}): ComponentChildren {
  if (hasChildren(children)) return children;
  return html ? rawHtml(html) : text;
}

export function hasContent(content: Content | undefined | null | false): content is Content {
  return Boolean(content && (hasChildren(content.children) || content.html || content.text));
}

function hasChildren(children: ComponentChildren): boolean {
  return children !== undefined && children !== null && children !== false && children !== "";
}

/** Lists may hold gaps, so that a condition can be written where the item stands. */
export type Maybe<T> = T | null | undefined | false | "";

export function isPresent<T>(item: Maybe<T>): item is T {
  return Boolean(item);
}
