import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AuthorityBook, plainAuthorityName, type HeldAuthority } from "./authority-book.ts";
import { mergeSchool, type HeldSchool } from "./merge-school.ts";
import type { SchoolRow } from "../rows/school-row.ts";

const aRow = (identity: SchoolRow["identity"], details: SchoolRow["details"] = {}): SchoolRow => ({
  line: 2,
  urn: "100000",
  authority: { code: "201", name: null, gssCode: null, region: null },
  identity: { authority_code: "201", name: "Aldgate", status: "open", phase: "primary", ...identity },
  details,
});
const imported = (...files: [SchoolRow, string][]): HeldSchool | undefined =>
  files.reduce<HeldSchool | undefined>((held, [row, date]) => mergeSchool(held, row, date).school, undefined);

describe("what is held of a school", () => {
  test("is not blanked by a form with fewer columns", () => {
    const held = imported(
      [aRow({}, { roll: 270, town: "London" }), "2022-04-25"],
      [aRow({ name: "The Aldgate" }), "2024-06-17"],
    );
    expect(held).toMatchObject({ name: "The Aldgate", roll: 270, town: "London", details_on: "2022-04-25" });
  });

  test("is not undone by an older file, which fills only what is empty", () => {
    const held = imported(
      [aRow({ status: "closed" }), "2024-06-17"],
      [aRow({ name: "Old" }, { roll: 200 }), "2022-04-25"],
    );
    expect(held).toMatchObject({ name: "Aldgate", status: "closed", roll: 200 });
  });

  test("loses a value that a newer file has blank, and keeps it through a file of the same day", () => {
    const filled: [SchoolRow, string] = [aRow({}, { website: "a.example" }), "2024-01-01"];
    expect(imported(filled, [aRow({}, { website: null }), "2024-01-02"])?.website).toBeNull();
    expect(imported(filled, [aRow({}, { website: null }), "2024-01-01"])?.website).toBe("a.example");
  });

  test("counts as closed once, when it closes", () => {
    const open = imported([aRow({}), "2024-01-01"]);
    expect(mergeSchool(open, aRow({ status: "closed" }), "2024-02-01").outcome).toBe("closed");
    expect(mergeSchool(open, aRow({}), "2024-02-01")).toMatchObject({ outcome: "unchanged", confirmed: true });
  });

  const files = fc.array(
    fc.tuple(
      fc.record(
        { name: fc.constantFrom("A", "B"), gender: fc.constantFrom("Mixed", null) },
        { requiredKeys: ["name"] },
      ),
      fc.record({ roll: fc.constantFrom(1, 2, null), town: fc.constantFrom("X", "Y", null) }, { requiredKeys: [] }),
    ),
    { minLength: 1, maxLength: 4 },
  );
  const dated = (rows: (readonly [SchoolRow["identity"], SchoolRow["details"]])[]): [SchoolRow, string][] =>
    rows.map(([identity, details], index) => [aRow(identity, details), `2024-01-0${index + 1}`]);

  test("does not change when any of its files is imported again, in whatever order they came", () => {
    fc.assert(
      fc.property(
        files.chain((rows) => fc.shuffledSubarray(dated(rows), { minLength: rows.length })),
        (shuffled) => {
          const held = imported(...shuffled);
          for (const [row, date] of shuffled) {
            expect(mergeSchool(held, row, date)).toMatchObject({ outcome: "unchanged", confirmed: false });
          }
        },
      ),
    );
  });

  test("has the newest file's name in whatever order the files come", () => {
    fc.assert(
      fc.property(
        files.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(dated(rows), { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          expect(imported(...shuffled)?.name).toBe(rows.at(-1)?.[0].name);
        },
      ),
    );
  });
});

describe("an authority", () => {
  const held = (over: Partial<HeldAuthority>): HeldAuthority => ({
    code: "840",
    name: "Durham",
    gss_code: null,
    region: null,
    demonstration: false,
    register_date: "2022-04-25",
    ...over,
  });
  const named = (name: string, code: string | null = null) => ({ code, name, gssCode: null, region: null });

  test.each([
    ["Herefordshire, County of", "Herefordshire"],
    ["Kingston Upon Hull, City of", "Kingston upon Hull, City of"],
    ["Bournemouth Christchurch and Poole", "Bournemouth, Christchurch and Poole"],
    ["St. Helens", "St Helens"],
    ["Durham", "County Durham"],
  ])("%s and %s are one", (one, other) => {
    expect(plainAuthorityName(one)).toBe(plainAuthorityName(other));
  });

  test("is renamed by a newer register of the same code, and not by an older", () => {
    const book = new AuthorityBook([held({})]);
    expect(book.place(named("County Durham"))).toEqual({ code: "840" });
    expect(book.closeFile("2024-06-17")).toEqual([{ code: "840", from: "Durham", to: "County Durham" }]);
    book.place(named("Durham", "840"));
    expect(book.closeFile("2022-04-25")).toEqual([]);
    expect(book.changed()).toMatchObject([{ name: "County Durham", register_date: "2024-06-17" }]);
  });

  test("is found by name where the form gives no codes, a reorganised one included", () => {
    const book = new AuthorityBook([]);
    expect(book.place(named("Cumberland"))).toEqual({ code: "942" });
    expect(book.place(named("Pre-LGR 2023 Cumbria"))).toEqual({ code: "909" });
    expect(book.place(named("Atlantis"))).toEqual({ reason: "no authority called “Atlantis” is known" });
  });

  test("of the demonstration is never written by the register", () => {
    const book = new AuthorityBook([held({ code: "990", name: "Fellside", demonstration: true })]);
    expect(book.place(named("Fellside"))).toHaveProperty("reason");
  });
});
