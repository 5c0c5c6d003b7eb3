import type { WebRequest } from "../../../web/index.ts";

/*
 * The way back. Who adds a practice to their list came from a page on which there were others, and wants to look on. The
 * browser says which page that was when the practice is asked for (the Referer header, among our own pages alone); the
 * button sends it along, and the list leads there. It is kept nowhere.
 */

const pagesOfFinding = /^\/(?:practices\?|(?:themes|improve|phases|collections)\/|like-mine$|soon-to-lapse$)/;
const longest = 2_000;

/** The page of finding that a practice was opened from; undefined where the browser does not say, or it was another page. */
export function foundOn({ http, deps }: WebRequest): string | undefined {
  const referer = http.req.header("referer") ?? "";
  if (!URL.canParse(referer)) return undefined;
  const { origin, pathname, search } = new URL(referer);
  return origin === new URL(deps.config.publicUrl).origin ? pageOfFinding(pathname + search) : undefined;
}

/** The same where it is an address of such a page, as it came back to us. */
export function pageOfFinding(address: string): string | undefined {
  if (!URL.canParse(address, "http://localhost")) return undefined;
  const { pathname, search } = new URL(address, "http://localhost");
  const path = pathname + search;
  return path === address && address.length <= longest && pagesOfFinding.test(path) ? path : undefined;
}
