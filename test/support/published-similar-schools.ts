import { parse } from "csv-parse/sync";
import {
  distance,
  matrixOf,
  type Matrix,
  type Measured,
  type SimilarityMethod,
} from "../../src/platform/similarity/index.ts";

/* Published sets of similar schools, read as they are, and held against our own distances. */

export type PublishedPair = { urn: string; neighbour: string; distance: number; rank: number };

type Row = Record<string, string>;
const rowsOf = (csv: string): Row[] =>
  parse<Row>(csv, { columns: true, bom: true, skip_empty_lines: true, trim: true });

/** A column by its name, however it is capitalised. Throws RangeError naming the column where the file lacks it. */
function reader(rows: readonly Row[]): (row: Row, column: string) => string {
  const names = new Map(Object.keys(rows[0] ?? {}).map((name) => [name.toLowerCase(), name]));
  return (row, column) => {
    const name = names.get(column.toLowerCase());
    if (name === undefined) throw new RangeError(`The file has no column ${column}`);
    return row[name] ?? "";
  };
}

const known = (text: string) => (/^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : Number.NaN);

/** The values of schools (a column URN, and those of the method) as a matrix; what is no number is not known. */
export function readValues(csv: string, method: SimilarityMethod): Matrix {
  const rows = rowsOf(csv);
  const read = reader(rows);
  const columns = method.variables.map(({ column }) => column);
  return matrixOf(
    columns,
    rows.map((row) => [read(row, "URN"), columns.map((column) => known(read(row, column)))]),
  );
}

/** The published pairs (columns URN, NeighbourURN, Dist and Rank). */
export function readGroups(csv: string): PublishedPair[] {
  const rows = rowsOf(csv);
  const read = reader(rows);
  return rows.map((row) => ({
    urn: read(row, "URN"),
    neighbour: read(row, "NeighbourURN"),
    distance: Number(read(row, "Dist")),
    rank: Number(read(row, "Rank")),
  }));
}

export type Reproduced = {
  /** Pairs of which the values of both schools are there. */
  pairsChecked: number;
  /** The largest difference between a published distance and ours. */
  largestError: number;
  /** The share of these pairs, 0 to 1, that stand in our order, within their school's published set, where they stand in the published one. */
  rankAgreement: number;
};

/** Works every published distance out again, and the order within each school's published set. */
export function reproduce(measured: Measured, published: readonly PublishedPair[]): Reproduced {
  const place = new Map(measured.matrix.ids.map((id, row) => [id, row]));
  const checked = published.flatMap((pair) => {
    const [i, j] = [place.get(pair.urn), place.get(pair.neighbour)];
    const ours = i === undefined || j === undefined ? Number.NaN : distance(measured, i, j);
    return Number.isNaN(ours) ? [] : [{ ...pair, ours }];
  });
  const bySchool = Map.groupBy(checked, ({ urn }) => urn);
  const inPlace = [...bySchool.values()].flatMap((pairs) => {
    const theirs = pairs.toSorted((a, b) => a.rank - b.rank);
    const ours = pairs.toSorted((a, b) => a.ours - b.ours || a.rank - b.rank);
    return ours.filter((pair, at) => pair === theirs[at]);
  });
  return {
    pairsChecked: checked.length,
    largestError: checked.reduce((most, pair) => Math.max(most, Math.abs(pair.ours - pair.distance)), 0),
    rankAgreement: checked.length === 0 ? Number.NaN : inPlace.length / checked.length,
  };
}
