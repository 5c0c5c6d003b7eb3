import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOfTheTest } from "../../../test/support/files.ts";
import { photograph, plainPicture, recording } from "../../../test/support/pictures.ts";
import { officeDocument, pdfOf } from "../../../test/support/documents.ts";
import { foundType } from "./index.ts";

const folder = await folderOfTheTest();
let made = 0;

async function found(bytes: Uint8Array) {
  const path = join(folder, String(++made));
  await writeFile(path, bytes);
  return foundType(path);
}

const wav = Buffer.concat([Buffer.from("RIFF\x24\0\0\0WAVEfmt \x10\0\0\0"), Buffer.alloc(40)]);
const m4a = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypM4A \0\0\0\0M4A mp42"), Buffer.alloc(64)]);

test("what a file is, is found from what is in it", async () => {
  expect(await found(await photograph(40, 30))).toEqual({ kind: "image", type: "image/jpeg" });
  for (const form of ["png", "webp", "gif"] as const) {
    expect(await found(await plainPicture(form))).toEqual({ kind: "image", type: `image/${form}` });
  }
  expect(await found(pdfOf())).toEqual({ kind: "pdf" });
  expect(await found(officeDocument("docx"))).toEqual({ kind: "archive" });
  expect(await found(wav)).toEqual({ kind: "audio", type: "audio/wav" });
  expect(await found(m4a)).toEqual({ kind: "audio", type: "audio/mp4" });
});

test("a recording is one whether it has a tag, a large tag or none; a tag alone is none", async () => {
  const mp3 = { kind: "audio", type: "audio/mpeg" };
  expect(await found(recording(20, "A lesson"))).toEqual(mp3);
  expect(await found(recording(20, "x".repeat(16_000)))).toEqual(mp3);
  expect(await found(recording(20).subarray(10))).toEqual(mp3);
  await expect(found(recording(0, "A lesson"))).rejects.toThrow(/no sound/);
});

test("what is not taken is refused with what to do about it", async () => {
  const heads: [string, RegExp][] = [
    ["", /empty/],
    ["plain words", /kind of file is not taken/],
    ["<svg xmlns='http://www.w3.org/2000/svg'/>", /Save it as PNG/],
    ["\0\0\0\x18ftypmp42\0\0\0\0mp42isom", /give a link to it/],
  ];
  for (const [head, reason] of heads) await expect(found(Buffer.from(head, "latin1"))).rejects.toThrow(reason);
});
