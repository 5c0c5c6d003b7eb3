import { openDatabase } from "../../src/platform/database/index.ts";

/* A process of the tests' own that writes rows, says each when it is acknowledged, and waits to be killed. */

const folder = process.argv[2];
if (!folder) throw new Error("name a data folder");
const { pool } = await openDatabase({ folder, onNotice: console.error });
await pool.query("create table if not exists written (n integer primary key)");
const { rows } = await pool.query<{ n: number }>("select coalesce(max(n), 0) as n from written");
for (let n = (rows[0]?.n ?? 0) + 1; ; n++) {
  await pool.query("insert into written values ($1)", [n]);
  process.stdout.write(`${n}\n`);
}
