import fc from "fast-check";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import { testApp, type As, type Form } from "../support/app.ts";
import { read } from "../support/html.ts";
import { validForms } from "../support/faults/valid-forms.ts";

/*
 * Five hundred pairs of people, or of windows, that opened the same thing and both saved it. The first is kept; the second
 * is told, sees both texts, and may put theirs in the place of the first knowingly. None is lost silently.
 */

vi.setConfig({ testTimeout: 600_000 });

const app = await testApp();
const { db } = app.deps.database;

/** What is edited by more than one, the field that is changed, and where it is kept. */
const edited: Record<string, { field: string; table: string; column: string }> = {
  "/drafts/:id/sections/:section": { field: "problem", table: "practice_versions", column: "problem" },
  "/collections/:slug/about": { field: "introduction", table: "collections", column: "introduction" },
  "/collections/:slug/items/:item": { field: "note", table: "collection_items", column: "note" },
  "/consultations/:id/comments/:comment": { field: "text", table: "consultation_comments", column: "text" },
  "/consultations/:id/statements": { field: "said", table: "consultations", column: "said" },
  "/practices/:ref/discussion/posts/:post": { field: "text", table: "discussion_posts", column: "text" },
};
const places = Object.keys(edited);
const pairs = 500;

type Place = { path: string; form: Form; as: As; field: string; kept: (text: string) => Promise<number> };

async function placeOf(route: string): Promise<Place> {
  const { field = "", table = "", column = "" } = edited[route] ?? {};
  const sent = await validForms[route]?.(app);
  if (!sent?.as) throw new Error(`${route} has no case`);
  const kept = async (text: string) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(table)} where ${sql.ref(column)} = ${text}`.execute(db);
    return rows[0]?.count ?? 0;
  };
  return { path: sent.path, form: sent.form ?? {}, as: sent.as, field, kept };
}

async function oneAfterTheOther(
  { path, form, as, field, kept }: Place,
  number: number,
  edits: number,
): Promise<number> {
  const [first, second] = [`First of pair ${number}, kept`, `Second of pair ${number}, told`];
  const send = (text: string, opened: number) => app.post(path, { ...form, [field]: text, edits: String(opened) }, as);
  expect((await send(first, edits)).status).toBe(303);
  const told = await read(await send(second, edits));
  expect([path, told.status]).toEqual([path, 409]);
  expect(told.html).toContain(first);
  expect(told.html).toContain(second);
  expect([await kept(first), await kept(second)]).toEqual([1, 0]);
  const now = told.forms.flatMap(({ fields }) => fields["edits"] ?? []).map(Number);
  const opened = Math.max(...now);
  expect((await send(second, opened)).status).toBe(303);
  expect([await kept(first), await kept(second)]).toEqual([0, 1]);
  return opened + 1;
}

test(`of ${pairs} pairs of stale edits none is lost silently`, async () => {
  const shares = fc.sample(fc.constantFrom(...places), { numRuns: pairs, seed: 20_261_125 });
  let done = 0;
  for (const route of places) {
    const place = await placeOf(route);
    let edits = 0;
    for (const _pair of shares.filter((one) => one === route)) {
      await sql`delete from rate_limits`.execute(db);
      edits = await oneAfterTheOther(place, done++, edits);
    }
  }
  expect(done).toBe(pairs);
});
