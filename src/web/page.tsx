import type { ComponentChildren, VNode } from "preact";
import { Layout, renderPage, type LayoutProps } from "../design-system/index.ts";
import { isSignedIn } from "../policy/index.ts";
import { navigationFor } from "./navigation.ts";
import type { WebRequest } from "./request.ts";

/** What a page says of itself; the rest of the layout follows from the request. */
export type PageAbout = Pick<
  LayoutProps,
  "title" | "description" | "canonical" | "noIndex" | "hasErrors" | "backLink" | "breadcrumbs" | "jsonLd" | "feeds"
> & { status?: 200 | 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 };

/** Answers with a whole page around `body`. */
export function page(request: WebRequest, body: VNode, { status = 200, ...about }: PageAbout): Response {
  const html = renderPage(<Layout {...layoutProps(request, about)}>{body}</Layout>);
  /* As bytes, made once: text would be measured for its length first, and turned into bytes after. */
  return request.http.body(Buffer.from(html), status, { "Content-Type": "text/html; charset=UTF-8" });
}

/** What the layout is given for this request, without the page itself. */
export function layoutProps(
  request: WebRequest,
  about: Omit<PageAbout, "status">,
): Omit<LayoutProps, "children"> & { children?: ComponentChildren } {
  const { deps, viewer, http } = request;
  const { canonical } = about;
  return {
    ...about,
    ...(canonical ? { canonical: deps.config.publicUrl + canonical } : {}),
    currentPath: http.req.path,
    navigation: navigationFor(viewer, http.req.path),
    ...(isSignedIn(viewer) ? { viewerName: viewer.name, signOutHref: "/sign-out" } : { signInHref: "/sign-in" }),
    demonstration: deps.config.demonstration,
    assets: deps.assets,
  };
}

/** Sends the browser on after a change, so that a refresh does not do it again. */
export function redirect(request: WebRequest, to: string): Response {
  return request.http.redirect(to, 303);
}

/** Says that what was asked for is at another address for good. */
export function movedTo(request: WebRequest, to: string): Response {
  return request.http.redirect(to, 301);
}
