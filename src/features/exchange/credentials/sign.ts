import { keyAddress, type SigningKey } from "./keys.ts";

/** Signs a payload as a compact JWS. The header holds what Open Badges 3.0 (8.2.2) allows, and no more. */
export async function signed(publicUrl: string, key: SigningKey, payload: object): Promise<string> {
  const { CompactSign } = await import("jose");
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: key.algorithm, kid: keyAddress(publicUrl, key.id), typ: "JWT" })
    .sign(key.privateKey);
}
