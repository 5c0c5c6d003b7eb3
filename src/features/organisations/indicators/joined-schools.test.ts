import { describe, expect, test } from "vitest";
import { joinedSchools, joinSeries, whoseYears, type RegisterLink } from "./joined-schools.ts";

/** Both directions of one plain link, as the register has it. */
const followed = (before: string, after: string, on: string | null, kind = ""): RegisterLink[] => [
  { urn: after, linked_urn: before, link_type: `Predecessor${kind}`, established_on: on },
  { urn: before, linked_urn: after, link_type: `Successor${kind}`, established_on: on },
];
const at = (urn: string, ...years: number[]) => years.map((year) => ({ urn, year }));

describe("which schools continue a school", () => {
  test("an academy is joined with the school that it was, up to the year before it opened", () => {
    const links = followed("100001", "140001", "2018-09-01");
    expect(joinedSchools("140001", links)).toEqual({
      joined: [{ urn: "100001", relation: "predecessor", from: null, until: 2018 }],
      apart: [],
    });
    expect(joinedSchools("100001", links).joined).toEqual([
      { urn: "140001", relation: "successor", from: 2018, until: null },
    ]);
  });

  test("a chain of three is followed, nearest first", () => {
    const links = [...followed("1", "2", "2012-09-01"), ...followed("2", "3", "2018-09-01")];
    expect(joinedSchools("3", links).joined.map(({ urn, until }) => [urn, until])).toEqual([
      ["2", 2018],
      ["1", 2012],
    ]);
  });

  test("schools that merged are apart, and so are the parts of one that was split", () => {
    const merged = [...followed("1", "3", "2018-09-01", " - merged"), ...followed("2", "3", "2018-09-01", " - merged")];
    expect(joinedSchools("3", merged)).toEqual({ joined: [], apart: ["1", "2"] });
    const split = [...followed("1", "2", "2018-09-01"), ...followed("1", "3", "2018-09-01")];
    expect(joinedSchools("2", split)).toEqual({ joined: [], apart: ["1"] });
  });

  test("links in a ring end", () => {
    const ring = [...followed("1", "2", null), ...followed("2", "1", null)];
    expect(joinedSchools("1", ring).joined.length).toBeLessThan(3);
  });
});

describe("a joined series", () => {
  const joins = joinedSchools("2", followed("1", "2", "2018-09-01"));

  test("has the predecessor's years before the school's own, and says so", () => {
    const series = joinSeries("2", [...at("1", 2016, 2017, 2018), ...at("2", 2019, 2022)], joins);
    expect(series.map(({ year, urn }) => `${year} ${urn}`)).toEqual(["2016 1", "2017 1", "2018 1", "2019 2", "2022 2"]);
    expect(whoseYears("2", series, () => "Old School")).toEqual(["2016 to 2018 is Old School (URN 1)"]);
    expect(whoseYears("2", series.slice(2), () => null)).toEqual(["2018 is URN 1"]);
  });

  test("keeps the school's own value where both have one, and fills no gap within its own years", () => {
    const series = joinSeries("2", [...at("1", 2017, 2018, 2020), ...at("2", 2018, 2021)], joins);
    expect(series.map(({ year, urn }) => `${year} ${urn}`)).toEqual(["2017 1", "2018 2", "2021 2"]);
  });

  test("is the predecessor's alone where the new school has no values yet", () => {
    expect(joinSeries("2", at("1", 2017, 2018, 2019), joins).map(({ year }) => year)).toEqual([2017, 2018]);
  });
});
