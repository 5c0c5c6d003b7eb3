import type { Matrix } from "./matrix.ts";

/*
 * The nearest rows of a matrix by weighted distance: dist(i, j) = sqrt(sum of w_k (x_ik - x_jk)²), DESIGN 6.3, with each
 * weight already divided by the square of its column's standard deviation, where the method has one.
 */

export type Measured = {
  matrix: Matrix;
  /** For each column, its weight for one unit squared, at least 0. */
  perUnit: Float64Array;
  /**
   * For each column, its share of all weight, which sums to 1. What one of two schools lacks is left out and the rest made up for
   * it, if at least half the weight is there. Without shares, a school that lacks a weighted value is near nobody.
   */
  shares?: Float64Array;
};

export type Neighbour = { id: string; distance: number };

export type Wanted = {
  count: number;
  /** Nobody farther than this. */
  maxDistance?: number;
  /** Rows that are not to be anybody's neighbour. */
  without?: ReadonlySet<string>;
  /** Where it is given, nobody else is to be anybody's neighbour. */
  only?: ReadonlySet<string>;
};

const leastShare = 0.5;

/** How far row i is from row j; NaN where too little is known of one of them. The same both ways, and 0 to itself. */
export function distance(measured: Measured, i: number, j: number): number {
  return Math.sqrt(squared(measured, i, j));
}

function squared({ matrix, perUnit, shares }: Measured, i: number, j: number): number {
  const { columns, values } = matrix;
  const width = columns.length;
  let sum = 0;
  let present = 0;
  for (let column = 0; column < width; column++) {
    const weight = perUnit[column] ?? 0;
    if (weight === 0) continue;
    const apart = (values[i * width + column] ?? Number.NaN) - (values[j * width + column] ?? Number.NaN);
    if (Number.isNaN(apart)) {
      if (!shares) return Number.NaN;
      continue;
    }
    sum += weight * apart * apart;
    present += shares?.[column] ?? 0;
  }
  if (!shares) return sum;
  return present < leastShare - 1e-9 ? Number.NaN : sum / present;
}

/** The nearest rows to row `of`, nearest first, ties by id; never itself. */
export function nearest(
  measured: Measured,
  of: number,
  { count, maxDistance = Infinity, without, only }: Wanted,
): Neighbour[] {
  const { ids } = measured.matrix;
  const best = new Nearest(count, maxDistance);
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row] ?? "";
    if (row === of || without?.has(id) || only?.has(id) === false) continue;
    const apart = squared(measured, of, row);
    if (apart <= best.squareLimit) best.offer(row, Math.sqrt(apart));
  }
  return best.rows
    .map((row, place) => ({ id: ids[row] ?? "", distance: best.distances[place] ?? 0 }))
    .filter((neighbour) => neighbour.distance <= maxDistance);
}

/** The nearest of every row, by id. `onProgress` is told now and then how many are done. */
export function nearestOfAll(
  measured: Measured,
  wanted: Wanted,
  onProgress: (done: number, of: number) => void = () => undefined,
): Map<string, Neighbour[]> {
  const found = new Map<string, Neighbour[]>();
  for (const [row, id] of measured.matrix.ids.entries()) {
    found.set(id, nearest(measured, row, wanted));
    if (found.size % 1_000 === 0) onProgress(found.size, measured.matrix.ids.length);
  }
  return found;
}

/**
 * The few nearest so far, ascending. Rows are offered in the order of their ids, so an equal one comes after. Whether two are equal is
 * asked of their distances: squares that differ in their last digit may have the same root.
 */
class Nearest {
  rows: number[] = [];
  distances: number[] = [];
  /** No row with a greater square need be offered. A little more than the square of the distance that it stands for. */
  squareLimit: number;
  private readonly count: number;

  constructor(count: number, limit: number) {
    this.count = count;
    this.squareLimit = count > 0 ? squareUpTo(limit) : -1;
  }

  offer(row: number, apart: number): void {
    let place = this.rows.length;
    while (place > 0 && (this.distances[place - 1] ?? 0) > apart) place--;
    if (place >= this.count) return;
    this.rows.splice(place, 0, row);
    this.distances.splice(place, 0, apart);
    if (this.rows.length > this.count) {
      this.rows.pop();
      this.distances.pop();
    }
    if (this.rows.length < this.count) return;
    this.squareLimit = Math.min(this.squareLimit, squareUpTo(this.distances[this.count - 1] ?? Infinity));
  }
}

const squareUpTo = (distance: number) => distance ** 2 * (1 + 1e-9);
