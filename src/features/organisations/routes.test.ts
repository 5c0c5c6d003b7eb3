import { beforeAll, describe, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../test/support/app.ts";
import { anAuthority, aSchool } from "../../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../../test/support/builders/planted.ts";

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
  const { db } = app.deps.database;
  const authority = await anAuthority(db, { name: "Eskdale" });
  const place = { authority, town: "Kelder Bridge", easting: 350_000, northing: 490_000 };
  await aSchool(db, { ...place, urn: "700001", name: "Catholic Primary School of St Mary’s", postcode: "KB1 2AB" });
  await aSchool(db, {
    ...place,
    urn: "700002",
    name: "St Mary's Infant School",
    postcode: "KB1 2AC",
  });
  await aSchool(db, {
    ...place,
    urn: "700003",
    name: "A Fell School",
    postcode: "KB11 2AB",
    status: "closed",
    closed_on: "2020-08-31",
  });
  for (let n = 10; n < 45; n++) {
    await aSchool(db, { authority, urn: `7000${n}`, name: `Moorside ${n}`, town: "Ashgarth", postcode: null });
  }
  await planted(db, (trx) =>
    trx
      .insertInto("school_links")
      .values({ urn: "700001", linked_urn: "700003", link_type: "Predecessor", established_on: "2020-09-01" })
      .execute(),
  );
});

const read = async (path: string): Promise<{ status: number; text: string; location: string | null }> => {
  const response = await app.get(path);
  const text = (await response.text()).replaceAll("&quot;", '"').replaceAll("&#39;", "'");
  return { status: response.status, text, location: response.headers.get("location") };
};

describe("finding a school", () => {
  test.each([
    ["a name, with whichever apostrophe", "st marys", ["700001", "700002"]],
    ["a name as it is written", "St Mary's Infant", ["700002"]],
    ["a postcode without its space", "kb12ab", ["700001"]],
    ["the first half of a postcode, and no longer one", "kb1", ["700001", "700002"]],
    ["a town, open schools first", "kelder  bridge", ["700001", "700002", "700003"]],
  ])("by %s", async (_how, q, urns) => {
    const { text } = await read(`/schools?q=${encodeURIComponent(q)}`);
    expect([...text.matchAll(/href="\/schools\/(\d+)"/g)].map((match) => match[1])).toEqual(urns);
  });

  test("by words of its name and of its authority together", async () => {
    const { text } = await read("/schools?q=st%20marys%20infant%20eskdale");
    expect([...text.matchAll(/href="\/schools\/(\d+)"/g)].map((match) => match[1])).toEqual(["700002"]);
  });

  test("by a name that is misspelt shows those that are spelt like it, and says so", async () => {
    const { text } = await read("/schools?q=St%20Marys%20Infent%20School");
    expect(text).toContain("No school matches “St Marys Infent School”. Schools with names like it");
    expect(text).toContain('href="/schools/700002"');
    expect((await read("/schools?q=Zzyzx%20Qworth")).text).toContain("You can try:");
  });

  test("by its URN leads straight to it", async () => {
    expect(await read("/schools?q=%20700002%20")).toMatchObject({ status: 303, location: "/schools/700002" });
  });

  test("by a URN that nobody has says what to try", async () => {
    const { status, text } = await read("/schools?q=999999");
    expect(status).toBe(200);
    expect(text).toContain("No school matches “999999”");
    expect(text).toContain("the first half of the postcode");
  });

  test("shows how many there are, and page after page each of them once", async () => {
    const seen: string[] = [];
    let next: string | undefined = "/schools?q=moorside";
    while (next !== undefined && seen.length < 100) {
      const { text } = await read(next);
      expect(text).toContain("35 schools match “moorside”");
      seen.push(...[...text.matchAll(/href="\/schools\/(\d+)"/g)].map((match) => match[1] ?? ""));
      next = /href="(\/schools\?q=moorside&amp;after=\d+)"/.exec(text)?.[1]?.replace("&amp;", "&");
    }
    expect(seen).toEqual(Array.from({ length: 35 }, (_, n) => String(700_010 + n)));
  });

  test("asks for more where too little was typed, and takes a pattern for what it is", async () => {
    expect((await read("/schools?q=st")).text).toContain("at least three letters");
    expect((await read(`/schools?q=${encodeURIComponent("moor.*%_\\(")}`)).status).toBe(200);
    expect((await read("/schools?q=%00%ed%a0%80")).status).toBeLessThan(500);
  });

  test("suggests schools and towns as one types", async () => {
    const answer = (await (await app.get("/schools/suggestions?q=ashg")).json()) as {
      groups: { title: string; items: { text: string; detail: string; href: string }[] }[];
    };
    expect(answer.groups.map(({ title }) => title)).toEqual(["Schools", "Towns"]);
    expect(answer.groups[1]?.items).toEqual([{ text: "Ashgarth", detail: "35 schools", href: "/schools?q=Ashgarth" }]);
    expect(await (await app.get("/schools/suggestions?q=")).json()).toEqual({ groups: [] });
  });
});

describe("a school's page", () => {
  test("says what it is, where, and what came before it", async () => {
    const { status, text } = await read("/schools/700001");
    expect(status).toBe(200);
    expect(text).toContain("Catholic Primary School of St Mary’s");
    expect(text).toContain("KB1 2AB");
    expect(text).toContain("18.3%");
    expect(text).toMatch(/Predecessor:\s*<a[^>]+href="\/schools\/700003"[^>]*>A Fell School<\/a>, 1 September 2020/);
    expect(text).toContain("Nothing is published yet");
    expect(text).toContain("<svg");
  });

  test("of a closed school says when it closed", async () => {
    expect((await read("/schools/700003")).text).toContain("Closed on 31 August 2020");
  });

  test("of a closed school speaks of the past, and does not count it among the open", async () => {
    const { text } = await read("/schools/700003");
    expect(text).toMatch(/This was an? [^<]* in Kelder Bridge, Eskdale\./);
    expect(text).toContain("Where A Fell School was, with the 2 open schools of Eskdale");
    expect((await read("/schools/700002")).text).toContain("among the 2 open schools of Eskdale");
  });

  test("of no school is not there", async () => {
    for (const path of ["/schools/999999", "/schools/nonsense", "/schools/1e5"])
      expect((await read(path)).status).toBe(404);
  });
});
