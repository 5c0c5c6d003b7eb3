import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { asDateTime, issuerAddress, listAddress } from "./credential.ts";

/*
 * The list that says which credentials were taken away (W3C Bitstring Status List 1.0): one bit a credential, 1 where it
 * was. Whoever asks for the list does not say which credential they look at.
 */

/** The least that the specification allows, so that one asks about a crowd: 16 KB of bits. */
export const placesInAList = 131_072;

/** The bits, the first at the left; gzipped, base64url without padding, with the `u` of Multibase before it. */
export async function encodedList(set: Iterable<number>): Promise<string> {
  const bits = new Uint8Array(placesInAList / 8);
  for (const index of set) {
    const at = index >> 3;
    bits[at] = (bits[at] ?? 0) | (0x80 >> (index & 7));
  }
  const packed = await promisify(gzip)(bits);
  return `u${packed.toString("base64url")}`;
}

export type StatusList = { authority: { code: string; name: string }; number: number; takenAway: readonly number[] };

/** The list as a credential of the authority's. It says how it stood at `now`. */
export async function statusListCredential(publicUrl: string, { authority, number, takenAway }: StatusList, now: Date) {
  const id = listAddress(publicUrl, authority.code, number);
  const issuer = issuerAddress(publicUrl, authority.code);
  const from = new Date(Math.floor(now.getTime() / 1000) * 1000);
  return {
    "@context": ["https://www.w3.org/ns/credentials/v2"],
    id,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer,
    validFrom: asDateTime(from),
    credentialSubject: {
      id: `${id}#list`,
      type: "BitstringStatusList",
      statusPurpose: "revocation",
      encodedList: await encodedList(takenAway),
    },
    iss: issuer,
    jti: id,
    sub: `${id}#list`,
    nbf: from.getTime() / 1000,
  };
}
