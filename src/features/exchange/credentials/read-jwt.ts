import { z } from "zod";

/*
 * Reads what somebody says is a credential. Nothing in it is believed yet: this only finds out whether it is a signed token at
 * all, of a kind that can be checked. Pure, and never throws.
 */

/** No credential of anybody's is near this; it bounds the work that a stranger can ask for. */
export const mostCharacters = 64 * 1024;

export type Refusal =
  | "empty"
  | "too_long"
  | "picture"
  | "document"
  | "not_a_credential"
  | "repeated_name"
  | "unsigned"
  | "shared_secret"
  | "unknown_algorithm"
  | "unknown_demand";

export type Header = z.infer<typeof Header>;
export type ReadJwt = { ok: true; jwt: string; header: Header; payload: unknown } | { ok: false; refusal: Refusal };

/** What a header may say here. The first three say how to check; a `jwk` is only the signer's own claim. */
const Header = z.object({
  alg: z.string(),
  kid: z.string().optional(),
  crit: z.unknown().optional(),
  b64: z.unknown().optional(),
  jwk: z.record(z.string(), z.unknown()).optional(),
});

/** Signatures that only one party can make, and that the library at hand checks. */
const algorithms = new Set(["ES256", "ES384", "ES512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "EdDSA"]);

const no = (refusal: Refusal): ReadJwt => ({ ok: false, refusal });

/** Reads a token as pasted; a mail program may have broken its one line into many. */
export function readJwt(text: string): ReadJwt {
  if (text.length > mostCharacters) return no("too_long");
  const jwt = text.replaceAll(/\s+/g, "");
  if (jwt === "") return no("empty");
  const parts = jwt.split(".");
  const [first = "", second = "", third = ""] = parts;
  if (parts.length !== 3 || first === "" || second === "" || !parts.every(isBase64url)) return no("not_a_credential");
  const [header, payload] = [parsed(first), parsed(second)];
  if (header === "repeated" || payload === "repeated") return no("repeated_name");
  if (header === undefined || payload === undefined) return no("not_a_credential");
  const read = Header.safeParse(header.value);
  if (!read.success) return no("not_a_credential");
  const refusal = refusalOf(read.data, third);
  return refusal ? no(refusal) : { ok: true, jwt, header: read.data, payload: payload.value };
}

function refusalOf({ alg, crit, b64 }: Header, signature: string): Refusal | undefined {
  if (alg.toLowerCase() === "none" || signature === "") return "unsigned";
  if (crit !== undefined || b64 !== undefined) return "unknown_demand";
  if (/^HS\d/i.test(alg)) return "shared_secret";
  return algorithms.has(alg) ? undefined : "unknown_algorithm";
}

/**
 * Whether this is base64url in the one way that there is to write it. Decoders let the unused bits of the last character be
 * anything, so without this a changed last character could still pass as the same signature.
 */
function isBase64url(part: string): boolean {
  return Buffer.from(part, "base64url").toString("base64url") === part;
}

/** The object in one part; "repeated" where it says one name twice, which two readers could read differently. */
function parsed(part: string): { value: unknown } | "repeated" | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(part, "base64url"));
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    return membersWritten(text) === membersKept(value) ? { value } : "repeated";
  } catch {
    return undefined;
  }
}

/** How many members the text writes: in JSON that parsed, each has one colon outside the strings. */
function membersWritten(json: string): number {
  return json.replaceAll(/"(?:[^"\\]|\\.)*"/gs, "").split(":").length - 1;
}

/** How many members are left once parsed. Counted without recursion, because a stranger chose the depth. */
function membersKept(root: object): number {
  const waiting: object[] = [root];
  let count = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const values: unknown[] = Object.values(next);
    if (!Array.isArray(next)) count += values.length;
    for (const value of values) if (typeof value === "object" && value !== null) waiting.push(value);
  }
  return count;
}

const beginnings: readonly [string, Refusal][] = [
  ["89504e47", "picture"],
  ["ffd8ff", "picture"],
  ["47494638", "picture"],
  ["52494646", "picture"],
  ["25504446", "document"],
  ["504b0304", "document"],
  ["d0cf11e0", "document"],
];

/** The text of a file, or why it is none. */
export function textOfFile(bytes: Uint8Array): { ok: true; text: string } | { ok: false; refusal: Refusal } {
  if (bytes.length === 0) return { ok: false, refusal: "empty" };
  const start = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  const known = beginnings.find(([beginning]) => start.startsWith(beginning));
  if (known) return { ok: false, refusal: known[1] };
  if (bytes.length > mostCharacters) return { ok: false, refusal: "too_long" };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return /^\s*(?:<\?xml|<svg)/i.test(text) ? { ok: false, refusal: "picture" } : { ok: true, text };
  } catch {
    return { ok: false, refusal: "not_a_credential" };
  }
}
