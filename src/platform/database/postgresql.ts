import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { StartError } from "./start-error.ts";
import { valueReaders } from "./values.ts";

export type PostgresqlSettings = {
  url: string;
  maxConnections?: number;
  /** How long to wait for a server that is itself still starting. */
  waitSeconds?: number;
  /** Only for tests: a server that may lose what it acknowledged is accepted. */
  mayLoseWrites?: boolean;
  onNotice: (line: string) => void;
};

const defaultWait = 20;
const [oldest, newest] = [15, 18];
/** 57P03: the server is starting up. */
const startingCodes = new Set(["ECONNREFUSED", "ECONNRESET", "ENOENT", "ETIMEDOUT", "57P03"]);

export async function openPostgresql(settings: PostgresqlSettings): Promise<pg.Pool> {
  const pool = new pg.Pool({
    connectionString: settings.url,
    max: settings.maxConnections ?? 10,
    types: valueReaders,
    application_name: "waymark",
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
  });
  // A session that dies while nobody uses it is replaced when next one is wanted; unheard, its error would end the process.
  pool.on("error", (error) => settings.onNotice(`A connection to the database was lost: ${error.message}`));
  try {
    await untilItAnswers(pool, settings);
    await check(pool, settings);
    return pool;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

async function untilItAnswers(
  pool: pg.Pool,
  { waitSeconds = defaultWait, onNotice }: PostgresqlSettings,
): Promise<void> {
  const until = Date.now() + waitSeconds * 1_000;
  for (let attempt = 1; ; attempt++) {
    try {
      await pool.query("select 1");
      return;
    } catch (error) {
      const { code = "", message } = error as NodeJS.ErrnoException;
      if (!startingCodes.has(code) || Date.now() > until) {
        throw new StartError(`The database at DATABASE_URL does not answer: ${message || code}`);
      }
      if (attempt === 1) onNotice("Waiting for the database at DATABASE_URL …");
      await pause(Math.min(250 * attempt, 2_000));
    }
  }
}

/** Refuses a server on which Waymark would not work, or would lose what it acknowledged. */
async function check(pool: pg.Pool, settings: PostgresqlSettings): Promise<void> {
  const { rows } = await pool.query<Record<"version" | "encoding" | "fsync" | "commit", string>>(
    `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding,
            current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
  );
  const [row] = rows;
  if (!row) throw new StartError("The database at DATABASE_URL answered nothing");
  const major = Math.floor(Number(row.version) / 10_000);
  if (major < oldest)
    throw new StartError(`The database server is PostgreSQL ${major}; Waymark needs ${oldest} to ${newest}.`);
  if (major > newest)
    settings.onNotice(`PostgreSQL ${major} is newer than those Waymark is tested on (${oldest} to ${newest}).`);
  if (row.encoding !== "UTF8") throw new StartError(`The database is encoded in ${row.encoding}; Waymark needs UTF8.`);
  if (settings.mayLoseWrites) return;
  for (const [name, value] of [
    ["fsync", row.fsync],
    ["synchronous_commit", row.commit],
  ] as const) {
    if (value === "off")
      throw new StartError(`The database server has ${name} off and may lose what it acknowledged. Turn it on.`);
  }
}
