import type { ComponentChildren } from "preact";
import { CHART_WIDTH, linear, roundScale } from "./scale.ts";

export interface YearLine {
  name: string;
  kind: "own" | "comparator";
  points: { year: number; value: number }[];
}

export interface LineOverYearsProps {
  measure: string;
  lines: YearLine[];
  /** A value as it is read: "107", "64%". */
  inFigures: (value: number) => string;
  /** The figures in a table: a chart never stands without them. */
  children: ComponentChildren;
}

const LEFT = 44;
const RIGHT = 206;
/** A label is a figure above a name: two this near each other would be written over one another. */
const LABEL_HEIGHT = 38;
const LONGEST_NAME = 15;
const TOP = 24;
const BOTTOM = 190;

/**
 * Lines over years, each labelled where it ends, with the table beside. Years with nothing between them are joined; where a year is
 * missing the line is broken. The scale is of round numbers and need not begin at nought: it has its marks.
 */
export function LineOverYears({ measure, lines, inFigures, children }: LineOverYearsProps) {
  const points = lines.flatMap((line) => line.points);
  if (points.length === 0) return <div class="waymark-beside">{children}</div>;
  const years = points.map(({ year }) => year);
  const span: [number, number] = [Math.min(...years), Math.max(...years)];
  const { domain, ticks } = roundScale(points.map(({ value }) => value));
  const x = linear(span, span[0] === span[1] ? [RIGHT, RIGHT] : [LEFT + 10, RIGHT]);
  const y = linear(domain, [BOTTOM, TOP]);
  const labels = apart(lines.flatMap((line) => endOf(line, y)));
  return (
    <div class="waymark-beside">
      <figure class="waymark-chart">
        <svg
          class="waymark-chart__drawing"
          viewBox={`0 0 ${CHART_WIDTH} 225`}
          role="img"
          aria-label={sentenceOf(measure, lines, inFigures)}
        >
          {ticks.map((tick) => (
            <g>
              <line class="waymark-chart__axis" x1={LEFT} x2={RIGHT} y1={y(tick)} y2={y(tick)} />
              <text class="waymark-chart__nought" x={LEFT - 6} y={y(tick) + 5} text-anchor="end">
                {inFigures(tick)}
              </text>
            </g>
          ))}
          {[...new Set(span)].map((year) => (
            <text x={x(year)} y={BOTTOM + 24} text-anchor="middle">
              {year}
            </text>
          ))}
          {lines.toReversed().map((line) => (
            <Line line={line} x={x} y={y} />
          ))}
          {labels.map(({ name, kind, at, value }) => (
            <g class={`waymark-chart__line waymark-chart__line--${kind}`}>
              <text class="waymark-chart__figure" x={RIGHT + 12} y={at + 2}>
                {inFigures(value)}
              </text>
              <text x={RIGHT + 12} y={at + 19}>
                {name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name}
              </text>
            </g>
          ))}
        </svg>
      </figure>
      <div class="waymark-beside__table">{children}</div>
    </div>
  );
}

type Scale = (value: number) => number;

function Line({ line, x, y }: { line: YearLine; x: Scale; y: Scale }) {
  const sorted = line.points.toSorted((a, b) => a.year - b.year);
  return (
    <g class={`waymark-chart__line waymark-chart__line--${line.kind}`}>
      {sorted.slice(1).map(({ year, value }, index) => {
        const before = sorted[index];
        return before === undefined || year - before.year > 1 ? null : (
          <line x1={x(before.year)} y1={y(before.value)} x2={x(year)} y2={y(value)} />
        );
      })}
      {sorted.map(({ year, value }) => (
        <circle cx={x(year)} cy={y(value)} r={line.kind === "own" ? 5 : 3} />
      ))}
    </g>
  );
}

type Label = { name: string; kind: YearLine["kind"]; value: number; at: number };

function endOf({ name, kind, points }: YearLine, y: Scale): Label[] {
  const last = points.toSorted((a, b) => a.year - b.year).at(-1);
  return last === undefined ? [] : [{ name, kind, value: last.value, at: y(last.value) }];
}

/** Labels that would be written over one another are moved down, from the top. */
function apart(labels: Label[]): Label[] {
  let lowest = -Infinity;
  return labels
    .toSorted((a, b) => a.at - b.at)
    .map((label) => {
      const at = Math.max(label.at, lowest + LABEL_HEIGHT);
      lowest = at;
      return { ...label, at };
    });
}

function sentenceOf(measure: string, lines: readonly YearLine[], inFigures: (value: number) => string): string {
  const told = lines.map(({ name, points }) => {
    const sorted = points.toSorted((a, b) => a.year - b.year);
    return `${name}: ${sorted.map(({ year, value }) => `${inFigures(value)} in ${year}`).join(", ")}`;
  });
  return `${measure}. ${told.join(". ")}.`;
}
