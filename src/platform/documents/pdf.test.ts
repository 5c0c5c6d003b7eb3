import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { pdfOf } from "../../../test/support/documents.ts";
import { folderOfTheTest } from "../../../test/support/files.ts";
import { lookIntoPdf } from "./index.ts";

const folder = await folderOfTheTest();
let made = 0;

async function kindsIn(bytes: Uint8Array): Promise<string[]> {
  const path = join(folder, String(++made));
  await writeFile(path, bytes);
  return (await lookIntoPdf(path)).map(({ kind }) => kind);
}

const stream = (dictionary: string, content: Buffer) =>
  Buffer.concat([
    Buffer.from(`4 0 obj\n<< ${dictionary} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from("\nendstream\nendobj"),
  ]);

test("a plain PDF hides nothing", async () => {
  expect(await kindsIn(pdfOf())).toEqual([]);
});

test("a program is told, however its name is written", async () => {
  expect(await kindsIn(pdfOf(["4 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj"]))).toEqual(["program"]);
  expect(await kindsIn(pdfOf(["4 0 obj\n<< /S /J#61vaScript >>\nendobj"]))).toEqual(["program"]);
});

test("a program in a packed object stream is told", async () => {
  const packed = deflateSync(Buffer.from("5 0 << /S /JavaScript /JS 6 0 R >>"));
  expect(await kindsIn(pdfOf([stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", packed)]))).toEqual([
    "program",
  ]);
});

test("what stands on a page or in a picture is not mistaken for a program", async () => {
  expect(
    await kindsIn(pdfOf([stream("/Type /XObject", Buffer.from("\u0001 /JS /EmbeddedFile /Launch \u0002"))])),
  ).toEqual([]);
});

test("attached files, comments and the author are told", async () => {
  const objects = [
    "4 0 obj\n<< /Type /EmbeddedFile >>\nendobj",
    "5 0 obj\n<< /Subtype /Popup /Contents (see the SEN list) >>\nendobj",
    "6 0 obj\n<< /Author (J Okafor) >>\nendobj",
  ];
  expect(await kindsIn(pdfOf(objects))).toEqual(["embedded_files", "comments", "author"]);
  expect(await kindsIn(pdfOf(["6 0 obj\n<< /Author () >>\nendobj"]))).toEqual([]);
  const about = stream("/Type /Metadata", Buffer.from("<x:xmpmeta><dc:creator>J</dc:creator></x:xmpmeta>"));
  expect(await kindsIn(pdfOf([about]))).toEqual(["author"]);
});

test("a PDF with a password, one that starts programs and one that is cut short are refused", async () => {
  await expect(kindsIn(pdfOf([], "/Encrypt 9 0 R"))).rejects.toThrow(/password/);
  await expect(kindsIn(pdfOf(["4 0 obj\n<< /S /Launch >>\nendobj"]))).rejects.toThrow(/starts another program/);
  await expect(kindsIn(pdfOf().subarray(0, 200))).rejects.toThrow(/cut short/);
});
