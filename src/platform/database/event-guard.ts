import type { QueryClient, QueryPool } from "./pool.ts";
import { tablesWithoutEvents } from "./tables-without-events.ts";

/*
 * "A change without its event fails": only in tests, where it makes every one of them a test of that rule. It reads the text of
 * each statement, so it sees what was written by any means.
 */

/** A pool on which a transaction that changed something and recorded no event is rolled back, with an error. */
export function guardingEvents(pool: QueryPool): QueryPool {
  const connect = async (): Promise<QueryClient> => guarded(await pool.connect());
  return {
    connect,
    async query(sql, values) {
      refuseOutside(writtenTables(sql));
      return pool.query(sql, values);
    },
  };
}

type Changes = { tables: Set<string>; recorded: boolean };

function guarded(client: QueryClient): QueryClient {
  let changes: Changes | undefined;
  return {
    release: (destroy) => client.release(destroy),
    async query<Row>(sql: string, values?: readonly unknown[]) {
      const word = /^\s*(begin|start transaction|commit|end|rollback)\s*(?:;|$|isolation|read)/i
        .exec(sql)?.[1]
        ?.toLowerCase();
      if (word === "commit" || word === "end") await refuseUnrecorded(client, changes);
      if (word)
        changes = word === "begin" || word === "start transaction" ? { tables: new Set(), recorded: false } : undefined;
      const written = writtenTables(sql);
      if (!changes) refuseOutside(written);
      const result = await client.query<Row>(sql, values);
      if (changes && (result.rowCount ?? 0) > 0) note(changes, written);
      return result;
    },
  };
}

function note(changes: Changes, written: readonly string[]): void {
  for (const table of written) {
    if (table === "events") changes.recorded = true;
    else if (!isWithoutEvents(table)) changes.tables.add(table);
  }
}

async function refuseUnrecorded(client: QueryClient, changes: Changes | undefined): Promise<void> {
  if (!changes || changes.recorded || changes.tables.size === 0) return;
  await client.query("rollback");
  throw new Error(`A change without its event: ${[...changes.tables].join(", ")} changed and no event was recorded`);
}

function refuseOutside(written: readonly string[]): void {
  const changed = written.filter((table) => !isWithoutEvents(table));
  if (changed.length > 0) {
    throw new Error(
      `A change without its event: ${changed.join(", ")} was written outside a transaction (inTransaction)`,
    );
  }
}

function isWithoutEvents(table: string): boolean {
  return tablesWithoutEvents.some((known) => (typeof known === "string" ? known === table : known.test(table)));
}

const notOurWords = /'(?:[^']|'')*'|--[^\n]*|\/\*.*?\*\//gs;
const write =
  /(?<!\b(?:for|key|do|on|before|after|or)\s+)\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate)\s+(?:table\s+|only\s+)?("?\w+"?(?:\."?\w+"?)?)/gi;

/** The tables that a statement writes, but for those of pg-boss, which are in its own schema. */
export function writtenTables(sql: string): string[] {
  return [...sql.replaceAll(notOurWords, " ").matchAll(write)]
    .map((match) => (match[1] ?? "").replaceAll('"', "").toLowerCase())
    .filter((name) => !name.startsWith("pgboss.") && name !== "set")
    .map((name) => name.replace(/^public\./, ""));
}
