import { createHash } from "node:crypto";

/*
 * A statement that comes again is prepared: parsed and planned once in a session, and from then on called by name. On the embedded
 * database that makes a page's queries five times faster. The name is made from the text, so it means the same in every session.
 *
 * A query whose best plan depends on its values (a search for a rare or a common word) says so by the comment below, and is
 * planned each time.
 */
export const plannedEachTime = "/* planned each time */";

const seen = new Map<string, string | undefined>();
const stale = new Set<string>();
const most = 500;
const longest = 10_000;

/** The name to call a statement by, from its second time on. */
export function statementName(sql: string, values: readonly unknown[] | undefined): string | undefined {
  if (!values || stale.has(sql) || !isWorthPreparing(sql, values)) return undefined;
  if (seen.has(sql)) {
    const name = seen.get(sql) ?? `waymark_${createHash("sha256").update(sql).digest("base64url")}`;
    seen.set(sql, name);
    return name;
  }
  // Statements without end (lists of every length) must not fill the memory of every session.
  if (seen.size < most) seen.set(sql, undefined);
  return undefined;
}

/** A table that it reads has changed. */
export function stopPreparing(sql: string): void {
  stale.add(sql);
}

export function isOurs(statement: string): boolean {
  return statement.startsWith("waymark_");
}

function isWorthPreparing(sql: string, values: readonly unknown[]): boolean {
  if (sql.length > longest || sql.includes(plannedEachTime)) return false;
  return values.length > 0 || /^\s*(?:select|with)\b/i.test(sql);
}
