import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../../project-root.ts";
import type { OpenDatabase } from "../open-database.ts";
import type { QueryClient } from "../pool.ts";
import { StartError } from "../start-error.ts";

/*
 * Plain SQL files, forward only, applied in the order of their names. A landed file is frozen: what was applied is known by its
 * checksum.
 */

type Migration = { version: string; sql: string; checksum: string };

const fileName = /^\d{8}_\d{4}_[a-z0-9_]+\.sql$/;
/** Any number will do, as long as it is always the same: one process migrates at a time. */
const migrationLock = 7_469_132;

/** Brings the database to the newest schema. `version` is the newest migration's name. */
export async function migrate(
  database: Pick<OpenDatabase, "pool">,
  folder = join(projectRoot, "db", "migrations"),
): Promise<{ applied: string[]; version: string }> {
  const migrations = await readMigrations(folder);
  const client = await database.pool.connect();
  try {
    await client.query(
      `create table if not exists schema_migrations (
         version text primary key, checksum text not null, applied_at timestamptz not null default now())`,
    );
    const applied: string[] = [];
    for (const migration of migrations) {
      if (await applyOnce(client, migration, migrations)) applied.push(migration.version);
    }
    return { applied, version: migrations.at(-1)?.version ?? "" };
  } finally {
    client.release();
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).toSorted();
  const wrong = names.find((name) => !fileName.test(name));
  if (wrong) throw new Error(`db/migrations/${wrong} is not named YYYYMMDD_HHMM_name.sql`);
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(join(folder, name), "utf8")).replaceAll("\r\n", "\n");
      return { version: name.slice(0, -4), sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function applyOnce(client: QueryClient, migration: Migration, known: Migration[]): Promise<boolean> {
  await client.query("begin");
  try {
    await client.query("set local statement_timeout = 0");
    await client.query("select pg_advisory_xact_lock($1)", [migrationLock]);
    const isNew = !(await checkApplied(client, known)).has(migration.version);
    if (isNew) {
      await client.query(migration.sql);
      await client.query("insert into schema_migrations (version, checksum) values ($1, $2)", [
        migration.version,
        migration.checksum,
      ]);
    }
    await client.query("commit");
    return isNew;
  } catch (error) {
    await client.query("rollback");
    if (error instanceof Error && !(error instanceof StartError)) {
      error.message = `Migration ${migration.version}: ${error.message}`;
    }
    throw error;
  }
}

/** The versions already applied, after making sure that they are those of the files. */
async function checkApplied(client: QueryClient, known: Migration[]): Promise<Set<string>> {
  const { rows } = await client.query<{ version: string; checksum: string }>(
    "select version, checksum from schema_migrations",
  );
  for (const { version, checksum } of rows) {
    const file = known.find((migration) => migration.version === version);
    if (!file) {
      throw new StartError(
        `The database has been used by a newer Waymark (its schema has ${version}, which this one does not know). Start that one.`,
      );
    }
    if (file.checksum !== checksum) {
      throw new StartError(
        `The migration ${version} has been changed since it was applied. Put the file back, and write a new migration.`,
      );
    }
  }
  return new Set(rows.map((row) => row.version));
}
