import type { Database } from "../../../platform/database/index.ts";
import type { Asked } from "../results/asked.ts";
import { search, type Reader } from "../results/search.ts";
import type { PlainNeed } from "./need.ts";

const mostShown = 12;

/** The practices that answer a need: those of its themes that have its words come first, then the rest of the themes. */
export async function practicesFor(db: Database, { themes, words }: PlainNeed, reader: Reader): Promise<string[]> {
  const within = (said: string) =>
    themes.map((slug): Asked => ({
      words: said,
      facets: [{ kind: "theme", value: slug }],
      page: 1,
      ...(said === "" ? { order: "evidence" } : {}),
      exactly: true,
    }));
  const ids: string[] = [];
  for (const asked of [...within(words), ...within("")]) {
    ids.push(...(await search(db, asked, reader)).results.map(({ id }) => id));
  }
  return [...new Set(ids)].slice(0, mostShown);
}
