import { eventKind } from "../../../platform/events/index.ts";
import { date } from "../../../platform/text/dates.ts";
import { levelWords, type Level } from "./rules.ts";

/* What happens to a kitemark after it was awarded. Those that change what the public sees are heard by search. */

type OfMark = { practiceId: string; kitemarkId: string; ref: string };
const example = {
  practiceId: "0193c5f0-0000-7000-8000-000000000001",
  kitemarkId: "0193c5f0-0000-7000-8000-000000000031",
  ref: "GP-2047",
};

export const kitemarkReminded = eventKind<OfMark & { validUntil: string; daysBefore: number }>(
  "kitemark_reminded",
  ({ ref, validUntil }) => `reminded the school that the kitemark of ${ref} holds until ${date(validUntil)}`,
  { toldTo: "record", example: { ...example, validUntil: "2028-11-21", daysBefore: 90 } },
);

export const kitemarkLapsed = eventKind<OfMark & { validUntil: string }>(
  "kitemark_lapsed",
  ({ ref, validUntil }) => `noted that the kitemark of ${ref} has lapsed: it held until ${date(validUntil)}`,
  { toldTo: "record", example: { ...example, validUntil: "2028-11-21" } },
);

export const secondContactNamed = eventKind<{ practiceId: string; ref: string }>(
  "kitemark_second_contact_named",
  ({ ref }) => `said who else hears of the dates of the kitemark of ${ref}`,
  { toldTo: "school", example: { practiceId: example.practiceId, ref: example.ref } },
);

export const renewalAsked = eventKind<OfMark>(
  "kitemark_renewal_asked",
  ({ ref }) => `said that ${ref} is still true, and asked to renew its kitemark`,
  { toldTo: "record", example },
);

export const kitemarkRenewed = eventKind<OfMark & { validUntil: string }>(
  "kitemark_renewed",
  ({ ref, validUntil }) => `renewed the kitemark of ${ref} until ${date(validUntil)}`,
  { toldTo: "record", example: { ...example, validUntil: "2030-11-21" } },
);

export const newVersionAsked = eventKind<OfMark & { reason: string }>(
  "kitemark_new_version_asked",
  ({ ref, reason }) => `asked for a new version of ${ref} before its kitemark is renewed: ${reason}`,
  {
    toldTo: "record",
    inShort: ({ ref }) => `asked for a new version of ${ref} before its kitemark is renewed`,
    example: { ...example, reason: "The scheme that you teach from has changed." },
  },
);

export const revocationProposed = eventKind<OfMark & { revocationId: string }>(
  "kitemark_revocation_proposed",
  ({ ref }) => `proposed to revoke the kitemark of ${ref}`,
  { toldTo: "authority", example: { ...example, revocationId: "0193c5f0-0000-7000-8000-000000000041" } },
);

export const revocationDropped = eventKind<OfMark & { revocationId: string }>(
  "kitemark_revocation_dropped",
  ({ ref }) => `dropped the proposal to revoke the kitemark of ${ref}`,
  { toldTo: "authority", example: { ...example, revocationId: "0193c5f0-0000-7000-8000-000000000041" } },
);

export const kitemarkRevoked = eventKind<OfMark & { reason: string }>(
  "kitemark_revoked",
  ({ ref, reason }) => `revoked the kitemark of ${ref}, as the second of two people: ${reason}`,
  {
    toldTo: "record",
    inShort: ({ ref }) => `revoked the kitemark of ${ref}, as the second of two people`,
    example: { ...example, reason: "The figures could not be found in the school’s records." },
  },
);

/** Never public, so it has no reference: the version that it was awarded to was not published. */
export const kitemarkSetAside = eventKind<{ practiceId: string; kitemarkId: string }>(
  "kitemark_set_aside",
  () => "set the kitemark aside, because the write-up went back to the school before it was published",
  { toldTo: "record", example: { practiceId: example.practiceId, kitemarkId: example.kitemarkId } },
);

export const kitemarkLevelChanged = eventKind<OfMark & { level: Level; basis: string }>(
  "kitemark_level_changed",
  ({ ref, level, basis }) => `changed the level of ${ref} to ${levelWords[level]}: ${basis}`,
  {
    toldTo: "record",
    example: { ...example, level: "leading", basis: "4 adopters with outcomes, pooled effect at least 0.08" },
  },
);
