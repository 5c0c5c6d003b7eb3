import { buffer } from "node:stream/consumers";
import { ImportRefused } from "../../../import/file/import-refused.ts";
import { asRefusal, byteStream, type InspectedFile } from "../../../import/file/inspect-file.ts";
import { rowsOf, type Row } from "../../../import/file/read-rows.ts";

/** The department’s largest JSON file is 3 MB unpacked. */
const largestJson = 50_000_000;

/** The rows of a file, its header first, whether it is CSV or a JSON list of records. Throws ImportRefused. */
export async function* anyRowsOf(file: InspectedFile): AsyncGenerator<Row> {
  yield* (await beginsAsJson(file)) ? jsonRowsOf(await recordsIn(file)) : rowsOf(file);
}

async function beginsAsJson({ path, gzip }: InspectedFile): Promise<boolean> {
  const bytes = byteStream(path, gzip);
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      const text = chunk
        .toString("utf8")
        .replace(/^\uFEFF/u, "")
        .trimStart();
      if (text !== "") return text.startsWith("[") || text.startsWith("{");
    }
    return false;
  } catch (error) {
    throw asRefusal(error);
  } finally {
    bytes.destroy();
  }
}

async function recordsIn({ path, gzip, encoding }: InspectedFile): Promise<Record<string, unknown>[]> {
  if (encoding !== "utf-8") throw new ImportRefused("it is JSON, and not in UTF-8");
  const bytes = await buffer(byteStream(path, gzip));
  if (bytes.length > largestJson) throw new ImportRefused("it unpacks to more than any of these files: not read");
  let read: unknown;
  try {
    read = JSON.parse(bytes.toString("utf8").replace(/^\uFEFF/u, ""));
  } catch {
    throw new ImportRefused("it is not whole JSON: the file is cut short or damaged");
  }
  if (!Array.isArray(read) || read.some((one) => typeof one !== "object" || one === null || Array.isArray(one))) {
    throw new ImportRefused("it is JSON, and not a list of records");
  }
  return read as Record<string, unknown>[];
}

/** Records as rows under the names of all of them; `line` is the number of the record. */
function* jsonRowsOf(records: readonly Record<string, unknown>[]): Generator<Row> {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  if (names.length === 0) return;
  yield { line: 0, cells: names };
  for (const [index, record] of records.entries()) {
    yield { line: index + 1, cells: names.map((name) => textOf(record[name])) };
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
}
