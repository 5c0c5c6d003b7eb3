/*
 * Many schools with the same few measured variables: rows of a matrix, one typed array. A value that is not known is NaN.
 * Pure; what a row is, and what a column means, is said by whoever fills it.
 */

export type Matrix = {
  /** What each row is, such as a URN; in ascending order, so that ties go by it. */
  ids: readonly string[];
  columns: readonly string[];
  /** ids.length × columns.length, row after row. */
  values: Float64Array;
};

/** Puts rows in the order of their ids. Throws RangeError where a row has too few or too many values, or an id occurs twice. */
export function matrixOf(
  columns: readonly string[],
  rows: readonly (readonly [id: string, values: readonly number[]])[],
): Matrix {
  const sorted = rows.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const values = new Float64Array(sorted.length * columns.length);
  for (const [row, [id, said]] of sorted.entries()) {
    if (said.length !== columns.length)
      throw new RangeError(`${id} has ${said.length} values for ${columns.length} columns`);
    if (sorted[row + 1]?.[0] === id) throw new RangeError(`${id} is there twice`);
    values.set(said, row * columns.length);
  }
  return { ids: sorted.map(([id]) => id), columns, values };
}

/** The known values of one column, ascending. */
export function sortedColumn({ columns, values }: Matrix, column: number): Float64Array {
  const known: number[] = [];
  for (let at = column; at < values.length; at += columns.length) {
    const value = values[at] ?? Number.NaN;
    if (!Number.isNaN(value)) known.push(value);
  }
  return Float64Array.from(known).sort();
}

/** The share `p` (0 to 1) of ascending values, between two of them in proportion (Hyndman and Fan 1996, definition 7). */
export function quantile(sorted: Float64Array, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * The standard deviation of each column, of values drawn in to the quantiles `tail` and 1 - `tail` (winsorised: Tukey 1962), so that
 * one extreme school does not change what all others are measured by. NaN for a column with fewer than two known values.
 */
export function winsorisedDeviations(matrix: Matrix, tail = 0.01): Float64Array {
  return Float64Array.from(matrix.columns, (_, column) => {
    const sorted = sortedColumn(matrix, column);
    const [low, high] = [quantile(sorted, tail), quantile(sorted, 1 - tail)];
    return standardDeviation(sorted.map((value) => Math.min(high, Math.max(low, value))));
  });
}

/** With n - 1 in the denominator. */
function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
