import { readFile } from "node:fs/promises";
import { inflateSync } from "node:zlib";
import { RefusedFile } from "../files/refused-file.ts";
import type { Finding } from "./finding.ts";

/*
 * A simple look into a PDF (ISO 32000): the names that it uses outside its pages, also in packed object streams. It is
 * meant for what people leave in by accident. Who wants to hide something from it can; what is served is an attachment
 * in a sandbox all the same.
 */

const mostUnpacked = 4_000_000;
const mostUnpackedInAll = 40_000_000;

/** What is hidden in a PDF. Throws RefusedFile where it has a password, starts programs, or is cut short. */
export async function lookIntoPdf(path: string): Promise<Finding[]> {
  const names = namesIn(await readFile(path));
  if (!names.ended) throw new RefusedFile("The PDF is cut short. Save it again, and choose that file.");
  if (names.has("Encrypt")) {
    throw new RefusedFile(
      "The PDF has a password or is protected, so nobody can check it. Save it without, and choose that file.",
    );
  }
  if (names.has("Launch")) {
    throw new RefusedFile(
      "The PDF starts another program when it is opened. Print it to a new PDF, and choose that file.",
    );
  }
  return told.filter(({ when }) => when.some((name) => names.has(name))).map(({ kind, text }) => ({ kind, text }));
}

const told: (Finding & { when: string[] })[] = [
  {
    kind: "embedded_files",
    when: ["EmbeddedFile", "EmbeddedFiles", "Filespec", "FileAttachment"],
    text: "Other files are attached inside the PDF. Anybody can open them. Print it to a new PDF to leave them out.",
  },
  {
    kind: "program",
    when: ["JavaScript", "JS", "XFA", "RichMedia"],
    text: "The PDF holds a program (JavaScript) or a form that runs one. Print it to a new PDF to leave it out.",
  },
  {
    kind: "comments",
    when: ["Popup", "Highlight", "StrikeOut", "FreeText", "Ink"],
    text: "The PDF holds comments or marks that somebody added. Print it to a new PDF without them.",
  },
  {
    kind: "hidden_text",
    when: ["OCG"],
    text: "The PDF has layers that can be switched on and off. Look at all of them.",
  },
  {
    kind: "author",
    when: ["Author"],
    text: "The PDF says who made it. Remove the document’s properties if they should not be named.",
  },
];

type Names = { has(name: string): boolean; ended: boolean };

function namesIn(bytes: Buffer): Names {
  const found = new Set<string>();
  let unpacked = 0;
  for (const { text, packed, about } of partsOf(bytes)) {
    addNames(text, found);
    if (about && /<dc:creator>/.test(about)) found.add("Author");
    if (!packed || unpacked > mostUnpackedInAll) continue;
    const inside = inflated(packed);
    unpacked += inside.length;
    addNames(inside, found);
  }
  const ended = bytes.subarray(-2_048).includes("%%EOF");
  return { has: (name) => found.has(name), ended };
}

/** What stands between the streams, with each packed object stream and what the file says of itself. Pages and pictures are passed by. */
function* partsOf(bytes: Buffer): Generator<{ text: string; packed?: Buffer; about?: string }> {
  let at = 0;
  for (;;) {
    const begins = bytes.indexOf("stream", at, "latin1");
    if (begins === -1) {
      yield { text: bytes.toString("latin1", at) };
      return;
    }
    const ends = bytes.indexOf("endstream", begins, "latin1");
    const text = bytes.toString("latin1", at, begins);
    const last = ends === -1 ? bytes.length : ends;
    const dictionary = text.slice(text.lastIndexOf("obj"));
    const content = bytes.subarray(bytes[begins + 6] === 0x0d ? begins + 8 : begins + 7, last);
    if (/\/ObjStm\b/.test(dictionary)) yield { text, packed: content };
    else if (/\/Metadata\b/.test(dictionary)) yield { text, about: content.toString("latin1", 0, 200_000) };
    else yield { text };
    if (ends === -1) return;
    at = ends + "endstream".length;
  }
}

function inflated(packed: Buffer): string {
  try {
    return inflateSync(packed, { maxOutputLength: mostUnpacked }).toString("latin1");
  } catch {
    return "";
  }
}

/** Every name, with its characters that are written as #4A put back. An empty author is none. */
function addNames(text: string, found: Set<string>): void {
  for (const [, name = ""] of text.matchAll(/\/([A-Za-z#][\w#]{0,60})/g)) {
    const read = name.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    if (read !== "Author") found.add(read);
  }
  if (/\/Author\s*(\((?!\s*\))|<(?!\s*>))/.test(text)) found.add("Author");
}
