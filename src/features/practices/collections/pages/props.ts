import type { Said } from "../../form-parts.tsx";
import type { Collection, CollectionItem } from "../queries.ts";

export type EditPageProps = {
  collection: Collection;
  items: CollectionItem[];
  /** What was typed is of one of the page's forms, by what that adds or does. */
  said: Said & { about?: string };
  mayEdit: boolean;
  /** Why it may not be published yet. */
  waitsFor: string | undefined;
  /** How long a consultation is, unless another length is chosen. */
  days: number;
  consultation: { id: string } | undefined;
};
