import iconv from "iconv-lite";
import { parse, CsvError } from "csv-parse";
import { ImportRefused } from "./import-refused.ts";
import { asRefusal, byteStream, type InspectedFile } from "./inspect-file.ts";

/** One row of a file; `line` is the line of the file that it ends on, as an editor numbers them. */
export type Row = { line: number; cells: string[] };

/** The widest real row is about 6,000 characters. */
const longestRow = 64 * 1024;

/**
 * The rows of a file, streamed, its header first. Rows may have more or fewer cells than the header, as the register's own do.
 * Throws ImportRefused where the text is not CSV.
 */
export async function* rowsOf(file: InspectedFile): AsyncGenerator<Row> {
  const bytes = byteStream(file.path, file.gzip);
  const text = iconv.decodeStream(file.encoding);
  const parser = parse({
    info: true,
    max_record_size: longestRow,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  bytes.on("error", (error) => parser.destroy(error));
  text.on("error", (error: Error) => parser.destroy(error));
  bytes.pipe(text).pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield { line: info.lines, cells: record };
    }
  } catch (error) {
    throw error instanceof CsvError ? new ImportRefused(inWords(error)) : asRefusal(error);
  } finally {
    bytes.destroy();
  }
}

function inWords(error: CsvError): string {
  const line = typeof error["lines"] === "number" ? error["lines"] : undefined;
  const where = line === undefined ? "somewhere" : `by line ${line}`;
  if (error.code === "CSV_QUOTE_NOT_CLOSED")
    return `a quoted cell begins ${where} and never ends: the file is cut short`;
  if (error.code === "CSV_MAX_RECORD_SIZE")
    return `a row ${where} is far too long: a quote is missing, or it is not CSV`;
  return `the text ${where} is not CSV`;
}
