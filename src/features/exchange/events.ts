import { eventKind } from "../../platform/events/index.ts";

/* What leaves the authority in a form that others can check, and the keys that it is signed with. */

const example = "0193c5f0-0000-7000-8000-000000000001";

export const credentialIssued = eventKind<{ kitemarkId: string; practiceId: string; ref: string }>(
  "credential_issued",
  ({ ref }) => `issued the kitemark of ${ref} as a credential that anybody can check`,
  { toldTo: "record", example: { kitemarkId: example, practiceId: example, ref: "GP-2047" } },
);

export const signingKeyMade = eventKind<{ keyId: string; algorithm: string }>(
  "signing_key_made",
  ({ algorithm }) => `made the first key that signs credentials (${algorithm})`,
  { toldTo: "self", example: { keyId: example, algorithm: "ES256" } },
);

export const signingKeyRotated = eventKind<{ keyId: string; retired: string | null; algorithm: string }>(
  "signing_key_rotated",
  ({ algorithm }) =>
    `changed the key that signs credentials (${algorithm}); the one before still verifies what it signed`,
  { toldTo: "self", example: { keyId: example, retired: null, algorithm: "ES256" } },
);
