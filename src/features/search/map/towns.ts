export type Spot = { town: string | null; x: number; y: number };
export type TownLabel = { town: string; x: number; y: number; side: "right" | "left" };

const heightOfLine = 14;
const widthOfLetter = 7;
const beside = 12;

/**
 * The names of the towns of these spots, each beside the middle of its own; the town of most spots first, and none where it
 * would lie over another. In the units of a picture so many wide; beyond its middle a name rather stands to the left.
 */
export function townLabels(spots: readonly Spot[], width: number): TownLabel[] {
  const byTown = Map.groupBy(
    spots.filter(({ town }) => town !== null && town !== ""),
    ({ town }) => town ?? "",
  );
  const labels: TownLabel[] = [];
  const most = [...byTown].toSorted(([, one], [, other]) => other.length - one.length);
  for (const [town, own] of most) {
    const places = own.map(({ x }) => x);
    const y = Math.round(mean(own.map((spot) => spot.y)));
    const right: TownLabel = { town, x: Math.round(Math.max(...places)) + beside, y, side: "right" };
    const left: TownLabel = { town, x: Math.round(Math.min(...places)) - beside, y, side: "left" };
    const fits = (mean(places) > width / 2 ? [left, right] : [right, left]).find((label) => {
      const [from, to] = span(label);
      return from >= 0 && to <= width && !labels.some((other) => overlap(label, other));
    });
    if (fits) labels.push(fits);
  }
  return labels;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function span({ town, x, side }: TownLabel): [from: number, to: number] {
  const width = town.length * widthOfLetter;
  return side === "left" ? [x - width, x] : [x, x + width];
}

function overlap(one: TownLabel, other: TownLabel): boolean {
  const [[from, to], [otherFrom, otherTo]] = [span(one), span(other)];
  return Math.abs(one.y - other.y) < heightOfLine && from < otherTo && otherFrom < to;
}
