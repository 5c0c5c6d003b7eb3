import { deflateSync } from "node:zlib";
import { officeDocument, officeEntries, pdfOf } from "./documents.ts";
import { eicar } from "./fake-clamd.ts";
import { photograph, plainPicture, pngSaying, recording } from "./pictures.ts";
import { zipOf } from "./zip.ts";

/*
 * The files that could do harm (OWASP, File Upload cheat sheet; ASVS 5.2 and 5.3), each made here, with what must become
 * of it: refused with a reason in plain words, or kept as what it truly is.
 */

export type Attack = {
  what: string;
  fileName: string;
  bytes: Uint8Array;
  type?: string;
  /** What the reason must say; a kept one is served as this. */
  outcome: { refused: RegExp } | { kept: "image/webp" | "attachment"; finding?: RegExp };
};

/** What must not be in anything that is served. */
export const marker = "<script>alert(document.domain)</script>";
const page = `<!doctype html><html><body>${marker}</body></html>`;

const notTaken = { refused: /This kind of file is not taken/ };
const damaged = { refused: /could not be read to its end|damaged/ };
const bomb = { refused: /unpacks to far more|damaged/ };
const odd = { refused: /what no document of Office holds/ };
const remade = { kept: "image/webp" as const };

export async function attackSet(): Promise<Attack[]> {
  return [...(await polyglots()), ...(await names()), ...archives(), ...documents(), ...pdfs(), ...(await broken())];
}

async function polyglots(): Promise<Attack[]> {
  const [photo, png] = [await photograph(300, 200), await plainPicture("png")];
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, marker.length + 2]), Buffer.from(marker)]);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${marker}</svg>`;
  const foreign = `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><foreignObject>${page}</foreignObject></svg>`;
  return [
    {
      what: "JavaScript that begins as a GIF does",
      fileName: "a.gif",
      bytes: Buffer.from(`GIF89a/*${" ".repeat(99)}*/=1;alert(1)`),
      outcome: damaged,
    },
    {
      what: "PNG with a page of HTML behind it",
      fileName: "a.png",
      bytes: Buffer.concat([png, Buffer.from(page)]),
      outcome: remade,
    },
    {
      what: "JPEG with a script in a comment",
      fileName: "a.jpg",
      bytes: Buffer.concat([photo.subarray(0, 2), comment, photo.subarray(2)]),
      outcome: remade,
    },
    {
      what: "JPEG with PHP behind it",
      fileName: "a.jpg",
      bytes: Buffer.concat([photo, Buffer.from(`<?php ${marker} ?>`)]),
      outcome: remade,
    },
    {
      what: "HTML called a picture",
      fileName: "a.png",
      type: "image/png",
      bytes: Buffer.from(page),
      outcome: notTaken,
    },
    {
      what: "JavaScript",
      fileName: "a.js",
      type: "text/javascript",
      bytes: Buffer.from("alert(1)"),
      outcome: notTaken,
    },
    {
      what: "SVG with a script",
      fileName: "a.svg",
      type: "image/svg+xml",
      bytes: Buffer.from(svg),
      outcome: { refused: /SVG/ },
    },
    {
      what: "SVG with a foreignObject, called PNG",
      fileName: "a.png",
      type: "image/png",
      bytes: Buffer.from(foreign),
      outcome: { refused: /SVG/ },
    },
    {
      what: "sound that is a tag with HTML in it",
      fileName: "a.mp3",
      bytes: recording(0, page),
      outcome: { refused: /no sound/ },
    },
    {
      what: "animated GIF with HTML behind it",
      fileName: "a.gif",
      bytes: Buffer.concat([await plainPicture("gif"), Buffer.from(page)]),
      outcome: remade,
    },
  ];
}

async function names(): Promise<Attack[]> {
  const bytes = await photograph(200, 100);
  return [
    "photo.jpg.php",
    "photo.php\0.jpg",
    "photo\u202egpj.exe",
    `${"n".repeat(4_096)}.jpg`,
    "../../../etc/cron.d/photo.jpg",
    'x" onerror="alert(1).jpg',
    "CON",
    ".htaccess",
  ].map((fileName) => ({ what: `a picture called ${shown(fileName)}`, fileName, bytes, outcome: remade }));
}

const shown = (name: string) =>
  JSON.stringify(name.length > 40 ? `${name.slice(0, 3)}… (${name.length} letters)` : name).replace(
    "\u202e",
    "\\u202e",
  );

function archives(): Attack[] {
  const zeros = Buffer.alloc(50_000_000);
  const plain = zipOf([{ name: "notes.txt", content: "notes" }]);
  const many = Array.from({ length: 200 }, (_, at) => ({ name: `word/media/${at}.bin`, content: zeros }));
  const docx = (entry: Parameters<typeof zipOf>[0][number]) => zipOf([...officeEntries("docx"), entry]);
  return [
    {
      what: "Word with a path out of it (zip slip)",
      fileName: "a.docx",
      bytes: docx({ name: "../../../evil.txt", content: "x" }),
      outcome: odd,
    },
    {
      what: "Word with a symbolic link",
      fileName: "a.docx",
      bytes: docx({ name: "word/link", content: "/etc/passwd", mode: 0o120777 }),
      outcome: odd,
    },
    {
      what: "Word, 10 MB that unpack to 10 GB",
      fileName: "a.docx",
      bytes: zipOf([...officeEntries("docx"), ...many]),
      outcome: bomb,
    },
    {
      what: "Word whose bomb lies about its size",
      fileName: "a.docx",
      bytes: docx({ name: "word/b.bin", content: zeros, declaredSize: 1000 }),
      outcome: bomb,
    },
    {
      what: "archive of 3,001 entries",
      fileName: "a.docx",
      bytes: zipOf(Array.from({ length: 3_001 }, (_, at) => ({ name: `${at}`, content: "" }))),
      outcome: bomb,
    },
    { what: "archive", fileName: "a.zip", bytes: plain, outcome: { refused: /archive/ } },
    {
      what: "archive in an archive in an archive",
      fileName: "a.zip",
      bytes: zipOf([{ name: "b.zip", content: zipOf([{ name: "c.zip", content: plain }]) }]),
      outcome: { refused: /archive/ },
    },
    {
      what: "two parts of one name",
      fileName: "a.docx",
      bytes: docx({ name: "word/document.xml", content: "<other/>" }),
      outcome: odd,
    },
  ];
}

function documents(): Attack[] {
  const xxe = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>';
  const template =
    '<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://evil.example/a.dotm" TargetMode="External"/></Relationships>';
  const compound = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4_000)]);
  const opendocument = zipOf([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.text" },
    { name: "content.xml", content: "<x/>" },
  ]);
  return [
    {
      what: "Word with an outside entity (XXE)",
      fileName: "a.docx",
      bytes: officeDocument("docx", { "word/document.xml": xxe }),
      outcome: { refused: /entities/ },
    },
    {
      what: "the same in UTF-16",
      fileName: "a.docx",
      bytes: officeDocument("docx", { "word/document.xml": Buffer.from(`\ufeff${xxe}`, "utf16le") }),
      outcome: { refused: /entities/ },
    },
    {
      what: "Word with macros",
      fileName: "a.docx",
      bytes: officeDocument("docx", { "word/vbaProject.bin": "x" }),
      outcome: { refused: /program/ },
    },
    {
      what: "Word with macros, by its type",
      fileName: "a.docm",
      bytes: officeDocument("docm"),
      outcome: { refused: /program/ },
    },
    {
      what: "Word that fetches a template",
      fileName: "a.docx",
      bytes: officeDocument("docx", { "word/_rels/settings.xml.rels": template }),
      outcome: { refused: /fetches/ },
    },
    {
      what: "PowerPoint with a whole file inside",
      fileName: "a.pptx",
      bytes: officeDocument("pptx", { "ppt/embeddings/pupils.xlsx": officeDocument("xlsx") }),
      outcome: { kept: "attachment", finding: /whole file/ },
    },
    { what: "old Word, or one with a password", fileName: "a.doc", bytes: compound, outcome: { refused: /password/ } },
    { what: "OpenDocument", fileName: "a.odt", bytes: opendocument, outcome: { refused: /archive|another program/ } },
    {
      what: "program for Windows",
      fileName: "a.pdf",
      bytes: Buffer.concat([Buffer.from("MZ"), Buffer.alloc(500)]),
      outcome: notTaken,
    },
    { what: "EICAR test virus", fileName: "a.com", bytes: Buffer.from(eicar), outcome: notTaken },
  ];
}

function pdfs(): Attack[] {
  const script = "4 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj";
  const packed = deflateSync(Buffer.from("5 0 << /S /JavaScript /JS 6 0 R >>"));
  const stream = Buffer.concat([
    Buffer.from("4 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n"),
    packed,
    Buffer.from("\nendstream\nendobj"),
  ]);
  const program = { kept: "attachment" as const, finding: /JavaScript/ };
  return [
    { what: "PDF with JavaScript", fileName: "a.pdf", bytes: pdfOf([script]), outcome: program },
    { what: "PDF with JavaScript in a packed stream", fileName: "a.pdf", bytes: pdfOf([stream]), outcome: program },
    {
      what: "PDF that starts a program",
      fileName: "a.pdf",
      bytes: pdfOf(["4 0 obj\n<< /S /Launch >>\nendobj"]),
      outcome: { refused: /starts another program/ },
    },
    {
      what: "PDF with a password",
      fileName: "a.pdf",
      bytes: pdfOf([], "/Encrypt 9 0 R"),
      outcome: { refused: /password/ },
    },
    {
      what: "HTML with a PDF behind it",
      fileName: "a.pdf",
      type: "application/pdf",
      bytes: Buffer.concat([Buffer.from(page), pdfOf()]),
      outcome: notTaken,
    },
    { what: "PDF cut short", fileName: "a.pdf", bytes: pdfOf().subarray(0, 150), outcome: { refused: /cut short/ } },
  ];
}

async function broken(): Promise<Attack[]> {
  const photo = await photograph(800, 600);
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic"), Buffer.alloc(200)]);
  return [
    {
      what: "PNG of 65,000 by 65,000",
      fileName: "a.png",
      bytes: pngSaying(65_000, 65_000),
      outcome: { refused: /too large/ },
    },
    { what: "JPEG cut short", fileName: "a.jpg", bytes: photo.subarray(0, photo.length / 2), outcome: damaged },
    { what: "nothing at all", fileName: "a.jpg", bytes: Buffer.alloc(0), outcome: { refused: /empty/ } },
    {
      what: "text called PDF",
      fileName: "a.pdf",
      type: "application/pdf",
      bytes: Buffer.from("Not a PDF"),
      outcome: notTaken,
    },
    { what: "picture of a telephone (HEIC)", fileName: "a.jpg", bytes: heic, outcome: { refused: /Save it as JPEG/ } },
    {
      what: "21 MB",
      fileName: "a.pdf",
      bytes: Buffer.concat([pdfOf(), Buffer.alloc(21_000_000)]),
      outcome: { refused: /larger than 20 MB/ },
    },
  ];
}
