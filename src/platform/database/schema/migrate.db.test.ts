import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { migrate, StartError } from "../index.ts";

const folder = await mkdtemp(join(tmpdir(), "waymark-migrations-"));
afterAll(() => rm(folder, { recursive: true }));

const database = await testDatabase();
await database.pool.query("delete from schema_migrations");

const write = (name: string, sql: string): Promise<void> => writeFile(join(folder, name), sql);
const exists = async (table: string): Promise<boolean> =>
  (await database.pool.query("select to_regclass($1) is not null as found", [table])).rows[0]?.found === true;

test("migrations are applied once, in the order of their names, also when two processes start together", async () => {
  await write("20270102_0900_fill_benches.sql", "insert into benches values ('by the beck');");
  await write("20270101_0900_create_benches.sql", "create table benches (place text);");
  const both = await Promise.all([migrate(database, folder), migrate(database, folder)]);
  expect(both.flatMap(({ applied }) => applied).toSorted()).toEqual([
    "20270101_0900_create_benches",
    "20270102_0900_fill_benches",
  ]);
  expect(await migrate(database, folder)).toEqual({ applied: [], version: "20270102_0900_fill_benches" });
});

test("a migration that fails leaves nothing behind, and says which it was", async () => {
  await write("20270103_0900_half.sql", "create table half (id integer); select 1 / 0;");
  await expect(migrate(database, folder)).rejects.toThrow("Migration 20270103_0900_half: division by zero");
  expect(await exists("half")).toBe(false);
  await rm(join(folder, "20270103_0900_half.sql"));
});

test("a migration that was changed after it landed is refused", async () => {
  await write("20270101_0900_create_benches.sql", "create table benches (place text, seats integer);");
  await expect(migrate(database, folder)).rejects.toThrow(StartError);
  await expect(migrate(database, folder)).rejects.toThrow("has been changed since it was applied");
  await write("20270101_0900_create_benches.sql", "create table benches (place text);\r\n".replace("\r\n", ""));
});

test("a database of a newer Waymark is not touched", async () => {
  await database.pool.query("insert into schema_migrations (version, checksum) values ('20990101_0000_later', '')");
  await expect(migrate(database, folder)).rejects.toThrow(
    "used by a newer Waymark (its schema has 20990101_0000_later",
  );
});

test("a file that is not named as one is refused", async () => {
  await write("benches.sql", "");
  await expect(migrate(database, folder)).rejects.toThrow("is not named YYYYMMDD_HHMM_name.sql");
});
