import {
  matrixOf,
  measuredBy,
  nearest,
  similarityMethods,
  type Matrix,
  type Measured,
} from "../../src/platform/similarity/index.ts";

/*
 * What one extreme school does to the sets of all others: by the Waymark method, and by a method that divides by the range of a
 * column, as is often done.
 */

/** A roll typed with some noughts too many: a thousand times as large as the largest, and in all else like the first school. */
function withOneExtreme(matrix: Matrix): Matrix {
  const width = matrix.columns.length;
  const rows = matrix.ids.map((id, row): [string, number[]] => [
    id,
    [...matrix.values.subarray(row * width, (row + 1) * width)],
  ]);
  const largest = rows.reduce((max, [, [roll = 0]]) => Math.max(max, roll || 0), 0);
  const extreme = [largest + Math.log2(1_000), ...(rows[0]?.[1].slice(1) ?? [])];
  return matrixOf(matrix.columns, [...rows, ["zz-extreme", extreme]]);
}

function measuredByRange(matrix: Matrix): Measured {
  const width = matrix.columns.length;
  const ranges = matrix.columns.map((_, column) => {
    const values = matrix.values.filter((value, at) => at % width === column && !Number.isNaN(value));
    return (
      values.reduce((max, v) => Math.max(max, v), -Infinity) - values.reduce((min, v) => Math.min(min, v), Infinity)
    );
  });
  const deviations = Float64Array.from(ranges, (range) => (Number.isFinite(range) ? range : 0));
  return measuredBy(similarityMethods.waymark, matrix, {}, deviations);
}

/** The average share, 0 to 1, of a school's set that is another once the extreme school is there, over `most` schools. */
export function setsChanged(matrix: Matrix, most: number): { waymark: number; range: number } {
  const more = withOneExtreme(matrix);
  const method = similarityMethods.waymark;
  return {
    waymark: changed(measuredBy(method, matrix), measuredBy(method, more), most),
    range: changed(measuredByRange(matrix), measuredByRange(more), most),
  };
}

function changed(before: Measured, after: Measured, most: number): number {
  const { ids } = before.matrix;
  const { count } = similarityMethods.waymark;
  const shares: number[] = [];
  for (let row = 0; row < ids.length; row += Math.max(1, Math.floor(ids.length / most))) {
    const were = new Set(nearest(before, row, { count }).map(({ id }) => id));
    if (were.size < count) continue;
    const stayed = nearest(after, row, { count }).filter(({ id }) => were.has(id)).length;
    shares.push(1 - stayed / count);
  }
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
