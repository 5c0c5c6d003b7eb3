import { createPublicKey, verify as verifySignature, type JsonWebKey } from "node:crypto";
import { compactVerify, CompactSign, createLocalJWKSet, exportJWK, generateKeyPair, importJWK, type JWK } from "jose";
import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { asJwk, publicKeys, rotateKeys } from "./keys.ts";
import { readJwt } from "./read-jwt.ts";
import { verify } from "./verify.ts";

/* Each way of cheating beside its twin: what would have let it through. */

const app = await testApp();
const { db } = app.deps.database;
const { publicUrl } = app.deps.config;
const today = new Date("2026-11-21T10:00:00Z");
const asked = { db, publicUrl, now: today };
const authority = await anAuthority(db);
const practice = await aPublishedPractice(db);
const jwt = await fileOf(practice.ref);
const kindOf = async (text: string, now = today) => (await verify({ ...asked, now }, text)).kind;

async function fileOf(ref: string): Promise<string> {
  return (await app.get(`/practices/${ref}/kitemark/credential`)).text();
}
const textOf = (token: string, index: number) => Buffer.from(token.split(".")[index] ?? "", "base64url").toString();
const payloadOf = (token: string) => JSON.parse(textOf(token, 1)) as Record<string, unknown>;
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const keyNow = async () => {
  const [key] = await publicKeys(db);
  if (!key) throw new Error("There is no key");
  return key;
};

describe("a credential of ours", () => {
  test("holds, and tells who, what and until when", async () => {
    const verdict = await verify(asked, jwt);
    expect(verdict).toMatchObject({
      kind: "holds",
      told: { practice: { ref: practice.ref, title: practice.title }, school: { urn: practice.school.urn } },
    });
  });

  test("with any one character changed, wherever it is, no longer verifies", async () => {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ é";
    const believed: string[] = [];
    for (let at = 0; at < jwt.length; at++) {
      const nth = (at * 31 + 7) % alphabet.length;
      const other = alphabet[nth] === jwt[at] ? "~" : (alphabet[nth] ?? "");
      const text = jwt.slice(0, at) + other + jwt.slice(at + 1);
      const kind = await kindOf(text);
      if (["holds", "lapsed", "not_yet", "taken_away"].includes(kind)) believed.push(`${other} at ${at}: ${kind}`);
    }
    expect(believed).toEqual([]);
  });

  test("with its very last character changed is refused, which a lenient decoder would let through", async () => {
    const last = jwt.at(-1) ?? "";
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const same = alphabet[alphabet.indexOf(last) ^ 1] ?? "";
    const twin = jwt.slice(0, -1) + same;
    const key = await importJWK((await keyNow()).jwk, "ES256");
    await expect(compactVerify(twin, key)).resolves.toBeDefined();
    expect(await kindOf(twin)).toBe("not_a_credential");
  });

  test("holds to the last instant of its last day in London, and has lapsed at the next", async () => {
    const until = new Date(String(payloadOf(jwt)["validUntil"]));
    expect(until).toEqual(new Date("2028-09-14T23:00:00Z"));
    expect(await kindOf(jwt, new Date(until.getTime() - 1))).toBe("holds");
    expect(await kindOf(jwt, until)).toBe("lapsed");
  });

  test("does not hold before its first day", async () => {
    const from = new Date(String(payloadOf(jwt)["validFrom"]));
    expect(await kindOf(jwt, new Date(from.getTime() - 1))).toBe("not_yet");
    expect(await kindOf(jwt, from)).toBe("holds");
  });

  test("that is a status list is not a kitemark", async () => {
    const address = (payloadOf(jwt)["credentialStatus"] as { statusListCredential: string }).statusListCredential;
    const list = await (await app.get(address.slice(publicUrl.length))).text();
    expect(await kindOf(list)).toBe("not_a_kitemark");
  });
});

describe("a forgery", () => {
  test("without a signature, or signed with our public key as a secret, is told apart", async () => {
    const [, payload = ""] = jwt.split(".");
    expect(await kindOf(`${part({ alg: "none" })}.${payload}.`)).toBe("unsigned");
    const secret = bytes((await keyNow()).jwk);
    const forged = await new CompactSign(bytes(payloadOf(jwt)))
      .setProtectedHeader({ alg: "HS256", kid: asJwk(publicUrl, await keyNow()).kid ?? "" })
      .sign(secret);
    // A verifier that takes the algorithm from the header, and its bytes for the key, believes it.
    await expect(compactVerify(forged, secret)).resolves.toBeDefined();
    expect(await kindOf(forged)).toBe("shared_secret");
  });

  test("signed with another key under the name of ours was altered; under a name of nobody's it claims to come from here", async () => {
    const { privateKey } = await generateKeyPair("ES256");
    const sign = (kid: string) =>
      new CompactSign(bytes(payloadOf(jwt))).setProtectedHeader({ alg: "ES256", kid }).sign(privateKey);
    expect(await kindOf(await sign(asJwk(publicUrl, await keyNow()).kid ?? ""))).toBe("altered");
    expect(await kindOf(await sign(`${publicUrl}/keys/0199a0b0-0000-7000-8000-000000000001`))).toBe("unknown_key");
    expect(await kindOf(await sign("1"))).toBe("unknown_key");
  });

  test("that brings its own key and says that we issued it is not believed", async () => {
    const { privateKey, publicKey } = await generateKeyPair("ES256");
    const jwk = await exportJWK(publicKey);
    const forged = await new CompactSign(bytes(payloadOf(jwt)))
      .setProtectedHeader({ alg: "ES256", jwk })
      .sign(privateKey);
    await expect(compactVerify(forged, publicKey)).resolves.toBeDefined();
    expect(await kindOf(forged)).toBe("unknown_key");
  });

  test("with a demand that is not known is not accepted", async () => {
    const [, payload = "", signature = ""] = jwt.split(".");
    const header = { ...(JSON.parse(textOf(jwt, 0)) as object), crit: ["until"], until: 1 };
    expect(await kindOf(`${part(header)}.${payload}.${signature}`)).toBe("unknown_demand");
  });
});

describe("a credential of another issuer", () => {
  const foreign = { iss: "https://badges.elsewhere.example/issuers/1", jti: "urn:x:1" };

  test("is answered with where to check it, and whether its signature fits the key that it carries", async () => {
    const { privateKey, publicKey } = await generateKeyPair("RS256");
    const jwk = await exportJWK(publicKey);
    const sign = (header: { kid?: string; jwk?: JWK }) =>
      new CompactSign(bytes(foreign)).setProtectedHeader({ alg: "RS256", ...header }).sign(privateKey);
    expect(await verify(asked, await sign({ jwk }))).toEqual({ kind: "foreign", issuer: foreign.iss, fits: true });
    expect(await verify(asked, await sign({ kid: "https://badges.elsewhere.example/keys/1" }))).toEqual({
      kind: "foreign",
      issuer: foreign.iss,
      fits: false,
    });
    const altered = (await sign({ jwk })).replace(/\.[^.]+\./, `.${part({ ...foreign, jti: "urn:x:2" })}.`);
    expect(await kindOf(altered)).toBe("altered");
  });
});

describe("the keys", () => {
  test("change without breaking what was signed before, and the old one can sign no more", async () => {
    const before = await keyNow();
    const newId = await rotateKeys(db, "RS256", today);
    const later = await fileOf((await aPublishedPractice(db)).ref);
    expect(JSON.parse(textOf(later, 0))).toEqual({ alg: "RS256", kid: `${publicUrl}/keys/${newId}`, typ: "JWT" });
    expect([await kindOf(jwt), await kindOf(later)]).toEqual(["holds", "holds"]);
    expect(await fileOf(practice.ref)).toBe(jwt);
    const row = await db
      .selectFrom("credential_keys")
      .selectAll()
      .where("id", "=", before.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ private_jwk: null, retired_at: today });
  });

  test("are told in one set and one by one, by which others verify; the private half never is", async () => {
    const set = await app.get("/.well-known/jwks.json");
    const keys = (await set.json()) as { keys: JWK[] };
    expect(keys.keys.length).toBeGreaterThanOrEqual(2);
    await expect(compactVerify(jwt, createLocalJWKSet(keys))).resolves.toBeDefined();
    const kid = (JSON.parse(textOf(jwt, 0)) as { kid: string }).kid;
    const one = (await (await app.get(kid.slice(publicUrl.length))).json()) as JWK;
    await expect(compactVerify(jwt, await importJWK(one, "ES256"))).resolves.toBeDefined();
    for (const key of [one, ...keys.keys]) {
      expect(Object.keys(key).toSorted()).toEqual(
        (key.kty === "EC"
          ? ["alg", "crv", "kid", "kty", "use", "x", "y"]
          : ["alg", "e", "kid", "kty", "n", "use"]
        ).toSorted(),
      );
    }
  });

  test("verify by another library, which knows nothing of ours", async () => {
    const { kid } = JSON.parse(textOf(jwt, 0)) as { kid: string };
    const jwk = (await (await app.get(kid.slice(publicUrl.length))).json()) as JsonWebKey;
    const [header = "", payload = "", signature = ""] = jwt.split(".");
    const key = { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" as const };
    const said = (text: string) =>
      verifySignature("sha256", Buffer.from(text), key, Buffer.from(signature, "base64url"));
    expect(said(`${header}.${payload}`)).toBe(true);
    expect(said(`${header}.${payload}x`)).toBe(false);
  });

  test("are changed once where two change them at once", async () => {
    const other = await testApp();
    const { db: theirs } = other.deps.database;
    await rotateKeys(theirs, "ES256", today);
    await Promise.allSettled([rotateKeys(theirs, "ES256", today), rotateKeys(theirs, "ES256", today)]);
    const current = (await publicKeys(theirs)).filter(({ retiredAt }) => retiredAt === null);
    expect(current).toHaveLength(1);
  });

  test("are made once where two ask for the first credential at once", async () => {
    const other = await testApp();
    const refs = [await aPublishedPractice(other.deps.database.db), await aPublishedPractice(other.deps.database.db)];
    const files = await Promise.all(
      [...refs, ...refs].map(async ({ ref }) => (await other.get(`/practices/${ref}/kitemark/credential`)).text()),
    );
    expect(other.faults).toEqual([]);
    expect(new Set(files).size).toBe(2);
    expect(await publicKeys(other.deps.database.db)).toHaveLength(1);
    expect(files.every((file) => readJwt(file).ok)).toBe(true);
  });
});

test("a credential that the register no longer has says so", async () => {
  const other = await testApp();
  const gone = await aPublishedPractice(other.deps.database.db, {});
  const file = await (await other.get(`/practices/${gone.ref}/kitemark/credential`)).text();
  const [key] = await publicKeys(other.deps.database.db);
  if (!key) throw new Error("There is no key");
  const row = {
    id: key.id,
    algorithm: key.algorithm,
    public_jwk: JSON.stringify(key.jwk),
    made_at: today,
    retired_at: today,
  };
  const { planted } = await import("../../../../test/support/builders/planted.ts");
  await planted(db, (trx) => trx.insertInto("credential_keys").values(row).execute());
  expect(await kindOf(file)).toBe("not_in_register");
  expect(authority.code).toMatch(/^\d{3}$/);
});
