import { jsxTemplate } from "preact/jsx-runtime";
import type { VNode } from "preact";

declare const brand: unique symbol;

/** HTML that is already known to be safe to send as it is: made by us, never by a person typing. */
export type SafeHtml = string & { readonly [brand]: true };

/** The only way to make SafeHtml. Whoever calls it answers for the string; prefer `children` wherever they will do. */
export function safeHtml(html: string): SafeHtml {
  return html as SafeHtml;
}

/** The only place where HTML is sent unescaped. Preact's template form needs no element around it. */
export function rawHtml(html: SafeHtml): VNode {
  return jsxTemplate([html]);
}
