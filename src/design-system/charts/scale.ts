/** A place on a drawing, to a tenth of its unit: nobody sees less, and every digit is sent. */
export const place = (coordinate: number): number => Math.round(coordinate * 10) / 10;

/** How wide every drawing is, in its own units: as many as a telephone has pixels, so that its words are there as large as those around it. */
export const CHART_WIDTH = 340;

/** From values to a stretch of a drawing, in proportion; `reversed` for an axis that goes up while its coordinates go down. */
export function linear([low, high]: readonly [number, number], [from, to]: readonly [number, number]) {
  const width = high - low || 1;
  return (value: number): number => place(from + ((value - low) / width) * (to - from));
}

/** The least stretch of round numbers that holds all values with a little room, and a few round marks on it. */
export function roundScale(values: readonly number[], least = 1): { domain: [number, number]; ticks: number[] } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = roundStep(Math.max(high - low, least) / 4);
  const domain: [number, number] = [Math.floor(low / step) * step, Math.ceil(high / step) * step];
  if (domain[0] === domain[1]) domain[1] += step;
  const count = Math.round((domain[1] - domain[0]) / step);
  const ticks = Array.from({ length: count + 1 }, (_, n) => Math.round((domain[0] + n * step) * 1e6) / 1e6);
  return { domain, ticks };
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(wished: number): number {
  const power = 10 ** Math.floor(Math.log10(wished));
  const factor = [1, 2, 5, 10].find((one) => one * power >= wished) ?? 10;
  return factor * power;
}
