import { execFile } from "node:child_process";
import { access, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { readDump } from "./embedded/dumps.ts";
import { writeDurably } from "./embedded/durable-file.ts";
import { checkWritable, replaceContents } from "./embedded/embedded-folder.ts";
import { openDatabase, type OpenDatabase } from "./open-database.ts";
import { takeLock } from "./embedded/lock.ts";
import { StartError } from "./start-error.ts";

/** Which database: a server's, or the embedded one in a folder. */
export type Which = { url?: string; folder: string; onNotice: (line: string) => void };

/**
 * Writes the whole database to a file. Of an embedded database in use it asks the process that uses it. Throws StartError with
 * one line where it cannot.
 */
export async function backup(which: Which, file: string): Promise<void> {
  const path = resolve(file);
  if (which.url !== undefined) return tool("pg_dump", ["--format=custom", "--no-owner", `--file=${path}`, which.url]);
  const database = await openDatabase({ folder: which.folder, through: true, onNotice: which.onNotice });
  try {
    await writeBackup(database, path);
  } finally {
    await database.close();
  }
}

async function writeBackup({ dump, pool }: OpenDatabase, path: string): Promise<void> {
  if (dump) await writeDurably(path, await dump());
  else await pool.query(`waymark backup '${path}'`);
}

/**
 * Puts a backup in place. Where there is data already it refuses, unless `replace`: then an embedded database's folder is set
 * aside, and a server's tables are replaced in one transaction.
 */
export async function restore(
  which: Which,
  file: string,
  options: { replace?: boolean; now?: Date } = {},
): Promise<void> {
  await access(file).catch(() => {
    throw new StartError(`There is no file ${file}.`);
  });
  if (which.url === undefined) return restoreEmbedded(which, file, options);
  if (!options.replace && (await hasTables(which.url))) throw alreadyThere("The database at DATABASE_URL");
  await restoreServer(which.url, file);
}

/**
 * The backup is first written out as SQL, so that a file which is none changes nothing; then what is there is dropped and the SQL
 * run, in one transaction.
 */
async function restoreServer(url: string, file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-restore-"));
  const script = join(folder, "restore.sql");
  const empty = "drop schema if exists pgboss cascade; drop schema public cascade; create schema public";
  try {
    await tool("pg_restore", ["--no-owner", `--file=${script}`, resolve(file)]);
    await tool("psql", ["-q", "-X", "-1", "-v", "ON_ERROR_STOP=1", "-c", empty, "-f", script, url]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function restoreEmbedded(
  { folder, onNotice }: Which,
  file: string,
  { replace, now = new Date() }: { replace?: boolean; now?: Date },
): Promise<void> {
  await checkWritable(folder);
  const lock = await takeLock(folder);
  try {
    const isEmpty = (await readdir(folder)).length === 0;
    if (!isEmpty && !replace) throw alreadyThere(`The data folder ${folder}`);
    const archive = await readDump(file).catch(() => {
      throw new StartError(`${file} is not a whole Waymark backup.`);
    });
    const aside = await replaceContents(folder, archive, now).catch(() => {
      throw new StartError(`${file} could not be restored; nothing has been changed.`);
    });
    if (isEmpty) await rm(aside, { recursive: true });
    else onNotice(`What was there before has been set aside as ${aside}.`);
  } finally {
    await lock.release();
  }
}

function alreadyThere(what: string): StartError {
  return new StartError(`${what} holds data already. To put the backup in its place, say --replace.`);
}

async function hasTables(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("select 1 from pg_tables where schemaname = 'public' limit 1");
    return rows.length > 0;
  } finally {
    await client.end();
  }
}

async function tool(name: "pg_dump" | "pg_restore" | "psql", options: string[]): Promise<void> {
  try {
    await promisify(execFile)(name, options);
  } catch (error) {
    const { code, stderr = "" } = error as { code?: string | number; stderr?: string };
    if (code === "ENOENT")
      throw new StartError(`${name} is not installed: it comes with PostgreSQL's client programs.`);
    throw new StartError(`${name} failed: ${stderr.trim().split("\n")[0] ?? ""}`);
  }
}
