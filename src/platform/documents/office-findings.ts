import type { Finding, FindingKind } from "./finding.ts";
import type { OfficeParts } from "./office-parts.ts";

/* What of a document a reader may not see at once, each as a plain sentence. */

/** Everything that is hidden in the document, in the order of how much it matters. */
export async function findingsIn(parts: OfficeParts): Promise<Finding[]> {
  const { counts, names } = parts;
  return [
    ...hiddenSheets(parts),
    ...some(
      "pivot_cache",
      named(names, /pivotCacheRecords\d*\.xml$/),
      (n) =>
        `${things(n, "pivot table")} in it ${n === 1 ? "keeps" : "keep"} a copy of the whole table behind it, also of rows that are not shown. Paste the pivot table as values instead.`,
    ),
    ...some(
      "hidden_rows_or_columns",
      counts.hiddenRows + counts.hiddenColumns,
      () => `${hiddenCells(counts)} hidden. Anybody can show them again.`,
    ),
    ...some(
      "tracked_changes",
      counts.trackedChanges + counts.revisedCells,
      (n) =>
        `It holds ${things(n, "tracked change")}: what was taken out can still be read. Accept or reject all changes.`,
    ),
    ...some(
      "comments",
      named(names, /(^|\/)(comments|threadedComment|modernComment)[^/]*\.xml$/i),
      () => "It holds comments, with who wrote them. Delete all comments.",
    ),
    ...some("hidden_text", counts.hiddenText, () => "It holds text that is marked as hidden. Anybody can show it."),
    ...hiddenSlides(parts),
    ...speakerNotes(parts),
    ...some(
      "embedded_files",
      named(names, /\/embeddings\//i),
      (n) =>
        `${things(n, "whole file")} ${n === 1 ? "lies" : "lie"} inside it, such as the workbook behind a chart. Anybody can open ${n === 1 ? "it" : "them"}. Paste charts as pictures.`,
    ),
    ...some(
      "outside_links",
      named(names, /\/externalLinks\//i),
      () => "It is linked to another workbook, and keeps a copy of figures from there. Break the links.",
    ),
    ...(await authors(parts)),
  ];
}

function some(kind: FindingKind, found: number, tell: (found: number) => string): Finding[] {
  return found > 0 ? [{ kind, text: tell(found) }] : [];
}

function named(names: readonly string[], pattern: RegExp): number {
  return names.filter((name) => pattern.test(name)).length;
}

function things(n: number, one: string): string {
  return `${n.toLocaleString("en-GB")} ${one}${n === 1 ? "" : "s"}`;
}

function hiddenCells({ hiddenRows, hiddenColumns }: OfficeParts["counts"]): string {
  const parts = [
    ...(hiddenRows > 0 ? [things(hiddenRows, "row")] : []),
    ...(hiddenColumns > 0 ? [things(hiddenColumns, "group of columns").replace("columnss", "columns")] : []),
  ];
  return `${parts.join(" and ")} ${hiddenRows + hiddenColumns === 1 ? "is" : "are"}`;
}

function hiddenSheets({ texts }: OfficeParts): Finding[] {
  const sheets = [...(texts.get("xl/workbook.xml") ?? "").matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)]
    .map(([sheet]) => sheet)
    .filter((sheet) => /\bstate="(?:hidden|veryHidden)"/.test(sheet))
    .map((sheet) => `“${plain(/\bname="([^"]*)"/.exec(sheet)?.[1] ?? "")}”`);
  if (sheets.length === 0) return [];
  const text = `${things(sheets.length, "sheet")} ${sheets.length === 1 ? "is" : "are"} hidden: ${sheets.join(", ")}. Anybody can show ${sheets.length === 1 ? "it" : "them"} again. Delete what is not for everybody.`;
  return [{ kind: "hidden_sheets", text }];
}

function hiddenSlides({ texts }: OfficeParts): Finding[] {
  const hidden = [...texts].filter(
    ([name, text]) => name.startsWith("ppt/slides/") && /<p:sld\s[^>]*\bshow="(?:0|false)"/.test(text),
  );
  return some(
    "hidden_slides",
    hidden.length,
    (n) => `${things(n, "slide")} ${n === 1 ? "is" : "are"} hidden. Anybody can show ${n === 1 ? "it" : "them"}.`,
  );
}

/** A slide has a page of notes as soon as somebody looked at it; only those with words in them are told. */
function speakerNotes({ texts }: OfficeParts): Finding[] {
  const written = [...texts].filter(
    ([name, text]) => /notesSlide\d+\.xml$/i.test(name) && /<a:t>[^<]*[a-z]{2}[^<]*<\/a:t>/i.test(text),
  );
  return some(
    "speaker_notes",
    written.length,
    (n) =>
      `${things(n, "slide")} ${n === 1 ? "has" : "have"} speaker notes. Read them: everybody who has the file can.`,
  );
}

async function authors({ texts }: OfficeParts): Promise<Finding[]> {
  const core = await parsed(texts.get("docProps/core.xml"));
  const app = await parsed(texts.get("docProps/app.xml"));
  const about = first(core, "coreProperties");
  const names = [first(about, "creator"), first(about, "lastModifiedBy"), first(first(app, "Properties"), "Manager")]
    .filter((name): name is string => typeof name === "string" && name.trim() !== "")
    .map((name) => name.trim().slice(0, 80));
  const known = [...new Set(names)].filter(
    (name) => !/^(openpyxl|python-docx|microsoft office user|user)$/i.test(name),
  );
  if (known.length === 0) return [];
  return [
    {
      kind: "author",
      text: `It says who made it: ${known.join(", ")}. Remove the document’s properties if they should not be named.`,
    },
  ];
}

async function parsed(xml: string | undefined): Promise<unknown> {
  if (xml === undefined) return undefined;
  const { XMLParser } = await import("fast-xml-parser");
  const parser = new XMLParser({ removeNSPrefix: true, ignoreAttributes: true, processEntities: false });
  try {
    return parser.parse(xml);
  } catch {
    return undefined;
  }
}

function first(node: unknown, name: string): unknown {
  return typeof node === "object" && node !== null ? (node as Record<string, unknown>)[name] : undefined;
}

/** The five entities that XML has, as they are read. */
function plain(text: string): string {
  const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? "").slice(0, 80);
}
