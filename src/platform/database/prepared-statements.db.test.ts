import { sql } from "kysely";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { inTransaction } from "./index.ts";
import { plannedEachTime } from "./prepared-statements.ts";

const { db, pool } = await testDatabase({ guardEvents: false });

const prepared = async (text: string): Promise<number> => {
  const { rows } = await pool.query<{ n: number }>(
    "select count(*) as n from pg_prepared_statements where statement = $1",
    [text],
  );
  return rows[0]?.n ?? 0;
};

test("a statement that comes again answers the same, alone, side by side and in a transaction", async () => {
  const twice = async (n: number, on: typeof db): Promise<number | undefined> =>
    (await sql<{ twice: number }>`select ${n}::int * 2 as twice`.execute(on)).rows[0]?.twice;
  const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => twice(n, db)));
  expect(answers).toEqual(Array.from({ length: 200 }, (_, n) => n * 2));
  expect(await inTransaction(db, async (trx) => [await twice(1, trx), await twice(2, trx)])).toEqual([2, 4]);
});

test("it fails alone: the next one is none the worse", async () => {
  const divide = (by: number): Promise<unknown> => pool.query("select 10 / $1::int as n", [by]);
  await divide(1);
  await expect(divide(0)).rejects.toThrow("division by zero");
  await expect(divide(0)).rejects.toThrow("division by zero");
  expect(await divide(5)).toMatchObject({ rows: [{ n: 2 }] });
});

test("a transaction is not passed by those that wait for it", async () => {
  await pool.query("create table steps (n integer)");
  const count = async (): Promise<number | undefined> =>
    (await pool.query<{ n: number }>("select count(*) as n from steps where n > $1", [0])).rows[0]?.n;
  await Promise.all([count(), count(), count()]);
  const counts = inTransaction(db, async (trx) => {
    await sql`insert into steps values (1)`.execute(trx);
    await sql`insert into steps values (2)`.execute(trx);
  });
  const seen = await Promise.all([...Array.from({ length: 20 }, count), counts]);
  expect(seen.every((n) => n === undefined || n === 0 || n === 2)).toBe(true);
  expect(await count()).toBe(2);
});

test("a table may change under it", async () => {
  await pool.query("create table shapes (a integer)");
  const read = (): Promise<unknown> => pool.query("select * from shapes where a >= $1", [0]);
  await pool.query("insert into shapes values (1)");
  await Promise.all([read(), read(), read()]);
  await pool.query("alter table shapes add column b integer");
  expect(await read()).toMatchObject({ rows: [{ a: 1, b: null }] });
  expect(await read()).toMatchObject({ rows: [{ a: 1, b: null }] });
});

test("a query that asks to be planned each time is", async () => {
  const [often, never] = ["select $1::int as often", `select $1::int as never ${plannedEachTime}`];
  const client = await pool.connect();
  for (const text of [often, never, often, never]) await client.query(text, [1]);
  client.release();
  expect(await prepared(often)).toBe(1);
  expect(await prepared(never)).toBe(0);
});
