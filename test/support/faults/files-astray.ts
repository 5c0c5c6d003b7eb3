import type { Deps } from "../../../src/web/index.ts";
import { filesBelow } from "../files.ts";

/**
 * Files and rows that have lost one another, in words: a file that somebody is shown and that is not kept, one that is kept and
 * that no sweep would find, and one that is still on its way.
 */
export async function filesAstray({ database: { db }, files }: Deps, folder: string): Promise<string[]> {
  const media = await db.selectFrom("media").select(["hash", "small_hash"]).execute();
  const items = await db.selectFrom("collection_items").select("hash").where("hash", "is not", null).execute();
  const shown = [...media.flatMap(({ hash, small_hash }) => [hash, small_hash]), ...items.map(({ hash }) => hash)];
  const known = new Set((await db.selectFrom("stored_files").select("hash").execute()).map(({ hash }) => hash));
  const astray: string[] = [];
  for (const hash of new Set(shown)) {
    const kept = hash === null ? undefined : await files.store.get(hash);
    kept?.destroy();
    if (hash !== null && !kept) astray.push(`${hash} is shown, and not kept`);
  }
  for (const path of await filesBelow(folder)) {
    if (!known.has(path.split("/").at(-1) ?? "")) astray.push(`${path} is kept, and no sweep finds it`);
  }
  return astray;
}
