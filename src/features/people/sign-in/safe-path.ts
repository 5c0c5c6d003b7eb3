/**
 * Where to go after signing in: a path of this site, or undefined. Whatever a browser would read as another site
 * (//evil, /\evil, /.//evil, an absolute address, tabs between the slashes) is refused, and so are the pages of
 * signing in and out themselves.
 */
export function safePath(asked: string | undefined): string | undefined {
  if (!asked?.startsWith("/") || asked.includes("\\") || asked.length > 2000) return undefined;
  const here = "http://here.invalid";
  const url = URL.parse(asked, here);
  if (!url || url.origin !== here || url.pathname.startsWith("//")) return undefined;
  if (/^\/(sign-in|sign-in-links|sign-out|personas)(\/|$)/.test(url.pathname)) return undefined;
  return url.pathname + url.search;
}

/** The same as part of an address, or nothing. */
export function thenQuery(destination: string | undefined): string {
  return destination === undefined ? "" : `?then=${encodeURIComponent(destination)}`;
}
