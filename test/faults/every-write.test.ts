import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { allRoutes } from "../../src/app.ts";
import { createSignIn } from "../../src/features/people/index.ts";
import { prepareJobs } from "../../src/platform/jobs/index.ts";
import { testApp, type Form, type TestApp } from "../support/app.ts";
import { planted } from "../support/builders/planted.ts";
import { testDatabase } from "../support/database.ts";
import { editedForms, toldOnly } from "../support/edited-forms.ts";
import { filesOfTheTest } from "../support/files.ts";
import { failEveryStatement, type Operation } from "../support/faults/every-statement.ts";
import { failingSwitch } from "../support/faults/failing-pool.ts";
import { filesAstray } from "../support/faults/files-astray.ts";
import { watched, type Watched } from "../support/faults/state.ts";
import { validForms, withoutForm } from "../support/faults/valid-forms.ts";

/*
 * Each form that changes something fails at its k-th statement, for every k: everything is then as it was before, or
 * as it is after, and nothing is half done. The twin at the end does its work in two transactions, and is found out.
 */

vi.setConfig({ testTimeout: 600_000 });

const faults = failingSwitch();
const files = await filesOfTheTest();
const database = await testDatabase({ wrapPool: (pool) => faults.through(pool) });
let app: TestApp;
let watch: Watched;
const counted = { operations: 0, points: 0 };
/** The forms that say how old their page is. */
const ageing = new Set<string>();
const whole = (path: string) => path.replace(/ \(.*/, "");
const saysHowOld = ({ edits, seen }: Form) => edits !== undefined || /^[0-9a-f-]*$/.test(String(seen));

beforeAll(async () => {
  await prepareJobs(database);
  app = await testApp({ database, files });
  watch = await watched(database);
});

afterAll(async () => {
  await watch.end();
  console.log(`${counted.operations} operations, failed at ${counted.points} points`);
});

const forms = Object.keys(validForms).toSorted();

/** A fresh case of the form, with its sender signed in already. */
async function arranged(path: string): Promise<Operation> {
  await sql`delete from rate_limits`.execute(database.db);
  const sent = await validForms[path]?.(app);
  if (!sent) throw new Error(`${path} has no form`);
  const { path: address, form, file, as } = sent;
  if (form && saysHowOld(form)) ageing.add(whole(path));
  if (as) await app.get("/my-work", as);
  return () => (file ? app.upload(address, { bytes: file }, as, form) : app.post(address, form, as));
}

test("every form that changes something has a case here, or says why it has none", () => {
  const posts = allRoutes(createSignIn(app.deps), true)
    .filter(({ method }) => method === "POST")
    .map(({ path }) => path);
  const withCase = forms.map(whole);
  const known = new Set([...withCase, ...Object.keys(withoutForm)]);
  expect(posts.filter((path) => !known.has(path))).toEqual([]);
  expect([...known].filter((path) => !posts.includes(path))).toEqual([]);
});

test.each(forms)("%s, failed at each of its statements, is done whole or not at all", async (path) => {
  const { tried, wrong } = await failEveryStatement({ faults, watch }, () => arranged(path));
  counted.operations += 1;
  counted.points += tried;
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(5);
  expect(await filesAstray(app.deps, files.folder)).toEqual([]);
});

test("every form that says how old its page is, is among the pairs of stale edits, or says why it is not", () => {
  const known = [...Object.keys(editedForms), ...Object.keys(toldOnly)];
  expect([...ageing].filter((path) => !known.includes(path))).toEqual([]);
  expect(known.filter((path) => !forms.includes(path))).toEqual([]);
});

test("work that is done in two transactions is found to be half done", async () => {
  const inTwo = async (): Promise<Operation> => {
    const send = await arranged("/drafts/:id/credits");
    return async () => {
      const answer = await send();
      const code = `a${Math.random().toString(36).slice(2, 8)}`;
      const theme = { slug: code, name: code, introduction: "x", position: 1 };
      return planted(database.db, (trx) => trx.insertInto("themes").values(theme).execute()).then(
        () => answer,
        () => new Response("Sorry, something went wrong", { status: 500 }),
      );
    };
  };
  const { wrong } = await failEveryStatement({ faults, watch }, inTwo);
  expect(wrong.some((what) => what.startsWith("half done"))).toBe(true);
});

test("a file that no sweep would find is found astray, and so is one that is shown and is gone", async () => {
  const { hash } = await files.store.put(Buffer.from("left behind"));
  expect(await filesAstray(app.deps, files.folder)).toEqual([expect.stringContaining(`${hash} is kept`)]);
  await files.store.delete(hash);
  const { db } = database;
  const shown = await db.selectFrom("media").select("hash").where("hash", "is not", null).executeTakeFirstOrThrow();
  await files.store.delete(shown.hash ?? "");
  expect(await filesAstray(app.deps, files.folder)).toEqual([`${shown.hash} is shown, and not kept`]);
});
