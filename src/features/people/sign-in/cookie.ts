import { parseCookies } from "better-auth/cookies/utils";
import { constantTimeEqual, makeSignature } from "better-auth/crypto";

/** Over https the name itself makes browsers keep other sites of the same domain from setting it. */
export function cookieName(https: boolean): string {
  return https ? "__Host-waymark" : "waymark";
}

/** The session token of a request, where its cookie carries our signature; by the function that better-auth signs with. */
export async function sessionToken(headers: Headers, https: boolean, secret: string): Promise<string | undefined> {
  const sent = headers.get("cookie");
  const signed = sent === null ? undefined : parseCookies(sent).get(cookieName(https));
  if (signed === undefined) return undefined;
  const split = signed.lastIndexOf(".");
  if (split < 1) return undefined;
  const token = signed.slice(0, split);
  const expected = await makeSignature(token, secret);
  const given = signed.slice(split + 1);
  return constantTimeEqual(encoded(given), encoded(expected)) ? token : undefined;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
