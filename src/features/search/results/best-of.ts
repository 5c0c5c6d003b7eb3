import { eachBit, type Bitmap } from "../postings/bitmap.ts";
import type { Standing } from "../postings/shelf.ts";

export type Order = { standing: readonly (Standing | undefined)[]; score: (number: number) => number };
type Place = { number: number; score: number };

/** The best of these, in order; as many as are wanted. A heap with the worst on top, so that most are passed over at once. */
export function bestOf(among: Bitmap, { standing, score }: Order, most: number): number[] {
  const heap: Place[] = [];
  const isWorse = (one: Place, other: Place): boolean => {
    if (one.score !== other.score) return one.score < other.score;
    const [first, second] = [standing[one.number], standing[other.number]];
    if (!first || !second) return !first;
    if (first.publishedAt !== second.publishedAt) return first.publishedAt < second.publishedAt;
    return first.id > second.id;
  };
  eachBit(among, (number) => {
    const [worst] = heap;
    const place = score(number);
    if (heap.length < most) rise(heap, heap.push({ number, score: place }) - 1, isWorse);
    else if (worst && worst.score <= place && isWorse(worst, { number, score: place })) {
      heap[0] = { number, score: place };
      sink(heap, isWorse);
    }
  });
  return heap.toSorted((one, other) => (isWorse(one, other) ? 1 : -1)).map(({ number }) => number);
}

type IsWorse = (one: Place, other: Place) => boolean;

function rise(heap: Place[], from: number, isWorse: IsWorse): void {
  for (let at = from; at > 0;) {
    const above = (at - 1) >> 1;
    if (!exchange(heap, at, above, isWorse)) return;
    at = above;
  }
}

function sink(heap: Place[], isWorse: IsWorse): void {
  for (let at = 0; ;) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const [one, other] = [heap[left], heap[right]];
    if (!one) return;
    const worse = other && isWorse(other, one) ? right : left;
    if (!exchange(heap, worse, at, isWorse)) return;
    at = worse;
  }
}

/** Changes two places where the lower one is worse than the one above it. */
function exchange(heap: Place[], lower: number, above: number, isWorse: IsWorse): boolean {
  const [below, top] = [heap[lower], heap[above]];
  if (!below || !top || !isWorse(below, top)) return false;
  heap[lower] = top;
  heap[above] = below;
  return true;
}
