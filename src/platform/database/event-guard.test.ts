import { expect, test } from "vitest";
import { writtenTables } from "./event-guard.ts";

test.each([
  ['insert into "practices" ("id") values ($1)', ["practices"]],
  ["UPDATE public.practices SET title = $1", ["practices"]],
  ["update only practices p set title = 'x'", ["practices"]],
  ["with gone as (delete from drafts returning *) insert into practices select * from gone", ["drafts", "practices"]],
  ["insert into a (id) values (1) on conflict (id) do update set id = 2", ["a"]],
  ["merge into schools using staged on true when matched then update set name = ''", ["schools"]],
  ["truncate table schools", ["schools"]],
])("%s writes %j", (sql, tables) => {
  expect(writtenTables(sql)).toEqual(tables);
});

test.each([
  "select * from practices for update",
  "select * from practices for no key update of practices skip locked",
  "select 'delete from practices' as text -- update practices set",
  'insert into "pgboss"."job" (name) values ($1)',
])("%s writes nothing of ours", (sql) => {
  expect(writtenTables(sql)).toEqual([]);
});
