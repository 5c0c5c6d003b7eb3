import { zipOf, type ZipEntry } from "./zip.ts";

/* Documents of Office, made by hand: as little as makes one, and whatever the test adds. */

const contentTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  docm: "application/vnd.ms-word.document.macroEnabled.main+xml",
};
type Kind = keyof typeof contentTypes;

const mainParts: Record<Kind, string> = {
  docx: "word/document.xml",
  docm: "word/document.xml",
  pptx: "ppt/presentation.xml",
  xlsx: "xl/workbook.xml",
};

const xml = '<?xml version="1.0" encoding="UTF-8"?>';
export const plainDocument = `${xml}<w:document><w:body><w:p><w:r><w:t>Ten minutes a day.</w:t></w:r></w:p></w:body></w:document>`;
const plainMain: Record<Kind, string> = {
  docx: plainDocument,
  docm: plainDocument,
  pptx: `${xml}<p:presentation/>`,
  xlsx: `${xml}<workbook><sheets><sheet name="Results" sheetId="1" r:id="rId1"/></sheets></workbook>`,
};

/** A document with these parts besides, or in place of its own. */
export function officeDocument(kind: Kind, parts: Record<string, string | Uint8Array> = {}): Buffer {
  return zipOf(officeEntries(kind, parts));
}

export function officeEntries(kind: Kind, parts: Record<string, string | Uint8Array> = {}): ZipEntry[] {
  const all: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `${xml}<Types><Override PartName="/${mainParts[kind]}" ContentType="${contentTypes[kind]}"/></Types>`,
    "_rels/.rels": `${xml}<Relationships/>`,
    [mainParts[kind]]: plainMain[kind],
    ...parts,
  };
  return Object.entries(all).map(([name, content]) => ({ name, content }));
}

/** A PDF of one empty page, with these objects and this in its trailer besides. */
export function pdfOf(objects: readonly (string | Buffer)[] = [], trailer = ""): Buffer {
  const body = [
    "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj",
    "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj",
    "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj",
    ...objects,
  ];
  return Buffer.concat([
    Buffer.from("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n", "latin1"),
    ...body.map((one) => Buffer.concat([Buffer.from(one as Buffer), Buffer.from("\n")])),
    Buffer.from(`trailer\n<< /Size 4 /Root 1 0 R ${trailer} >>\nstartxref\n0\n%%EOF\n`),
  ]);
}
