import { eventKind } from "../../platform/events/index.ts";

/* What leaves the authority in a form that others can check. */

export const credentialIssued = eventKind<{ kitemarkId: string; practiceId: string; ref: string }>(
  "credential_issued",
  ({ ref }) => `issued the kitemark of ${ref} as a credential that anybody can verify`,
);

export const signingKeyMade = eventKind<{ keyId: string; algorithm: string }>(
  "signing_key_made",
  ({ algorithm }) => `made the first key that signs credentials (${algorithm})`,
);

export const signingKeyRotated = eventKind<{ keyId: string; retired: string | null; algorithm: string }>(
  "signing_key_rotated",
  ({ algorithm }) =>
    `changed the key that signs credentials (${algorithm}); the key before it still verifies what it signed`,
);
