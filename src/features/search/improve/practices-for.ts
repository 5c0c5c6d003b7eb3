import type { Database } from "../../../platform/database/index.ts";
import type { Asked } from "../results/asked.ts";
import { searchPractices } from "../results/search-practices.ts";
import type { PlainNeed } from "./needs.ts";

const mostShown = 12;

/** The practices that answer a need: those of its themes that have its words come first, then the rest of the themes. */
export async function practicesFor(db: Database, { themes, words }: PlainNeed): Promise<string[]> {
  const within = (said: string) =>
    themes.map((slug): Asked => ({ words: said, facets: [{ kind: "theme", value: slug }], page: 1 }));
  const ids: string[] = [];
  for (const asked of [...within(words), ...within("")]) ids.push(...(await searchPractices(db, asked)).practiceIds);
  return [...new Set(ids)].slice(0, mostShown);
}
