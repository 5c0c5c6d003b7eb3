/*
 * Tables as spreadsheets open them: UTF-8 with a byte order mark, lines ended by CR LF, dates as ISO has them. A text
 * that a spreadsheet would take for a formula is made a text again.
 */

export type CsvValue = string | number | Date | null;

const byteOrderMark = "\uFEFF";

/** One line, ended. */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(csvCell).join(",")}\r\n`;
}

/** The first line of a file. */
export function csvHead(names: readonly string[]): string {
  return byteOrderMark + csvLine(names);
}

function csvCell(value: CsvValue): string {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "number") return String(value);
  const text = harmless(value.replaceAll("\0", ""));
  return /[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A spreadsheet runs a cell that begins with = + - @ (in their wide forms too), also after white space or a separator
 * that its own import may split at. An apostrophe before it says that it is text (OWASP, "CSV injection").
 */
function harmless(text: string): string {
  return /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}

/** Answers with a file that is written as it is read, a part at a time. */
export function csvFile(name: string, parts: AsyncIterable<string>): Response {
  const encoder = new TextEncoder();
  const iterator = parts[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  const headers = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}"`,
  };
  return new Response(body, { headers });
}
