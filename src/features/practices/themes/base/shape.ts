/** A theme of the list that an installation begins with. Its slug is its address, and its number for good. */
export type BaseTheme = {
  slug: string;
  name: string;
  introduction: string;
  /** Other names that teachers use for it. */
  synonyms?: readonly string[];
  abbreviations?: readonly string[];
};

/** A theme of the first level with those beneath it. */
export type BaseGroup = BaseTheme & { beneath: readonly BaseTheme[] };
