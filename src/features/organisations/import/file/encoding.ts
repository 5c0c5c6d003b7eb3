import type { ByteCensus } from "./byte-census.ts";
import { ImportRefused } from "./import-refused.ts";

export type Encoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";

/** The encoding that a byte order mark names, where there is one. */
export function encodingByMark(start: Uint8Array): Encoding | undefined {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return "utf-8";
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return undefined;
}

/**
 * Finds the encoding: the byte order mark decides; else text that is UTF-8 throughout is UTF-8; else it is Windows-1252, as the
 * Department for Education publishes. Throws ImportRefused for text that is neither: one or two damaged places in a UTF-8 file
 * must not turn every accent of the file into two wrong letters.
 */
export function encodingOf(start: Uint8Array, census: ByteCensus): Encoding {
  const marked = encodingByMark(start);
  if (marked === "utf-16le" || marked === "utf-16be") return marked;
  if (census.firstNulLine > 0) {
    throw new ImportRefused(`line ${census.firstNulLine} holds a NUL byte: this is not a text file`);
  }
  if (census.brokenBytes === 0) return "utf-8";
  if (marked === "utf-8" || census.wideCharacters > census.brokenBytes) {
    throw new ImportRefused(
      `line ${census.firstBrokenLine} is not UTF-8 though the rest of the file is: it is damaged, or two files in one`,
    );
  }
  return "windows-1252";
}
