import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { ByteCensus } from "../file/byte-census.ts";
import { day, percentage, postcode, text, wholeNumber } from "../file/cells.ts";
import { encodingOf } from "../file/encoding.ts";
import { fileDate } from "../file/file-date.ts";
import { recogniseForm } from "./forms.ts";
import { schoolRowReader } from "./school-row.ts";

const encoding = (bytes: Uint8Array) => {
  const census = new ByteCensus();
  census.add(bytes);
  return encodingOf(bytes, census);
};

describe("the encoding of a file", () => {
  test("is found from its bytes", () => {
    expect(encoding(Buffer.from("URN\n100000\n"))).toBe("utf-8");
    expect(encoding(Buffer.from("St Thomas à Becket’s"))).toBe("utf-8");
    expect(encoding(iconv.encode("St Thomas à Becket’s", "windows-1252"))).toBe("windows-1252");
    expect(encoding(iconv.encode("URN\n", "utf-16le", { addBOM: true }))).toBe("utf-16le");
  });

  test("is UTF-8 though a character is split between two reads, or cut off by the end", () => {
    const census = new ByteCensus();
    const bytes = Buffer.from("à’😀");
    for (const byte of bytes.subarray(0, -1)) census.add(Uint8Array.of(byte));
    expect(encodingOf(bytes, census)).toBe("utf-8");
  });

  test("is refused where a UTF-8 file is damaged in one place, rather than misreading every accent", () => {
    const damaged = Buffer.concat([Buffer.from("é’é\n"), Uint8Array.of(0x92), Buffer.from(" é")]);
    expect(() => encoding(damaged)).toThrow("line 2 is not UTF-8 though the rest of the file is");
  });

  test("is refused where there are NUL bytes", () => {
    expect(() => encoding(Buffer.from("URN\n1000\u000000\n"))).toThrow("line 2 holds a NUL byte");
  });
});

describe("a cell", () => {
  test("keeps its text, but for spaces around it and bytes that were mistaken on the way", () => {
    expect(text("  St  Mary\u0092s ")).toBe("St Mary’s");
    expect(text("   ")).toBeNull();
    expect(() => text("a\u0000b")).toThrow("holds a control character");
  });

  test("is a day in each of the register's ways, and 1900 stands for not known", () => {
    expect(["31-08-1994", "31/08/1994", "1994-08-31"].map(day)).toEqual(Array(3).fill("1994-08-31"));
    expect(day("01-01-1900")).toBeNull();
    expect(() => day("31-02-2020")).toThrow("not a date");
  });

  test("is a figure, or none where it is suppressed, or wrong", () => {
    expect(percentage("13.74")).toBe(13.7);
    expect(wholeNumber("SUPP", 10)).toBeNull();
    expect(() => percentage("101")).toThrow("not a percentage");
    expect(() => wholeNumber("5.00E+06", 99)).toThrow("not a whole number");
  });

  test("is a postcode however it was typed", () => {
    expect(postcode("so143ab")).toBe("SO14 3AB");
    expect(postcode("EC3A  5DE")).toBe("EC3A 5DE");
  });
});

describe("the day of a file", () => {
  const fetched = new Date("2026-11-21T10:00:00Z");
  test.each([
    ["edubasealldata20250422.csv", "2025-04-22", "name"],
    ["gias-all-establishments-2024-06-17.cp1252.csv.gz", "2024-06-17", "name"],
    ["20220420_gias.csv", "2022-04-20", "name"],
    ["gias-groups-2022-03.csv.gz", "2022-03-01", "name"],
    ["schools.csv", "2026-11-21", "last changed"],
    ["order-20259999.csv", "2026-11-21", "last changed"],
  ])("%s is of %s", (name, on, from) => {
    expect(fileDate(name, fetched)).toEqual({ on, from });
  });

  test("is what the operator says, where they say it", () => {
    expect(fileDate("edubasealldata20250422.csv", fetched, "2020-01-01").on).toBe("2020-01-01");
  });
});

const header = ["URN", "LA (name)", "EstablishmentName", "PhaseOfEducation (name)", "EstablishmentStatus (name)"];

describe("a form", () => {
  test("is told by its header, in whatever order its columns are", () => {
    expect(recogniseForm(header).name).toBe("register");
    expect(recogniseForm(["LinkURN", "LinkType", "URN"]).name).toBe("links");
    expect(recogniseForm(["URN", "Group UID", "Group Name", "Group Type", "Group Status"]).name).toBe("group_links");
  });

  test("is refused with what is missing, twice there, or not CSV at all", () => {
    expect(() => recogniseForm(header.slice(0, 4))).toThrow("no column “EstablishmentStatus (name)”");
    expect(() => recogniseForm([...header, "URN"])).toThrow("“URN” is there twice");
    expect(() => recogniseForm(["URN;EstablishmentName"])).toThrow("not parted by commas");
    expect(() => recogniseForm(["phone number"])).toThrow("no URN column");
  });
});

describe("a row", () => {
  const read = schoolRowReader(recogniseForm([...header, "NumberOfPupils"]));
  const row = (...cells: string[]) => read({ line: 7, cells });

  test("is read with the columns that its file has, and no others", () => {
    const found = row(
      "100000",
      "City of London",
      "The Aldgate School",
      "Primary",
      "Open, but proposed to close",
      "270",
    );
    expect(found).toMatchObject({
      read: {
        urn: "100000",
        identity: { name: "The Aldgate School", phase: "primary", status: "open_proposed_to_close" },
        details: { roll: 270 },
      },
    });
  });

  test("may have more cells than the header, as the register's own rows do", () => {
    expect(row("100000", "Surrey", "A", "Primary", "Open", "1", "spilt", "over")).toHaveProperty("read");
  });

  test.each([
    [["1000", "Surrey", "A", "Primary", "Open", ""], "its URN is “1000”"],
    [["100000", "Surrey", "", "Primary", "Open", ""], "it has no name"],
    [["100000", "Surrey", "A", "Tertiary", "Open", ""], "PhaseOfEducation (name) is “Tertiary”"],
    [["100000", "Surrey", "A", "Primary", "Ope"], "it has 5 cells where the header has 6"],
    [["100000", "Surrey", "A", "Primary", "Open", "many"], "NumberOfPupils is “many”"],
  ])("is refused with its line and a reason: %j", (cells, reason) => {
    expect(row(...cells)).toMatchObject({ refused: { line: 7, reason: expect.stringContaining(reason) as string } });
  });

  test("of commas only is blank", () => {
    expect(row("", "", " ", "", "", "")).toEqual({ blank: true });
  });
});
