import type { words } from "../words.ts";

/* What practice from beyond the authority is: its kinds and licences, and which addresses are safe to send readers to. */

export const beyondKinds = {
  regional: "Regional",
  national: "National",
  international: "International",
} as const;
export type BeyondKind = keyof typeof beyondKinds;

export const licences = {
  ogl_v3: "Open Government Licence v3.0",
  cc_by: "Creative Commons Attribution 4.0",
  own_terms: "The source’s own terms: read them there before you copy anything",
} as const;
export type Licence = keyof typeof licences;

export type Phase = keyof typeof words.phases;

const reference = /^NR-\d{1,9}$/i;
/** Whether this is written as the references of practice from beyond are, whatever its case. */
export const isBeyondReference = (text: string) => reference.test(text);

/**
 * The address as it may be linked to; undefined where it is not one of the public web: another scheme, a name and password
 * in it, a machine without a name of its own, or a port that browsers are not sent to.
 */
export function publicWebAddress(text: string): string | undefined {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return undefined;
  }
  const named = /^(?=.{4,253}$)([a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}$/i.test(url.hostname);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  if (!isWeb || !named || url.username !== "" || url.password !== "" || url.port !== "") return undefined;
  return url.href.length <= 1_000 ? url.href : undefined;
}

/** "www.gov.uk", for the words of a link. */
export const hostOf = (address: string) => new URL(address).hostname;
