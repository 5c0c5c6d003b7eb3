import { createHash, randomBytes } from "node:crypto";

/** What stands in the address of a case: nobody can guess it, and the database holds only what it hashes to. */
export function newKey(): string {
  return randomBytes(24).toString("base64url");
}

export function hashOfKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
