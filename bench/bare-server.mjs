// The yardstick: a bare Node server that makes one query by key for each request, on PGlite or a PostgreSQL server.
import { createServer } from "node:http";

const [port, folder, url] = process.argv.slice(2);
const query = await (url ? onServer(url) : embedded(folder));

createServer((_request, response) => {
  query("select * from bare where id = $1", [7]).then(
    ({ rows }) => response.setHeader("content-type", "application/json").end(JSON.stringify(rows[0])),
    (error) => response.writeHead(500).end(String(error)),
  );
}).listen(Number(port), "localhost", () => console.log("listening"));

async function embedded(path) {
  const { PGlite } = await import("@electric-sql/pglite");
  const database = await PGlite.create(path);
  await database.exec("create table bare as select id, repeat('words ', 200) as text from generate_series(1, 1000) id");
  await database.exec("alter table bare add primary key (id)");
  return (text, values) => database.query(text, values);
}

async function onServer(address) {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({ connectionString: address, max: 10 });
  await pool.query("drop table if exists bare");
  await pool.query("create table bare as select id, repeat('words ', 200) as text from generate_series(1, 1000) id");
  await pool.query("alter table bare add primary key (id)");
  return (text, values) => pool.query(text, values);
}
