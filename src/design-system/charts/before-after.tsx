import { Details } from "../details/details.tsx";
import { Table } from "../table/table.tsx";
import { CHART_WIDTH, linear, place } from "./scale.ts";

export interface BeforeAfterProps {
  /** What was measured: "Pupils who passed the phonics screening check". */
  measure: string;
  /** Written after each figure: "%" or " points". */
  unit?: string;
  before: { when: string; value: number };
  after: { when: string; value: number };
  /** The same two figures for whoever they are compared with. */
  comparator?: { name: string; before: number; after: number };
  /** How many pupils: every figure has its base. */
  pupils?: number;
  source?: string;
  /** What the name of the school's own line is. */
  name?: string;
}

const TOP = 28;
const BOTTOM = 212;
const LEFT = 74;
const RIGHT = 206;
/** A label is a figure above a name: two this near each other would be written over one another. */
const LABEL_HEIGHT = 42;

/**
 * Two points and the line between them, labelled where they stand, with the table beneath. The scale starts at nought
 * for percentages and counts, because a cut scale makes a small change look large.
 */
export function BeforeAfter(props: BeforeAfterProps) {
  const { comparator, before, after, unit = "", name = "This school" } = props;
  const values = [before.value, after.value, comparator?.before ?? 0, comparator?.after ?? 0];
  const own = { before: before.value, after: after.value };
  const scale = scaleOf(values, unit);
  return (
    <figure class="waymark-chart">
      <figcaption class="waymark-chart__caption">{props.measure}</figcaption>
      <svg class="waymark-chart__drawing" viewBox={`0 0 ${CHART_WIDTH} 250`} role="img" aria-label={sentenceOf(props)}>
        <line class="waymark-chart__axis" x1={LEFT} x2={LEFT} y1={TOP - 8} y2={BOTTOM + 8} />
        <line class="waymark-chart__axis" x1={RIGHT} x2={RIGHT} y1={TOP - 8} y2={BOTTOM + 8} />
        <line class="waymark-chart__axis" x1={LEFT} x2={RIGHT} y1={scale(0)} y2={scale(0)} />
        {isClear(scale(0), [before.value, comparator?.before], scale) ? (
          <text class="waymark-chart__nought" x={LEFT - 14} y={place(scale(0) + 5)} text-anchor="end">
            0{unit}
          </text>
        ) : null}
        <text class="waymark-chart__when" x={LEFT} y={BOTTOM + 28} text-anchor="middle">
          {before.when}
        </text>
        <text class="waymark-chart__when" x={RIGHT} y={BOTTOM + 28} text-anchor="middle">
          {after.when}
        </text>
        {comparator ? (
          <Slope kind="comparator" {...comparator} unit={unit} {...placed(comparator, own, false, scale)} />
        ) : null}
        <Slope kind="own" name={name} {...own} unit={unit} {...placed(own, comparator, true, scale)} />
      </svg>
      <Details summaryText="The figures in a table">{figuresTable(props)}</Details>
      {props.source ? <p class="waymark-chart__source">{sourceOf(props)}</p> : null}
    </figure>
  );
}

/** Whether the nought of the scale can be written there without a figure over it. */
function isClear(nought: number, figures: (number | undefined)[], scale: (value: number) => number): boolean {
  return figures.every((figure) => figure === undefined || Math.abs(scale(figure) - nought) >= LABEL_HEIGHT / 2);
}

interface Pair {
  before: number;
  after: number;
}

interface Placed {
  y: [number, number];
  labelY: [number, number];
}

/** Where a line's ends stand, and where their labels do: moved apart where two would be written over each other. */
function placed(own: Pair, other: Pair | undefined, isUpper: boolean, scale: (value: number) => number): Placed {
  const label = (mine: number, theirs: number | undefined) => {
    const y = scale(mine);
    if (theirs === undefined) return y;
    const gap = y - scale(theirs);
    const missing = Math.max(0, LABEL_HEIGHT - Math.abs(gap)) / 2;
    const goesUp = gap === 0 ? isUpper : gap < 0;
    return goesUp ? y - missing : y + missing;
  };
  return {
    y: [scale(own.before), scale(own.after)],
    labelY: [label(own.before, other?.before), label(own.after, other?.after)],
  };
}

function Slope(props: Pair & Placed & { kind: "own" | "comparator"; name: string; unit: string }) {
  const [y1, y2] = props.y;
  const [label1, label2] = props.labelY;
  return (
    <g class={`waymark-chart__line waymark-chart__line--${props.kind}`}>
      <line x1={LEFT} y1={y1} x2={RIGHT} y2={y2} />
      <circle cx={LEFT} cy={y1} r="7" />
      <circle cx={RIGHT} cy={y2} r="7" />
      <text class="waymark-chart__figure" x={LEFT - 14} y={place(label1 + 7)} text-anchor="end">
        {props.before}
        {props.unit}
      </text>
      <text class="waymark-chart__figure" x={RIGHT + 14} y={place(label2 + 1)}>
        {props.after}
        {props.unit}
      </text>
      <text class="waymark-chart__name" x={RIGHT + 14} y={place(label2 + 18)}>
        {props.name}
      </text>
    </g>
  );
}

/** Percentages run from 0 to 100; anything else from nought, or its lowest, to a little over its highest. */
function scaleOf(values: number[], unit: string): (value: number) => number {
  const low = Math.min(0, ...values);
  const high = unit === "%" ? Math.max(100, ...values) : Math.max(...values, low + 1);
  return linear([low, high], [BOTTOM, TOP]);
}

function sentenceOf({ measure, before, after, comparator, unit = "", name = "This school" }: BeforeAfterProps): string {
  const own = `${measure}. ${name}: ${before.value}${unit} in ${before.when}, ${after.value}${unit} in ${after.when}.`;
  if (!comparator) return own;
  return `${own} ${comparator.name}: ${comparator.before}${unit}, then ${comparator.after}${unit}.`;
}

function figuresTable({ before, after, comparator, unit = "", name = "This school" }: BeforeAfterProps) {
  const row = (who: string, first: number, second: number) => [
    { text: who },
    { text: `${first}${unit}`, format: "numeric" as const },
    { text: `${second}${unit}`, format: "numeric" as const },
  ];
  return (
    <Table
      firstCellIsHeader
      head={[{ text: "Whose" }, { text: before.when, format: "numeric" }, { text: after.when, format: "numeric" }]}
      rows={[
        row(name, before.value, after.value),
        comparator && row(comparator.name, comparator.before, comparator.after),
      ]}
    />
  );
}

function sourceOf({ pupils, source }: BeforeAfterProps): string {
  return pupils === undefined ? `Source: ${source}` : `${pupils} pupils. Source: ${source}`;
}
