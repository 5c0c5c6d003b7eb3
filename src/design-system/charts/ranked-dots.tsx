import { CHART_WIDTH, linear, roundScale } from "./scale.ts";

export interface RankedDotsProps {
  measure: string;
  rows: { name: string; value: number; kind: "own" | "comparator" }[];
  inFigures: (value: number) => string;
}

const ROW = 44;
const LEFT = 24;
const RIGHT = CHART_WIDTH - LEFT;

/** A dot for each of a dozen names, highest first, on one scale of round numbers, each with its name and its figure written above. */
export function RankedDots({ measure, rows, inFigures }: RankedDotsProps) {
  const sorted = rows.toSorted((a, b) => b.value - a.value);
  const { domain, ticks } = roundScale(sorted.map(({ value }) => value));
  const x = linear(domain, [LEFT, RIGHT]);
  const bottom = sorted.length * ROW + 8;
  const told = sorted.map(({ name, value }) => `${name} ${inFigures(value)}`).join(", ");
  return (
    <figure class="waymark-chart">
      <svg
        class="waymark-chart__drawing"
        viewBox={`0 0 ${CHART_WIDTH} ${bottom + 28}`}
        role="img"
        aria-label={`${measure}: ${told}.`}
      >
        {ticks.map((tick) => (
          <g>
            <line class="waymark-chart__axis" x1={x(tick)} x2={x(tick)} y1={4} y2={bottom} />
            <text class="waymark-chart__nought" x={x(tick)} y={bottom + 20} text-anchor="middle">
              {inFigures(tick)}
            </text>
          </g>
        ))}
        {sorted.map(({ name, value, kind }, index) => (
          <g class={`waymark-ranked waymark-ranked--${kind}`}>
            <text x={0} y={index * ROW + 18}>
              {name}
            </text>
            <text x={CHART_WIDTH} y={index * ROW + 18} text-anchor="end">
              {inFigures(value)}
            </text>
            <circle
              class={kind === "own" ? "waymark-dot--own" : "waymark-dot"}
              cx={x(value)}
              cy={index * ROW + 34}
              r={kind === "own" ? 8 : 6}
            />
          </g>
        ))}
      </svg>
    </figure>
  );
}
