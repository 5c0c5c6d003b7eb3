import { eventKind } from "../../../platform/events/index.ts";

/* What happens to a collection. Search may follow those that say that the public sees something else now. */

type OfCollection = { collectionId: string; slug: string };
const example = { collectionId: "0193c5f0-0000-7000-8000-000000000021", slug: "reading-before-the-bell" };

export const collectionBegun = eventKind<OfCollection>(
  "collection_begun",
  ({ slug }) => `began the collection ${slug}`,
  { toldTo: "authority", example },
);

/** Of a published one the public sees the change at once. */
export const collectionChanged = eventKind<OfCollection & { change: string }>(
  "collection_changed",
  ({ slug, change }) => `${change} in the collection ${slug}`,
  { toldTo: "authority", example: { ...example, change: "added a practice" } },
);

export const collectionPublished = eventKind<OfCollection>(
  "collection_published",
  ({ slug }) => `published the collection ${slug}`,
  { toldTo: "authority", example },
);

export const collectionWithdrawn = eventKind<OfCollection & { reason: string }>(
  "collection_withdrawn",
  ({ slug, reason }) => `withdrew the collection ${slug}: ${reason}`,
  {
    toldTo: "authority",
    inShort: ({ slug }) => `withdrew the collection ${slug}`,
    example: { ...example, reason: "Two of its practices have been withdrawn." },
  },
);
