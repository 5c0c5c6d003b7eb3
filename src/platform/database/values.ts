import pg from "pg";

/*
 * Values read the same from the embedded database and from a PostgreSQL server, because both speak through the same driver
 * with these readers:
 *   int8               number, refused past 2^53 rather than rounded
 *   numeric            number: we keep only measures and percentages in numeric, never money to be added up
 *   date               'YYYY-MM-DD': a date has no time zone, so it is never a Date
 *   timestamptz        Date
 *   timestamp          text as stored: a column of ours never has this type
 *   json, jsonb        parsed
 *   arrays             arrays of the above
 */

/** The types of arrays have no names in pg. */
const int8Array = 1016;
const textArray: number = 1009;
const dateArray = 1182;
const numericArray = 1231;

const readers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, readInt8],
  [int8Array, (text) => readArray(text).map(readInt8)],
  [pg.types.builtins.NUMERIC, Number],
  [numericArray, (text) => readArray(text).map(Number)],
  [pg.types.builtins.DATE, (text) => text],
  [dateArray, (text) => readArray(text)],
  [pg.types.builtins.TIMESTAMP, (text) => text],
]);

function readInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to be read as a number`);
  return value;
}

const readTextArray = pg.types.getTypeParser(textArray, "text") as unknown as (text: string) => string[];

function readArray(text: string): string[] {
  return readTextArray(text);
}

/** The readers in the form that pg takes, local to one pool: nothing global is changed. */
export const valueReaders: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    (format !== "binary" && readers.get(oid)) ||
    pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig["getTypeParser"],
};
