/*
 * A collection: what is gathered under one title, with an introduction and a note on each thing. Its statuses, and what
 * may be done in each; its address, which follows its title and never stops leading to it.
 */

export const collectionStatuses = ["draft", "in_consultation", "published", "withdrawn"] as const;
export type CollectionStatus = (typeof collectionStatuses)[number];

export const collectionActions = ["change", "consult", "publish", "withdraw"] as const;
export type CollectionAction = (typeof collectionActions)[number];

const steps: Record<CollectionStatus, Partial<Record<CollectionAction, CollectionStatus>>> = {
  draft: { change: "draft", consult: "in_consultation", publish: "published" },
  // What people comment on stays as it is until they have.
  in_consultation: {},
  published: { change: "published", withdraw: "withdrawn" },
  withdrawn: {},
};

/** What the action leads to; undefined where it is not done in this status. */
export function collectionStep(status: CollectionStatus, action: CollectionAction): CollectionStatus | undefined {
  return steps[status][action];
}

export const collectionStatusWords: Record<CollectionStatus, string> = {
  draft: "a draft",
  in_consultation: "open for comment",
  published: "published",
  withdrawn: "withdrawn",
};

/** More would be a list, which search makes better. */
export const mostItems = 60;

/** What is missing before it may be opened for comment or published. */
export function missingInCollection(items: readonly { kind: string }[]): string | undefined {
  return items.some(({ kind }) => kind === "practice") ? undefined : "Add at least one practice first";
}

/** The last part of its address: the letters and digits of its title, in lower case; "collection" where it has none. */
export function slugFrom(title: string): string {
  const plain = title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f’']/g, "");
  const slug = plain
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, "");
  return slug || "collection";
}

/** The first of slug, slug-2, slug-3 … that was never another's. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}
