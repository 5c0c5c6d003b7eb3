import type { ComponentChildren } from "preact";
import { CHART_WIDTH, linear, roundScale } from "./scale.ts";

export interface DotPlotProps {
  measure: string;
  /** Everybody else’s values. */
  dots: number[];
  own: { name: string; value: number } | null;
  /** With what it is the average of: "28 schools". */
  average: { name: string; value: number } | null;
  inFigures: (value: number) => string;
  children: ComponentChildren;
}

const LEFT = 24;
const RIGHT = CHART_WIDTH - LEFT;
const AXIS = 92;

/** Schools as dots on one scale, one of them marked, and the average as a line: where a school stands among others like it. */
export function DotPlot({ measure, dots, own, average, inFigures, children }: DotPlotProps) {
  const values = [...dots, ...(own ? [own.value] : []), ...(average ? [average.value] : [])];
  if (values.length === 0) return <div class="waymark-beside">{children}</div>;
  const { domain, ticks } = roundScale(values);
  const x = linear(domain, [LEFT, RIGHT]);
  return (
    <div class="waymark-beside">
      <figure class="waymark-chart">
        <svg
          class="waymark-chart__drawing"
          viewBox={`0 0 ${CHART_WIDTH} 130`}
          role="img"
          aria-label={sentenceOf({ measure, dots, own, average, inFigures })}
        >
          <line class="waymark-chart__axis" x1={LEFT} x2={RIGHT} y1={AXIS} y2={AXIS} />
          {ticks.map((tick) => (
            <text class="waymark-chart__nought" x={x(tick)} y={AXIS + 26} text-anchor="middle">
              {inFigures(tick)}
            </text>
          ))}
          {average ? <Average {...average} at={x(average.value)} inFigures={inFigures} /> : null}
          {dots.map((value) => (
            <circle class="waymark-dot" cx={x(value)} cy={AXIS} r="6" />
          ))}
          {own ? <Own {...own} at={x(own.value)} inFigures={inFigures} /> : null}
        </svg>
      </figure>
      <div class="waymark-beside__table">{children}</div>
    </div>
  );
}

type Marked = { name: string; value: number; at: number; inFigures: (value: number) => string };

function Own({ name, value, at, inFigures }: Marked) {
  return (
    <g>
      <circle class="waymark-dot--own" cx={at} cy={AXIS} r="9" />
      <text class="waymark-dot__name" x={at} y={AXIS - 18} text-anchor={anchorAt(at)}>
        {name}: {inFigures(value)}
      </text>
    </g>
  );
}

function Average({ name, value, at, inFigures }: Marked) {
  return (
    <g>
      <line class="waymark-dot__average" x1={at} x2={at} y1={34} y2={AXIS + 10} />
      <text x={at} y={26} text-anchor={anchorAt(at)}>
        {name}: {inFigures(value)}
      </text>
    </g>
  );
}

function anchorAt(x: number): "start" | "middle" | "end" {
  return x < CHART_WIDTH / 3 ? "start" : x > (CHART_WIDTH * 2) / 3 ? "end" : "middle";
}

function sentenceOf({ measure, dots, own, average, inFigures }: Omit<DotPlotProps, "children">): string {
  const told = [own, average].flatMap((one) => (one === null ? [] : [`${one.name}: ${inFigures(one.value)}`]));
  const range =
    dots.length === 0
      ? []
      : [`${dots.length} others from ${inFigures(Math.min(...dots))} to ${inFigures(Math.max(...dots))}`];
  return `${measure}. ${[...told, ...range].join(". ")}.`;
}
