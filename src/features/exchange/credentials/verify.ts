import type { JWK } from "jose";
import { z } from "zod";
import type { Database } from "../../../platform/database/index.ts";
import { findPublicKey } from "./keys.ts";
import { readJwt, type Header, type Refusal } from "./read-jwt.ts";
import { standingOf } from "./standing.ts";

/*
 * What can be said of a credential that somebody holds. The order matters: first whether one of our keys signed it, and only
 * then what it says. Nothing is fetched: a credential of another issuer is answered with where to check it.
 */

/** What a credential of ours says, believed because our key signed it. */
export type Told = {
  level: string;
  practice: { ref: string; title: string };
  school: { urn: string; name: string };
  authority: string;
  from: Date;
  /** The instant from which it no longer holds. */
  until: Date;
};

export type Verdict =
  | { kind: Refusal | "unknown_key" | "altered" | "not_a_kitemark" }
  | { kind: "foreign"; issuer: string | undefined; fits: boolean }
  | { kind: "holds" | "lapsed" | "not_yet" | "not_in_register"; told: Told }
  | { kind: "taken_away"; told: Told; on: Date; reason: string };

type Asked = { db: Database; publicUrl: string; now: Date };

/** Checks the text of a credential. */
export async function verify({ db, publicUrl, now }: Asked, text: string): Promise<Verdict> {
  const read = readJwt(text);
  if (!read.ok) return { kind: read.refusal };
  const { jwt, header, payload } = read;
  const key = await keyNamedIn(db, header);
  if (!key) return withoutOurKey({ publicUrl, jwt, header, payload });
  if (header.alg !== key.algorithm || !(await fits(jwt, key.jwk, key.algorithm))) return { kind: "altered" };
  const credential = kitemarkIn(payload);
  return credential ? standingNow(db, credential, now) : { kind: "not_a_kitemark" };
}

/** Our key, by the last part of the address that the header gives; the host may have changed since it was issued. */
async function keyNamedIn(db: Database, { kid }: Header) {
  const id = /^https?:\/\/[^/?#]+\/keys\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(kid ?? "")?.[1];
  return id === undefined ? undefined : findPublicKey(db, id);
}

/** Whether the signature fits the key. Only the algorithm of the key is tried, whatever the header asks for. */
async function fits(jwt: string, jwk: JWK, algorithm: string): Promise<boolean> {
  try {
    const { compactVerify, importJWK } = await import("jose");
    await compactVerify(jwt, await importJWK(jwk, algorithm), { algorithms: [algorithm] });
    return true;
  } catch {
    return false;
  }
}

type Unclaimed = { publicUrl: string; jwt: string; header: Header; payload: unknown };

/** No key of ours is named: it pretends to be ours, or is another issuer's. */
async function withoutOurKey({ publicUrl, jwt, header, payload }: Unclaimed): Promise<Verdict> {
  const issuer = issuerIn(payload);
  if ([issuer, header.kid].some((address) => address !== undefined && isAt(address, publicUrl))) {
    return { kind: "unknown_key" };
  }
  const own = header.jwk && !("d" in header.jwk) && !("k" in header.jwk) ? (header.jwk as JWK) : undefined;
  if (!own) return { kind: "foreign", issuer, fits: false };
  return (await fits(jwt, own, header.alg)) ? { kind: "foreign", issuer, fits: true } : { kind: "altered" };
}

const isAt = (address: string, publicUrl: string) => address === publicUrl || address.startsWith(`${publicUrl}/`);

function issuerIn(payload: unknown): string | undefined {
  const Issuer = z.object({
    iss: z.string().optional(),
    issuer: z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]).optional(),
  });
  const read = Issuer.safeParse(payload);
  return read.success ? (read.data.iss ?? read.data.issuer)?.slice(0, 200) : undefined;
}

const Kitemark = z.object({
  id: z.string().regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  type: z.array(z.string()).refine((types) => types.includes("OpenBadgeCredential")),
  issuer: z.object({ id: z.string(), name: z.string() }),
  validFrom: z.iso.datetime(),
  validUntil: z.iso.datetime(),
  credentialSubject: z.object({
    id: z.string(),
    identifier: z.array(z.object({ identityHash: z.string(), identityType: z.string() })),
    achievement: z.object({ name: z.string() }),
  }),
  evidence: z.array(z.object({ name: z.string(), description: z.string() })).min(1),
  iss: z.string(),
  jti: z.string(),
  sub: z.string(),
  nbf: z.int(),
  exp: z.int(),
});

type Credential = { kitemarkId: string; told: Told };

/** What a payload of ours says, where it is a kitemark and its two tellings agree (Open Badges 3.0, 8.2.5.1). */
function kitemarkIn(payload: unknown): Credential | undefined {
  const read = Kitemark.safeParse(payload);
  if (!read.success) return undefined;
  const { id, issuer, credentialSubject: subject, evidence, ...claims } = read.data;
  const [from, until] = [new Date(claims.validFrom), new Date(claims.validUntil)];
  const agree =
    claims.iss === issuer.id &&
    claims.sub === subject.id &&
    claims.jti === id &&
    claims.nbf * 1000 === from.getTime() &&
    claims.exp * 1000 === until.getTime();
  if (!agree) return undefined;
  const known = (type: string) =>
    subject.identifier.find(({ identityType }) => identityType === type)?.identityHash ?? "";
  const told = {
    level: subject.achievement.name,
    practice: { ref: evidence[0]?.description ?? "", title: evidence[0]?.name ?? "" },
    school: { urn: known("ext:urn"), name: known("name") },
    authority: issuer.name,
    from,
    until,
  };
  return { kitemarkId: id.slice("urn:uuid:".length), told };
}

async function standingNow(db: Database, { kitemarkId, told }: Credential, now: Date): Promise<Verdict> {
  const held = await db.selectFrom("kitemarks").select("id").where("id", "=", kitemarkId).executeTakeFirst();
  if (!held) return { kind: "not_in_register", told };
  const standing = await standingOf(db, kitemarkId);
  if (standing.takenAway) return { kind: "taken_away", told, on: standing.on, reason: standing.reason };
  if (now < told.from) return { kind: "not_yet", told };
  return { kind: now < told.until ? "holds" : "lapsed", told };
}
