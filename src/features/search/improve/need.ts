/** What a school comes with, in its own words, with where in the themes its practice is and what to look for there. */
export type PlainNeed = {
  slug: string;
  /** The rest of "I want to …". */
  wants: string;
  themes: readonly string[];
  words: string;
};

export type NeedGroup = { name: string; needs: readonly PlainNeed[] };

/** One line of the list: its address, the rest of "I want to …", its themes, and what to look for. */
export const need = (slug: string, wants: string, themes: string[], words: string): PlainNeed => ({
  slug,
  wants,
  themes,
  words,
});
