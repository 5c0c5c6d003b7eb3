import { startOfDay, nextDay } from "../../../platform/text/dates.ts";
import { achievementOf, achievementWords, type Level } from "./achievements.ts";

/*
 * A kitemark as an Open Badges 3.0 credential, secured as a JWT (Open Badges 3.0, 8.2: the payload is the credential
 * itself, with the registered claims beside its own). Pure: the same facts give the same credential, byte for byte.
 */

export const openBadges = [
  "https://www.w3.org/ns/credentials/v2",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
];

export type KitemarkFacts = {
  kitemarkId: string;
  level: Level;
  /** Days in London, "2026-11-21": the first and the last on which it holds. */
  awardedOn: string;
  validUntil: string;
  practice: { ref: string; title: string };
  school: { urn: string; name: string };
  authority: { code: string; name: string };
  /** Its place on the list that says what was withdrawn. */
  place: { list: number; index: number };
};

export const issuerAddress = (publicUrl: string, code: string) => `${publicUrl}/authorities/${code}`;
export const listAddress = (publicUrl: string, code: string, list: number) =>
  `${publicUrl}/status-lists/${code}-${list}`;
const seconds = (instant: Date) => instant.getTime() / 1000;

/** An instant as the credential writes it; whole seconds, because `nbf` and `exp` have no smaller. */
export const asDateTime = (instant: Date) => instant.toISOString().replace(".000Z", "Z");

/** The authority as the issuer (Open Badges 3.0, Profile). */
export function issuerProfile(publicUrl: string, { code, name }: { code: string; name: string }) {
  return {
    id: issuerAddress(publicUrl, code),
    type: ["Profile"],
    name,
    url: publicUrl,
    otherIdentifier: [{ type: "IdentifierEntry", identifier: code, identifierType: "ext:la-code" }],
  };
}

/** Holds from the start of the day of the award to the end of its last day, in London. */
export function validity({ awardedOn, validUntil }: Pick<KitemarkFacts, "awardedOn" | "validUntil">) {
  return { from: startOfDay(awardedOn), until: startOfDay(nextDay(validUntil)) };
}

/** The payload of the JWT. */
export function credentialOf(publicUrl: string, facts: KitemarkFacts) {
  const { practice, school, authority, level, place } = facts;
  const { from, until } = validity(facts);
  const id = `urn:uuid:${facts.kitemarkId}`;
  const issuer = issuerProfile(publicUrl, authority);
  const subject = `${publicUrl}/schools/${school.urn}`;
  return {
    "@context": openBadges,
    id,
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    name: `${achievementWords[level].name}: ${practice.title}`,
    description: `The kitemark of ${authority.name} for ${practice.ref}, “${practice.title}”, at ${school.name}.`,
    issuer,
    validFrom: asDateTime(from),
    validUntil: asDateTime(until),
    credentialSubject: {
      id: subject,
      type: ["AchievementSubject"],
      identifier: [
        { type: "IdentityObject", hashed: false, identityHash: school.urn, identityType: "ext:urn" },
        { type: "IdentityObject", hashed: false, identityHash: school.name, identityType: "name" },
      ],
      achievement: achievementOf(publicUrl, level),
    },
    evidence: [
      {
        id: `${publicUrl}/practices/${practice.ref}`,
        type: ["Evidence"],
        name: practice.title,
        description: practice.ref,
      },
    ],
    credentialStatus: statusEntry(publicUrl, authority.code, place),
    iss: issuer.id,
    jti: id,
    sub: subject,
    nbf: seconds(from),
    exp: seconds(until),
  };
}

function statusEntry(publicUrl: string, code: string, { list, index }: KitemarkFacts["place"]) {
  const address = listAddress(publicUrl, code, list);
  return {
    id: `${address}#${index}`,
    type: "BitstringStatusListEntry",
    statusPurpose: "revocation",
    statusListIndex: String(index),
    statusListCredential: address,
  };
}
