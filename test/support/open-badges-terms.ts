/*
 * The terms that the two contexts of our credentials define, as they stood in November 2026: which types there are, and which
 * members an object of a type may have. Types scope their terms to their own object, so the list says more than names.
 *
 * Sources: Open Badges 3.0 context, https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json (1EdTech,
 * openbadges-specification, ob_v3p0/context-3.0.3.json); Verifiable Credentials 2.0 context,
 * https://www.w3.org/ns/credentials/v2, of which only what is about credentials and status lists. What is required is from
 * the tables of the Open Badges 3.0 specification, appendix B, and of W3C Bitstring Status List 1.0, 2.1 and 2.2.
 */

const words = (text: string) => text.split(" ");

/** Members that any object may have. */
export const termsEverywhere = [
  ...words("id type alignment description endorsement image inLanguage name narrative url"),
  ...words("awardedDate"),
];

/** The claims of a JWT (RFC 7519, 4.1), which stand beside the credential's own members. */
export const registeredClaims = ["iss", "sub", "exp", "nbf", "jti"];

type TermsOfType = { may: readonly string[]; must: readonly string[] };

export const termsOfType: Record<string, TermsOfType> = {
  VerifiableCredential: {
    may: [
      ...words("credentialSchema credentialStatus credentialSubject evidence issuer proof refreshService"),
      ...words("termsOfUse validFrom validUntil relatedResource confidenceMethod renderMethod"),
    ],
    must: ["@context", "type", "issuer", "credentialSubject"],
  },
  OpenBadgeCredential: {
    may: [],
    must: ["@context", "id", "type", "name", "issuer", "validFrom", "credentialSubject"],
  },
  AchievementSubject: {
    may: [
      ...words("achievement activityEndDate activityStartDate creditsEarned identifier licenseNumber"),
      ...words("result role source term"),
    ],
    must: ["id", "type", "achievement"],
  },
  Achievement: {
    may: [
      ...words("achievementType creator creditsAvailable criteria fieldOfStudy humanCode otherIdentifier"),
      ...words("related resultDescription specialization tag version"),
    ],
    must: ["id", "type", "criteria", "description", "name"],
  },
  Evidence: { may: ["audience", "genre"], must: ["type"] },
  IdentifierEntry: { may: ["identifier", "identifierType"], must: ["type", "identifier", "identifierType"] },
  IdentityObject: {
    may: ["hashed", "identityHash", "identityType", "salt"],
    must: ["type", "hashed", "identityHash", "identityType"],
  },
  Image: { may: ["caption"], must: ["id", "type"] },
  Profile: {
    may: ["additionalName", "address", "email", "official", "otherIdentifier", "parentOrg", "phone"],
    must: ["id", "type"],
  },
  BitstringStatusListEntry: {
    may: ["statusListCredential", "statusListIndex", "statusPurpose"],
    must: ["id", "type", "statusPurpose", "statusListIndex", "statusListCredential"],
  },
  BitstringStatusListCredential: { may: [], must: ["id", "type"] },
  BitstringStatusList: {
    may: ["encodedList", "statusPurpose", "ttl"],
    must: ["type", "statusPurpose", "encodedList"],
  },
};

/** What is wrong with a credential by those lists, one line a fault; walks every object in it. */
export function faultsOfTerms(credential: object): string[] {
  return faultsIn(credential, "", new Set(["@context", ...registeredClaims]));
}

function faultsIn(value: unknown, at: string, alsoHere: ReadonlySet<string> = new Set()): string[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => faultsIn(one, `${at}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  const types = [(value as { type?: unknown }).type ?? []].flat().map(String);
  const known = types.map((type) => termsOfType[type]);
  const may = new Set([...termsEverywhere, ...alsoHere, ...known.flatMap((terms) => terms?.may ?? [])]);
  const names = Object.keys(value);
  return [
    ...types.filter((type) => !termsOfType[type]).map((type) => `${at} is of the unknown type ${type}`),
    ...names.filter((name) => !may.has(name)).map((name) => `${at} has the undefined term ${name}`),
    ...known
      .flatMap((terms) => terms?.must ?? [])
      .filter((name) => !names.includes(name))
      .map((name) => `${at} lacks ${name}`),
    ...Object.entries(value).flatMap(([name, inner]) => (name === "@context" ? [] : faultsIn(inner, `${at}/${name}`))),
  ];
}
