import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readCatalogue } from "./catalogue.ts";
import type { QueryPool } from "../pool.ts";
import { schemaText } from "./schema-text.ts";
import { tableTypes } from "./table-types.ts";

/** What is written down about the schema, by file, as it must be for the database as it is. A test compares. */
export async function schemaFiles(database: { pool: QueryPool }): Promise<Record<string, string>> {
  const catalogue = await readCatalogue(database.pool);
  return { "db/schema.sql": schemaText(catalogue), "src/platform/database/tables.ts": tableTypes(catalogue) };
}

/** Writes db/schema.sql and the table types into the project at `root`, and says which files. */
export async function writeSchema(database: { pool: QueryPool }, root: string): Promise<string[]> {
  const files = Object.entries(await schemaFiles(database));
  for (const [file, text] of files) await writeFile(join(root, file), text);
  return files.map(([file]) => file);
}
