import { createHmac, timingSafeEqual } from "node:crypto";
import { parseCookies } from "better-auth/cookies/utils";

/** Over https the name itself makes browsers keep other sites of the same domain from setting it. */
export function cookieName(https: boolean): string {
  return https ? "__Host-waymark" : "waymark";
}

/** The session token of a request, where its cookie carries our signature. */
export function sessionToken(headers: Headers, https: boolean, secret: string): string | undefined {
  const sent = headers.get("cookie");
  const signed = sent === null ? undefined : parseCookies(sent).get(cookieName(https));
  if (signed === undefined) return undefined;
  const split = signed.lastIndexOf(".");
  if (split < 1) return undefined;
  const token = signed.slice(0, split);
  const given = Buffer.from(signed.slice(split + 1));
  const expected = Buffer.from(signatureOf(token, secret));
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}

/** As better-auth signs the cookie, but at once: every request of somebody signed in is checked. */
function signatureOf(token: string, secret: string): string {
  return createHmac("sha256", secret).update(token).digest("base64");
}
