/*
 * Which practice an address means. Only addresses of this site are looked up: nothing is fetched, so a stranger cannot make
 * the server call anywhere.
 */
export type AskedAddress =
  { kind: "practice"; ref: string } | { kind: "not_an_address" } | { kind: "elsewhere"; host: string };

/** Reads an address as people give it: whole, without https://, its path alone, or the reference alone. */
export function readAddress(text: string, publicUrl: string): AskedAddress {
  const given = text.trim();
  if (/^GP-\d{1,9}$/i.test(given)) return { kind: "practice", ref: given.toUpperCase() };
  const url = asUrl(given, publicUrl);
  if (!url) return { kind: "not_an_address" };
  if (url.host !== new URL(publicUrl).host) return { kind: "elsewhere", host: url.host };
  const ref = /^\/practices\/(GP-\d{1,9})(?:\/kitemark(?:\/credential)?)?\/?$/i.exec(url.pathname)?.[1];
  return ref === undefined ? { kind: "not_an_address" } : { kind: "practice", ref: ref.toUpperCase() };
}

function asUrl(given: string, publicUrl: string): URL | undefined {
  if (given === "" || given.length > 2000 || /\s/.test(given)) return undefined;
  const whole = given.startsWith("/") && !given.startsWith("//") ? publicUrl + given : withScheme(given);
  const url = URL.parse(whole);
  return url && /^https?:$/.test(url.protocol) && /\.|^localhost$/.test(url.hostname) ? url : undefined;
}

const withScheme = (given: string) => (/^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `https://${given}`);
