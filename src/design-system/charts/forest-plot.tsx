import type { ComponentChildren } from "preact";
import { signed } from "../../platform/text/figures.ts";
import { classes } from "../attributes.ts";
import { Details } from "../details/details.tsx";
import { Table } from "../table/table.tsx";
import { CHART_WIDTH, linear, place } from "./scale.ts";

export interface ForestRow {
  /** "Aldersyke Primary School", or "A school that is not named". */
  name: string;
  /** Said after the name: "stopped". */
  note?: string;
  effect: number;
  low: number;
  high: number;
  /** Its share of all weight, 0 to 1: the size of its square. */
  weight: number;
}

export interface ForestPlotProps {
  /** What is drawn: "Reading, in each school that took it up". */
  caption: string;
  rows: readonly ForestRow[];
  /** All of them as one. */
  pooled: { effect: number; low: number; high: number };
  /** Where the next school is expected. */
  next?: { low: number; high: number };
  /** What the two sides of nought mean. */
  sides: { less: string; more: string };
  /** What an effect is in: "standard deviations of schools". */
  unit: string;
  source: string;
}

const LEFT = 4;
const RIGHT = CHART_WIDTH - 4;
const ROW = 62;
const TOP = 36;
/** How far beneath the top of its row an interval is drawn: its name and its figures stand above it, a line each. */
const INTERVAL = 44;
const LONGEST_NAME = 40;

/**
 * A forest plot: each school a square on its 95% interval, all of them as a diamond, and a bar for where the next school is expected. Name and
 * figures stand above each line, so that it can be read on a telephone; the same figures are in the table beneath.
 */
export function ForestPlot(props: ForestPlotProps) {
  const { rows, pooled, next, sides } = props;
  const scale = scaleOf([...rows, pooled, ...(next ? [next] : [])]);
  const lines = rows.length + 1 + (next ? 1 : 0);
  const height = TOP + lines * ROW + 12;
  return (
    <figure class="waymark-chart waymark-forest">
      <figcaption class="waymark-chart__caption">{props.caption}</figcaption>
      <svg
        class="waymark-chart__drawing"
        viewBox={`0 0 ${CHART_WIDTH} ${height}`}
        role="img"
        aria-label={sentenceOf(props)}
      >
        <text class="waymark-forest__side" x={LEFT} y={16}>
          ← {sides.less}
        </text>
        <text class="waymark-forest__side" x={RIGHT} y={16} text-anchor="end">
          {sides.more} →
        </text>
        <line class="waymark-forest__nought" x1={scale(0)} x2={scale(0)} y1={TOP - 10} y2={height - 8} />
        {rows.map((row, index) => (
          <Line y={TOP + index * ROW} {...row} name={shortened(row)} scale={scale}>
            <Square x={scale(row.effect)} y={TOP + index * ROW + INTERVAL} weight={row.weight} />
          </Line>
        ))}
        <Line y={TOP + rows.length * ROW} name={allOf(rows.length)} {...pooled} scale={scale} isTotal>
          <Diamond {...pooled} y={TOP + rows.length * ROW + INTERVAL} scale={scale} />
        </Line>
        {next ? <Next y={TOP + (rows.length + 1) * ROW} {...next} scale={scale} /> : null}
      </svg>
      <Details summaryText="The figures in a table">{figuresTable(props)}</Details>
      <p class="waymark-chart__source">
        In {props.unit}. Lines are 95% intervals. Source: {props.source}
      </p>
    </figure>
  );
}

type Scale = (value: number) => number;

/** Nought is always on it, and a little room at both ends. */
function scaleOf(intervals: readonly { low: number; high: number }[]): Scale {
  const low = Math.min(0, ...intervals.map((one) => one.low));
  const high = Math.max(0, ...intervals.map((one) => one.high));
  const room = (high - low || 1) * 0.04;
  return linear([low - room, high + room], [LEFT, RIGHT]);
}

interface LineProps {
  y: number;
  name: string;
  effect: number;
  low: number;
  high: number;
  scale: Scale;
  isTotal?: boolean;
  children: ComponentChildren;
}

function Line({ y, name, effect, low, high, scale, isTotal, children }: LineProps) {
  return (
    <g class={classes("waymark-forest__row", isTotal && "waymark-forest__row--total")}>
      <text x={LEFT} y={y + 12}>
        {name}
      </text>
      <text x={LEFT} y={y + 31}>
        {signed(effect)} ({signed(low)} to {signed(high)})
      </text>
      <line class="waymark-forest__interval" x1={scale(low)} x2={scale(high)} y1={y + INTERVAL} y2={y + INTERVAL} />
      {children}
    </g>
  );
}

function Square({ x, y, weight }: { x: number; y: number; weight: number }) {
  const side = place(7 + 11 * Math.sqrt(Math.min(1, weight)));
  const [left, top] = [place(x - side / 2), place(y - side / 2)];
  return <rect class="waymark-forest__square" x={left} y={top} width={side} height={side} />;
}

function Diamond({
  effect,
  low,
  high,
  y,
  scale,
}: {
  effect: number;
  low: number;
  high: number;
  y: number;
  scale: Scale;
}) {
  const [left, middle, right] = [scale(low), scale(effect), scale(high)];
  const points = `${left},${y} ${middle},${y - 9} ${right},${y} ${middle},${y + 9}`;
  return <polygon class="waymark-forest__diamond" points={points} />;
}

function Next({ y, low, high, scale }: { y: number; low: number; high: number; scale: Scale }) {
  const width = place(scale(high) - scale(low));
  return (
    <g class="waymark-forest__row">
      <text x={LEFT} y={y + 12}>
        The next school
      </text>
      <text x={LEFT} y={y + 31}>
        {signed(low)} to {signed(high)}
      </text>
      <rect class="waymark-forest__next" x={scale(low)} y={y + INTERVAL - 4} width={width} height={8} rx={4} />
    </g>
  );
}

const allOf = (schools: number) => (schools === 1 ? "The one school" : `All ${schools} schools`);

/** A long name gives way, not what is said after it. */
function shortened({ name, note }: ForestRow): string {
  const after = note ? ` (${note})` : "";
  const room = LONGEST_NAME - after.length;
  return (name.length > room ? `${name.slice(0, room - 1).trimEnd()}…` : name) + after;
}

function sentenceOf({ caption, rows, pooled, next, unit }: ForestPlotProps): string {
  const all = `${caption}. ${allOf(rows.length)}: ${signed(pooled.effect)} ${unit}, 95% interval ${signed(pooled.low)} to ${signed(pooled.high)}.`;
  return next ? `${all} The next school: ${signed(next.low)} to ${signed(next.high)}.` : all;
}

function figuresTable({ rows, pooled, next }: ForestPlotProps) {
  const line = (name: string, effect: string, low: number, high: number, weight: string) => [
    { text: name },
    ...[effect, signed(low), signed(high), weight].map((text) => ({ text, format: "numeric" as const })),
  ];
  const head = ["Effect", "From", "To", "Weight"].map((text) => ({ text, format: "numeric" as const }));
  return (
    <Table
      firstCellIsHeader
      head={[{ text: "School" }, ...head]}
      rows={[
        ...rows.map(({ name, note, effect, low, high, weight }) =>
          line(note ? `${name} (${note})` : name, signed(effect), low, high, `${Math.round(weight * 100)}%`),
        ),
        line(allOf(rows.length), signed(pooled.effect), pooled.low, pooled.high, "100%"),
        ...(next ? [line("The next school", "", next.low, next.high, "")] : []),
      ]}
    />
  );
}
