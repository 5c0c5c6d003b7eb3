import { RefusedFile } from "../files/refused-file.ts";

/*
 * How the parts of a document are read: small ones whole, large ones in pieces, with what matters counted as it goes by,
 * so that a sheet of a million rows takes no more memory than one of ten.
 */

export const officeTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
export type OfficeType = keyof typeof officeTypes;

/** What was read of a document: what is in it, the small parts as text, and what was counted in the large ones. */
export type OfficeParts = {
  type: OfficeType;
  names: readonly string[];
  texts: ReadonlyMap<string, string>;
  counts: Counters;
};

const counted = {
  hiddenRows: /<(?:\w+:)?row\s[^>]*\bhidden="(?:1|true)"/g,
  hiddenColumns: /<(?:\w+:)?col\s[^>]*\bhidden="(?:1|true)"/g,
  trackedChanges: /<w:(?:ins|del|moveFrom|moveTo)\s/g,
  hiddenText: /<w:(?:vanish|webHidden)\s*\/>/g,
  revisedCells: /<rcc\s/g,
} as const;
export type Counters = Record<keyof typeof counted, number>;

export function countersFor(): Counters {
  return { hiddenRows: 0, hiddenColumns: 0, trackedChanges: 0, hiddenText: 0, revisedCells: 0 };
}

const isMarkup = (name: string) => /\.(xml|rels|vml)$/i.test(name);
const isKept = (name: string) =>
  /^(\[Content_Types\]\.xml|docProps\/(core|app)\.xml|xl\/workbook\.xml|ppt\/slides\/slide\d+\.xml)$|\.rels$|notesSlide\d+\.xml$/i.test(
    name,
  );

const overlap = 2_000;
const mostKept = 400_000;

const entities =
  "The document declares things that no document of Office declares (entities), so it was not opened. Save it again, and choose that file.";

/** What to do with the pieces of one part; undefined for pictures and the like. */
export function readPiece(
  name: string,
  texts: Map<string, string>,
  counts: Counters,
): ((piece: Buffer) => void) | undefined {
  if (!isMarkup(name)) return undefined;
  const keeps = isKept(name);
  let before = "";
  return (piece) => {
    if (before === "") refuseOtherThanUtf8(piece);
    const text = piece.toString("utf8");
    const window = before + text;
    if (/<!(?:DOCTYPE|ENTITY)/i.test(window)) throw new RefusedFile(entities);
    count(window, before.length, counts);
    before = window.slice(-overlap);
    const kept = texts.get(name) ?? "";
    if (keeps && kept.length < mostKept) texts.set(name, kept + text);
  };
}

/** Markup in UTF-16 would pass by what is looked for in it. */
function refuseOtherThanUtf8(piece: Buffer): void {
  const [one = 0, two = 0] = piece;
  if (one === 0 || two === 0 || (one >= 0xfe && two >= 0xfe)) throw new RefusedFile(entities);
}

/** What ends in the new part of the window; what ended before it has been counted. */
function count(window: string, known: number, counts: Counters): void {
  for (const [name, pattern] of Object.entries(counted) as [keyof Counters, RegExp][]) {
    for (const match of window.matchAll(pattern)) {
      if (match.index + match[0].length > known) counts[name] += 1;
    }
  }
}
