import { beforeAll, describe, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../test/support/app.ts";
import {
  aPerson,
  anAuthority,
  type Authority,
  type Person,
} from "../../../../test/support/builders/organisations-and-people.ts";
import { aPublishedPractice, aTheme } from "../../../../test/support/builders/practices.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { read } from "../../../../test/support/html.ts";
import { keepPractices } from "../entries/keep-practices.ts";
import { catchUpIndex, keepEntries, rebuildIndex } from "../index.ts";

const notValidated = "From beyond the authority: not validated here";

let app: TestApp;
let authority: Authority;
let coordinator: Person;

beforeAll(async () => {
  app = await testApp();
  const { db } = app.deps.database;
  authority = await anAuthority(db);
  coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
  await aTheme(db, "oracy", { name: "Oracy" });
  await catchUpIndex(db);
});

const db = () => app.deps.database.db;
const results = async (query: string) => read(await app.get(`/practices?${query}`));
const groupsFor = async (typed: string) => {
  const { groups } = (await (await app.get(`/suggestions?q=${typed}`)).json()) as {
    groups: { title: string; items: { text: string; detail?: string; href: string }[] }[];
  };
  return groups;
};

/** A draft with a practice in it, at its address. */
async function begun(title: string, practiceTitle = "Something else altogether") {
  const about = { title, introduction: "What four schools did.", authority: authority.code };
  const location = (await app.post("/my-collections", about, coordinator)).headers.get("location") ?? "";
  const address = location.replace("/edit", "");
  const practice = await aPublishedPractice(db(), { version: { title: practiceTitle }, themes: ["oracy"] });
  await app.post(`${address}/practices`, { ref: practice.ref, note: "Begin here" }, coordinator);
  return { address, practice };
}

async function added(title: string, given: Record<string, string | string[]> = {}) {
  const about = {
    title,
    description: "How schools elsewhere do it.",
    address: `https://elsewhere.example/${encodeURIComponent(title)}`,
    source: "Institute for Elsewhere",
    kind: "international",
    licence: "cc_by",
    phases: ["primary"],
    themes: ["oracy"],
    ...given,
  };
  const location = (await app.post("/new-beyond", about, coordinator)).headers.get("location") ?? "";
  return location.replace("/practices/", "");
}

describe("a collection", () => {
  test("is found and suggested once it is published, by what it says now, and no longer once it is withdrawn", async () => {
    const { address } = await begun("Marigold mornings");
    expect((await results("q=marigold")).text).not.toContain("Marigold mornings");
    await app.post(`${address}/publications`, {}, coordinator);
    const page = await results("q=marigold");
    expect(page.find("#collection h2")).toEqual(["Collections"]);
    expect(page.find("#collection p")[0]).toBe("1 collection.");
    expect(page.links).toContainEqual({ text: "Marigold mornings", href: address });
    expect(await groupsFor("marigol")).toEqual([
      { title: "Collections", items: [{ text: "Marigold mornings", detail: authority.name, href: address }] },
    ]);
    await app.post(`${address}/links`, { title: "Periwinkle paper", address: "https://a.example/" }, coordinator);
    expect((await results("q=periwinkle")).find("#collection")).toHaveLength(1);
    await app.post(`${address}/withdrawals`, { reason: "It is out of date." }, coordinator);
    expect((await results("q=marigold")).find("#collection")).toEqual([]);
    expect(await groupsFor("marigol")).toEqual([]);
  });

  test("is found by a practice in it while the public may read that practice, and not after", async () => {
    const { address, practice } = await begun("Gathered together", "Zinnia circles");
    await app.post(`${address}/publications`, {}, coordinator);
    expect((await results("q=zinnia")).find("#collection")).toHaveLength(1);
    expect((await results("theme=oracy")).find("#collection")).toHaveLength(1);
    await planted(db(), async (trx) => {
      await trx.updateTable("practices").set({ status: "withdrawn" }).where("id", "=", practice.id).execute();
      await keepPractices(trx, [practice.id]);
    });
    expect((await results("q=zinnia")).find("#collection")).toEqual([]);
    expect((await results("q=gathered+together")).find("#collection")).toHaveLength(1);
  });
});

describe("practice from beyond the authority", () => {
  test("is found and suggested as not validated once it is kept, and no longer once it is retired", async () => {
    const ref = await added("Foxglove talk");
    const page = await results("q=foxglove");
    expect(page.find("#beyond h2")).toEqual([notValidated]);
    expect(page.heading).toBe("Find practice");
    expect(page.text).toContain("No practices for “foxglove”");
    expect(page.links).toContainEqual({ text: "Foxglove talk", href: `/practices/${ref}` });
    const item = { text: "Foxglove talk", detail: "Institute for Elsewhere; not validated here" };
    expect(await groupsFor("foxglo")).toEqual([
      { title: "From beyond the authority", items: [{ ...item, href: `/practices/${ref}` }] },
    ]);
    const form = (await read(await app.get(`/beyond/${ref}`, coordinator))).forms.find(
      ({ action }) => action === `/beyond/${ref}`,
    );
    const edits = form?.fields["edits"]?.[0] ?? "";
    await app.post(`/beyond/${ref}/retirements`, { edits, reason: "It leads nowhere." }, coordinator);
    expect((await results("q=foxglove")).find("#beyond")).toEqual([]);
    expect(await groupsFor("foxglo")).toEqual([]);
  });

  test("is counted truly and apart from practices, the best of it first and all of it on demand", async () => {
    for (const number of [1, 2, 3, 4]) await added(`Snapdragon ${number}`);
    await aPublishedPractice(db(), { version: { title: "Snapdragon at school" } }).then((practice) =>
      planted(db(), (trx) => keepEntries(trx, "practice", [practice.id])),
    );
    const page = await results("q=snapdragon");
    expect(page.text).toContain("1 practice for “snapdragon”");
    expect(page.find("#beyond p")[0]).toBe("4 resources. These 3 fit best.");
    expect(page.find("#beyond li")).toHaveLength(3);
    const all = page.links.find(({ text }) => text === "Show all 4");
    expect(all?.href).toBe("/practices?q=snapdragon&all=beyond#beyond");
    const whole = await results("q=snapdragon&all=beyond");
    expect([whole.find("#beyond p")[0], whole.find("#beyond li").length]).toEqual(["4 resources.", 4]);
  });

  test("is reached at once by its reference, however that is typed", async () => {
    const ref = await added("Larkspur letters");
    const digits = ref.slice(3);
    for (const typed of [ref, `nr${digits}`, `nr ${digits}`, `Nr – ${digits}`]) {
      const response = await app.get(`/practices?q=${encodeURIComponent(typed)}`);
      expect([typed, response.status, response.headers.get("location")]).toEqual([typed, 303, `/practices/${ref}`]);
    }
    expect((await app.get("/practices?q=NR-999999")).status).toBe(200);
  });

  test("has all of the words, and is not there where only a practice has what was chosen", async () => {
    await added("Camellia reading");
    expect((await results("q=camellia+reading")).find("#beyond")).toHaveLength(1);
    expect((await results("q=camellia+reading&phase=primary&theme=oracy")).find("#beyond")).toHaveLength(1);
    for (const query of ["q=camellia+hydraulics", "q=camellia&phase=secondary", "q=camellia&evidence=0", ""]) {
      expect({ query, found: (await results(query)).find("#beyond") }).toEqual({ query, found: [] });
    }
  });
});

test("an index that is made again, or catches up, has both", async () => {
  const { address } = await begun("Buttercup basics");
  await app.post(`${address}/publications`, {}, coordinator);
  const ref = await added("Buttercup abroad");
  const found = async () => {
    const { links } = await results("q=buttercup");
    return links.map(({ href }) => href).filter((href) => href === address || href === `/practices/${ref}`);
  };
  const made = await rebuildIndex(db());
  expect([made.get("collection"), made.get("beyond")].every((count) => (count ?? 0) > 0)).toBe(true);
  expect(await found()).toEqual([address, `/practices/${ref}`]);
  await planted(db(), (trx) =>
    trx.deleteFrom("search_entries").where("kind", "in", ["collection", "beyond"]).execute(),
  );
  await catchUpIndex(db());
  expect(await found()).toEqual([address, `/practices/${ref}`]);
  await planted(db(), (trx) =>
    trx.updateTable("beyond_practices").set({ edits: 7, title: "Daffodil abroad" }).where("ref", "=", ref).execute(),
  );
  await catchUpIndex(db());
  expect((await results("q=daffodil")).find("#beyond")).toHaveLength(1);
});
