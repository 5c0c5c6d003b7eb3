import { linear, roundScale } from "./scale.ts";

export interface RankedDotsProps {
  measure: string;
  rows: { name: string; value: number; kind: "own" | "comparator" }[];
  inFigures: (value: number) => string;
}

const ROW = 30;
const LEFT = 176;
const RIGHT = 384;

/** A dot for each of a dozen names, highest first, on one scale of round numbers, each with its figure written beside it. */
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
        viewBox={`0 0 440 ${bottom + 28}`}
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
            <text x={LEFT - 12} y={index * ROW + 25} text-anchor="end">
              {name.length > 22 ? `${name.slice(0, 21)}…` : name}
            </text>
            <circle
              class={kind === "own" ? "waymark-dot--own" : "waymark-dot"}
              cx={x(value)}
              cy={index * ROW + 20}
              r={kind === "own" ? 8 : 6}
            />
            <text x={x(value) + 13} y={index * ROW + 25}>
              {inFigures(value)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
