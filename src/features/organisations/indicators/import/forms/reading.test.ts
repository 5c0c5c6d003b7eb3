import { describe, expect, test } from "vitest";
import { UnreadableCell } from "../../../import/file/cells.ts";
import { dictionaryRowReader, neighbourRowReader } from "./describing-forms.ts";
import { valueIn } from "./figures.ts";
import { lastResultsBefore, yearInHeader, yearInName, yearOfNationalRow } from "./file-year.ts";
import { recogniseForm } from "./forms.ts";
import { areaCode, laitCode, laitRowReader, periodIn } from "./long-forms.ts";
import { tableForms } from "./table-forms.ts";
import { tableRowReader } from "./table-reader.ts";

const row = (cells: string[]) => ({ line: 2, cells });

describe("a cell", () => {
  test("holds a number as published, with a percent sign or commas or the noise of a spreadsheet", () => {
    expect(valueIn("45%", "percent")).toEqual({ value: 45 });
    expect(valueIn(" 1,571 ", "count")).toEqual({ value: 1571 });
    expect(valueIn("4.3600000000000003", "number")).toEqual({ value: 4.36 });
    expect(valueIn("-0.18", "points")).toEqual({ value: -0.18 });
    expect(valueIn("", "percent")).toBeUndefined();
  });

  test.each(["SUPP", "NE", "NA", "NP", "LOWCOV", "NEW", "c", "-"])("holds the publication’s mark %s", (mark) => {
    expect(valueIn(mark, "percent")).toEqual({ mark });
  });

  test.each([
    ["101", "percent"],
    ["43.2", "scaled_score"],
    ["3.91", "count"],
    ["1e99", "number"],
    ["45%%", "percent"],
    ["Infinity", "number"],
    ["0x10", "number"],
    ["=1+1", "number"],
  ] as const)("that says %s is no %s", (cell, measure) => {
    expect(() => valueIn(cell, measure)).toThrow(UnreadableCell);
  });
});

describe("the year of a file", () => {
  test("is in its name as an academic year, or as a year of publication where the form says so", () => {
    expect(yearInName("ks2final-raw-2018-2019-la850.csv.gz", undefined)).toBe(2019);
    expect(yearInName("census_2018_19.csv", undefined)).toBe(2019);
    expect(yearInName("201819-absence.csv", undefined)).toBe(2019);
    expect(yearInName("sap-la-absence-2026.json.gz", 2)).toBe(2024);
    expect(yearInName("census-2026.csv", undefined)).toBeUndefined();
    expect(yearInName("england_census.csv.gz", undefined)).toBeUndefined();
    expect(yearInName("ks2-2018-2020.csv", undefined)).toBeUndefined();
  });

  test("is the one after its columns of the year before", () => {
    expect(yearInHeader(["URN", "PTRWM_EXP", "PTRWM_EXP_17", "PTRWM_EXP_18"])).toBe(2019);
    expect(yearInHeader(["URN", "PTRWM_EXP"])).toBeUndefined();
  });

  test("is known by a published total for England, and by no school’s", () => {
    const national = (header: string): string => ({ URN: "NAT", NOR: "4727089" })[header] ?? "";
    const school = (header: string): string => ({ URN: "100000", NOR: "4727089" })[header] ?? "";
    expect(yearOfNationalRow("census", national)).toBe(2019);
    expect(yearOfNationalRow("census", school)).toBeUndefined();
  });

  test("is that of the last results before its newest inspection", () => {
    expect(["2020-03-12", "2021-05-01", "2019-06-30", "2019-12-20"].map(lastResultsBefore)).toEqual([
      2019, 2019, 2018, 2019,
    ]);
  });
});

describe("a row of a table", () => {
  const header = ["RECTYPE", "LEA", "URN", "TELIG", "READ_AVERAGE", "PTRWM_EXP"];
  const ks2 = tableForms.find(({ name }) => name === "ks2");
  const read = tableRowReader(ks2 ?? raise(), header, { year: 2019, provisional: false });

  test("gives a school’s figures with their cohort", () => {
    const found = read(row(["1", "850", "115976", "109", "105", "64%"]));
    expect(found).toMatchObject({
      figures: [
        { level: "school", place: "115976", indicator: "ks2_reading_average", year: 2019, value: 105, cohort: 109 },
        { level: "school", place: "115976", indicator: "ks2_rwm_expected", value: 64, cohort: 109 },
      ],
    });
  });

  test("that sums up an authority or England is of that area, and the one of every school is left", () => {
    expect(read(row(["3", "850", "", "14000", "104", "65%"]))).toMatchObject({ figures: [{ place: "850" }, {}] });
    expect(read(row(["5", " ", " ", "644967", "104", "65%"]))).toMatchObject({ figures: [{ place: "R970" }, {}] });
    expect(read(row(["4", " ", " ", "649249", "104", "65%"]))).toEqual({ left: "summary" });
  });

  test("shorter than the header is the publication’s own way of a school without results", () => {
    expect(read(row(["1", "850", "115976"]))).toEqual({ left: "empty" });
  });

  test("without a URN, or with a figure that cannot be, is refused and says why", () => {
    expect(read(row(["1", "850", "x", "109", "105", "64%"]))).toMatchObject({ refused: { line: 2 } });
    const refused = read(row(["1", "850", "115976", "109", "47", "64%"]));
    expect(refused).toMatchObject({
      refused: { reason: "READ_AVERAGE is “47”, not a scaled score between 80 and 120" },
    });
  });
});

describe("the long table of authorities", () => {
  test.each([
    ["2023", 2023, false],
    ["2025 (prov)", 2025, true],
    ["2018 (Rev)", 2018, false],
    ["2015/16", 2016, false],
    ["2016-17 (OT)", 2017, false],
    ["2022-24", 2024, false],
    ["2013/14-15/16", 2016, false],
    ["1998-00", 2000, false],
  ])("the period %s ends in %i", (text, year, provisional) => {
    expect(periodIn(text)).toEqual({ year, provisional });
  });

  test("knows a measure and an area by codes of our own", () => {
    expect(["Pri_ Pup_FixedEx", "LAC_ceased_SGO%", "LAC_ceased_SGO"].map(laitCode)).toEqual([
      "lait_pri_pup_fixedex",
      "lait_lac_ceased_sgo_pct",
      "lait_lac_ceased_sgo",
    ]);
    expect(["202", "970", "990", "NA"].map(areaCode)).toEqual(["202", "R970", "R990", undefined]);
  });

  const header = ["Short Desc", "Data item", "Years", "LA and Regions", "Values", "LA Number", "Region"];
  const read = laitRowReader(header);

  test("keeps the period as it is written, and leaves a mark without a year", () => {
    expect(read(row(["RTA", "", "2014-16", "Barnet", "10.79", "302", "Outer London"]))).toMatchObject({
      figures: [{ indicator: "lait_rta", year: 2016, period: "2014-16", place: "302", value: 10.79 }],
    });
    expect(read(row(["X", "", "0", "Barnet", "-", "302", ""]))).toEqual({ left: "empty" });
    expect(read(row(["X", "", "0", "Barnet", "4", "302", ""]))).toMatchObject({ refused: {} });
  });
});

test("a measure of the dictionary has its direction, unit and decimals", () => {
  const header = ["Measure_code", "Topic", "Measure", "Measure_short", "Polarity", "y_axis_name", "dps"];
  const found = dictionaryRowReader(header)(
    row(["7", "Absence", "Total", "PriTotAbs", "Low", "% half days missed", "2"]),
  );
  expect(found).toMatchObject({ read: { code: "lait_pritotabs", unit: "%", direction: "lower", decimals: 2 } });
});

test("a neighbour’s closeness is one word whatever its case, and a dash is no neighbour", () => {
  const read = neighbourRowReader(["la_code", "la_name", "rank", "neighbour_la_code", "closeness"]);
  const closeness = ["Very close", "Very Close"].map((word) => read(row(["301", "Barking", "1", "308", word])));
  expect(closeness).toMatchObject([{ read: { closeness: "very_close" } }, { read: { closeness: "very_close" } }]);
  expect(read(row(["942", "Cumberland", "1", "-", "-"]))).toEqual({ left: "empty" });
  expect(read(row(["942", "Cumberland", "11", "301", "Close"]))).toMatchObject({ refused: {} });
});

test("a form is known by its header, whatever the file is called", () => {
  expect(recogniseForm(["RECTYPE", "URN", "READPROG"]).name).toBe("ks2");
  expect(recogniseForm(["RECTYPE", "LEA", "URN", "ATT8SCR"]).name).toBe("ks4");
  expect(recogniseForm(["Rating", "URN"]).kind).toBe("left");
  expect(() => recogniseForm(["URN", "NOR", "LA", "ESTAB", "NOR"])).toThrow("“NOR” is there twice");
  expect(() => recogniseForm(["a", "b"])).toThrow("none of the forms of indicators");
});

function raise(): never {
  throw new Error("there is no form ks2");
}
