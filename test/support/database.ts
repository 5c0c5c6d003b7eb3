import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { afterAll, inject } from "vitest";
import { openDatabase, type DatabaseSettings, type OpenDatabase } from "../../src/platform/database/index.ts";
import "./provided.ts";
import { atDatabase, onServer } from "./server-databases.ts";

const toClose: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const close of toClose.splice(0).toReversed()) await close();
});

/**
 * A migrated database of the test's own, of the kind that the suite runs on, closed when the test file ends. It refuses a change
 * that records no event, as no other build does.
 */
export async function testDatabase(settings: Partial<DatabaseSettings> = {}): Promise<OpenDatabase> {
  const wished = { onNotice: () => undefined, guardEvents: true, ...settings };
  return inject("databaseKind") === "embedded" ? embeddedCopy(wished) : postgresqlCopy(wished);
}

async function embeddedCopy(settings: DatabaseSettings): Promise<OpenDatabase> {
  return closedAtTheEnd(await openDatabase({ ...settings, archive: await readFile(inject("embeddedTemplate")) }));
}

async function postgresqlCopy(settings: DatabaseSettings): Promise<OpenDatabase> {
  const server = inject("postgresqlServer");
  const name = `waymark_test_${randomBytes(6).toString("hex")}`;
  await onServer(server, `create database ${name} template ${inject("postgresqlTemplate")}`);
  toClose.push(() => onServer(server, `drop database if exists ${name} with (force)`));
  const url = atDatabase(server, name);
  return closedAtTheEnd(await openDatabase({ maxConnections: 5, mayLoseWrites: true, ...settings, url }));
}

function closedAtTheEnd(database: OpenDatabase): OpenDatabase {
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= database.close());
  toClose.push(close);
  return { ...database, close };
}
