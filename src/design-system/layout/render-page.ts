import type { VNode } from "preact";
import { render } from "preact-render-to-string";

/** A whole page as it is sent. */
export function renderPage(page: VNode): string {
  return `<!DOCTYPE html>${render(page)}`;
}
