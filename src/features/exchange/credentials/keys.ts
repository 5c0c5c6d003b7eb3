import type { CryptoKey, JWK } from "jose";
import type { Selectable } from "kysely";
import {
  inTransaction,
  StartError,
  type Database,
  type Tables,
  type Transaction,
} from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { signingKeyMade, signingKeyRotated } from "../events.ts";

/*
 * What signs credentials. One key is current; the public halves of all that ever were stay, because what they signed must
 * verify for as long as it is shown. The private half is read by `currentKey` alone and goes into no answer.
 */

/** ES256 is short and quick; RS256 is the one algorithm that Open Badges 3.0 (8.2.2) promises every verifier knows. */
export const keyAlgorithms = ["ES256", "RS256"] as const;
export type KeyAlgorithm = (typeof keyAlgorithms)[number];

export type SigningKey = { id: string; algorithm: KeyAlgorithm; privateKey: CryptoKey };
export type PublicKey = { id: string; algorithm: KeyAlgorithm; jwk: JWK; madeAt: Date; retiredAt: Date | null };

/** The members of a JWK that are public (RFC 7518, 6.2.1 and 6.3.1); nothing else is ever told. */
const publicMembers = ["kty", "crv", "x", "y", "n", "e"] as const;

function publicPart(jwk: JWK): JWK {
  return Object.fromEntries(publicMembers.flatMap((name) => (jwk[name] === undefined ? [] : [[name, jwk[name]]])));
}

/** The key that signs now; made at the first use. */
export async function currentKey(trx: Transaction, now: Date): Promise<SigningKey> {
  const found = (await findCurrent(trx)) ?? (await makeFirst(trx, now));
  const { importJWK } = await import("jose");
  const privateKey = (await importJWK(found.private_jwk as JWK, found.algorithm)) as CryptoKey;
  return { id: found.id, algorithm: found.algorithm, privateKey };
}

async function findCurrent(trx: Transaction) {
  return trx
    .selectFrom("credential_keys")
    .select(["id", "algorithm", "private_jwk"])
    .where("retired_at", "is", null)
    .executeTakeFirst();
}

/** Of two processes at the first use, one key wins and both sign with it. */
async function makeFirst(trx: Transaction, now: Date) {
  const keyId = await insertKey(trx, "ES256", now);
  if (keyId !== undefined) {
    await recordEvent(trx, signingKeyMade, { ...about(keyId, now), facts: { keyId, algorithm: "ES256" } });
  }
  const key = await findCurrent(trx);
  if (!key) throw new Error("There is no key to sign with, and none could be made");
  return key;
}

async function insertKey(trx: Transaction, algorithm: KeyAlgorithm, now: Date): Promise<string | undefined> {
  const { exportJWK, generateKeyPair } = await import("jose");
  const pair = await generateKeyPair(algorithm, { extractable: true });
  const row = {
    id: uuidv7(now),
    algorithm,
    public_jwk: JSON.stringify(publicPart(await exportJWK(pair.publicKey))),
    private_jwk: JSON.stringify(await exportJWK(pair.privateKey)),
    made_at: now,
  };
  const inserted = await trx
    .insertInto("credential_keys")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted?.id;
}

const about = (keyId: string, now: Date) => ({
  authorityCode: null,
  subject: { type: "signing_key", id: keyId },
  personId: null,
  happenedAt: now,
});

/** Signs with a new key from now on, and destroys the private half of the one before. Gives the new key's id. */
export async function rotateKeys(db: Database, algorithm: KeyAlgorithm, now: Date): Promise<string> {
  return inTransaction(db, async (trx) => {
    const retired = await trx
      .updateTable("credential_keys")
      .set({ retired_at: now, private_jwk: null })
      .where("retired_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    const keyId = await insertKey(trx, algorithm, now);
    if (keyId === undefined) {
      throw new StartError("Another rotation was under way, and is done. “waymark keys list” says which key signs.");
    }
    const facts = { keyId, retired: retired?.id ?? null, algorithm };
    await recordEvent(trx, signingKeyRotated, { ...about(keyId, now), facts });
    return keyId;
  });
}

/** The columns that may be told; `private_jwk` is never among them. */
const publicColumns = ["id", "algorithm", "public_jwk", "made_at", "retired_at"] as const;
type PublicRow = Pick<Selectable<Tables["credential_keys"]>, (typeof publicColumns)[number]>;

/** Every key that ever signed, newest first; public halves alone. */
export async function publicKeys(db: Database): Promise<PublicKey[]> {
  const rows = await db.selectFrom("credential_keys").select(publicColumns).orderBy("made_at", "desc").execute();
  return rows.map(toPublicKey);
}

export async function findPublicKey(db: Database, id: string): Promise<PublicKey | undefined> {
  const row = await db.selectFrom("credential_keys").select(publicColumns).where("id", "=", id).executeTakeFirst();
  return row && toPublicKey(row);
}

function toPublicKey({ id, algorithm, public_jwk, made_at, retired_at }: PublicRow): PublicKey {
  return { id, algorithm, jwk: publicPart(public_jwk as JWK), madeAt: made_at, retiredAt: retired_at };
}

/** Where a key is told: a JWK at its own address, which is the `kid` of what it signed. */
export const keyAddress = (publicUrl: string, id: string) => `${publicUrl}/keys/${id}`;

/** A key as others read it (RFC 7517). */
export function asJwk(publicUrl: string, { id, algorithm, jwk }: PublicKey): JWK {
  return { ...jwk, alg: algorithm, use: "sig", kid: keyAddress(publicUrl, id) };
}
