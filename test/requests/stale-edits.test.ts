import fc from "fast-check";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import { testApp, type As, type Form } from "../support/app.ts";
import { editedForms, type EditedForm } from "../support/edited-forms.ts";
import { read } from "../support/html.ts";
import { validForms } from "../support/faults/valid-forms.ts";

/*
 * Five hundred pairs of people, or of windows, that opened the same thing and both saved it. The first is kept; the second
 * is told, sees both texts, and may put theirs in the place of the first knowingly. None is lost silently.
 */

vi.setConfig({ testTimeout: 600_000 });

/** It stands still: what is old is known by a count, and not by the time of day. */
const now = new Date("2026-11-21T10:00:00Z");
const app = await testApp({ clock: { now: () => now } });
const { db } = app.deps.database;
const places = Object.keys(editedForms);
const pairs = 500;

type Place = EditedForm & { path: string; form: Form; as: As };

async function placeOf(route: string): Promise<Place> {
  const edited = editedForms[route];
  const sent = await validForms[route]?.(app);
  if (!edited || !sent?.as) throw new Error(`${route} has no case`);
  return { ...edited, path: sent.path, form: sent.form ?? {}, as: sent.as };
}

async function kept({ table, column }: Place, text: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(table)} where ${sql.ref(column)}::text = ${text}`.execute(db);
  return rows[0]?.count ?? 0;
}

type Read = Awaited<ReturnType<typeof read>>;

/** By what the page says how old it is; what was renamed has the form at another address. */
function countIn({ forms }: Read, { path, action, page, autosaves, counter }: Place): string {
  const named = action?.(path) ?? (autosaves ? page?.(path) : path);
  const counting = forms.filter(({ fields }) => counter in fields);
  const form = counting.find((one) => one.action === named) ?? counting[0];
  const count = form?.fields[counter]?.[0];
  if (count === undefined) throw new Error(`${path} is sent from a page that does not say how old it is`);
  return count;
}

/** Opens its page, wherever it is now. */
async function opened(place: Place): Promise<string> {
  const answer = await app.get(place.page?.(place.path) ?? place.path, place.as);
  const moved = answer.headers.get("location");
  return countIn(await read(moved === null ? answer : await app.get(moved, place.as)), place);
}

function send({ path, form, as, field, counter }: Place, text: string, count: string): Promise<Response> {
  return app.post(path, { ...form, [field]: text, [counter]: count }, as);
}

/** One pair, from what their page says; gives what the page says after them. */
async function oneAfterTheOther(place: Place, number: number, count: string): Promise<string> {
  const texts = [`First of pair ${number}, kept`, `Second of pair ${number}, told`] as const;
  const [first, second] = place.answers?.(number) ?? texts;
  const done = place.autosaves ? 200 : 303;
  expect([place.path, (await send(place, first, count)).status]).toEqual([place.path, done]);
  const answer = await send(place, second, count);
  expect([place.path, answer.status]).toEqual([place.path, 409]);
  expect([await kept(place, first), await kept(place, second)]).toEqual([1, 0]);
  const told = await read(answer);
  const shown = place.autosaves ? [] : [first, second];
  expect([place.path, shown.filter((text) => !told.html.includes(text))]).toEqual([place.path, []]);
  const now = place.autosaves ? await opened(place) : countIn(told, place);
  expect([place.path, (await send(place, second, now)).status]).toEqual([place.path, done]);
  expect([await kept(place, first), await kept(place, second)]).toEqual([0, 1]);
  return place.counter === "edits" ? String(Number(now) + 1) : opened(place);
}

test(`of ${pairs} pairs of stale edits none is lost silently`, async () => {
  const shares = fc.sample(fc.constantFrom(...places), { numRuns: pairs, seed: 20_261_125 });
  let done = 0;
  for (const route of places) {
    const place = await placeOf(route);
    let count = await opened(place);
    for (const _pair of shares.filter((one) => one === route)) {
      await sql`delete from rate_limits`.execute(db);
      count = await oneAfterTheOther(place, done++, count);
    }
  }
  expect(done).toBe(pairs);
});

test("scores from an older page are not submitted, and are shown beside what is saved", async () => {
  const { path, form = {}, as } = (await validForms["/assessments/:id/submissions"]?.(app)) ?? { path: "" };
  const saved = await app.post(path.replace("submissions", "scores"), { benefit: "1", edits: "0" }, as);
  const told = await read(await app.post(path, { ...form, benefit_reason: "Of the older page" }, as));
  expect([saved.status, told.status]).toEqual([303, 409]);
  expect(told.text).toContain("Saved now: Benefit");
  expect(told.html).toContain("Of the older page");
  expect(
    await db.selectFrom("assessments").select("submitted_at").where("submitted_at", "is not", null).execute(),
  ).toEqual([]);
});
