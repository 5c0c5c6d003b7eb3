import { eventKind } from "../../../platform/events/index.ts";

/* What happens to practice from beyond the authority. Search hears of both, to find it and to forget it. */

type OfBeyond = { beyondId: string; ref: string; title: string };
const example = { beyondId: "0193c5f0-0000-7000-8000-000000000009", ref: "NR-1001", title: "The reading framework" };

/** Added, or changed: it is as its row says from now on. */
export const beyondKept = eventKind<OfBeyond>(
  "beyond_kept",
  ({ ref, title }) => `kept ${ref}, “${title}”, as practice from beyond the authority`,
  { toldTo: "authority", example },
);

export const beyondRetired = eventKind<OfBeyond & { reason: string }>(
  "beyond_retired",
  ({ ref, title, reason }) => `retired ${ref}, “${title}”: ${reason}`,
  {
    toldTo: "authority",
    inShort: ({ ref, title }) => `retired ${ref}, “${title}”`,
    example: { ...example, reason: "Its address leads nowhere." },
  },
);
