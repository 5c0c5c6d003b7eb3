import type { ComponentChildren } from "preact";
import { classes } from "../attributes.ts";
import { discName, WaymarkDisc, type KitemarkLevel } from "../waymark-disc/waymark-disc.tsx";
import { adoptersText, COST_BANDS, type Adopters, type CostBand } from "./evidence-words.ts";

export interface Kitemark {
  level: KitemarkLevel;
  /** Until when it holds, or held, as it is to be read: "21 November 2028". */
  until: string;
  lapsed?: boolean;
}

export interface Benefit {
  /** Standardised effect and its 95% interval. */
  effect: number;
  interval: [number, number];
  months: number;
}

export interface EvidenceStripProps {
  /** Absent where the practice has no kitemark yet. */
  kitemark?: Kitemark;
  /** Absent before any adopter's outcome: "Rationale only". */
  benefit?: Benefit;
  security: 0 | 1 | 2 | 3 | 4 | 5;
  cost?: CostBand;
  adopters: Adopters;
  /** From the reader's school, where it is known. */
  fromYourSchool?: { kilometres?: number; similarity?: string };
  /** On a card the labels are for screen readers only and each value is on one line. */
  compact?: boolean;
}

/** The same six facts in the same order wherever a practice is shown, so that two practices can be compared at a glance. */
export function EvidenceStrip(props: EvidenceStripProps) {
  return (
    <dl class={classes("waymark-strip", props.compact && "waymark-strip--compact")}>
      <Fact name="Kitemark">{kitemarkValue(props.kitemark, props.compact)}</Fact>
      <Fact name="Benefit to pupils">{benefitValue(props.benefit)}</Fact>
      <Fact name="Security of evidence">{securityValue(props.security)}</Fact>
      <Fact name="Cost">{costValue(props.cost, props.compact)}</Fact>
      <Fact name="Adopted by">{adoptersValue(props.adopters)}</Fact>
      {props.fromYourSchool ? <Fact name="From your school">{fromYourSchool(props.fromYourSchool)}</Fact> : null}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="waymark-strip__fact">
      <dt class="waymark-strip__name">{name}</dt>
      <dd class="waymark-strip__value">{children}</dd>
    </div>
  );
}

function Detail({ children }: { children: ComponentChildren }) {
  return <span class="waymark-strip__detail">{children}</span>;
}

function kitemarkValue(kitemark: Kitemark | undefined, compact = false) {
  if (!kitemark) return "Not yet marked";
  const { level, lapsed, until } = kitemark;
  return (
    <span class="waymark-strip__kitemark">
      <WaymarkDisc level={level} lapsed={lapsed} size={compact ? 24 : 40} label="" />
      <span>
        {lapsed ? discName(level, true) : discName(level)}{" "}
        <Detail>{lapsed ? `since ${until}` : `until ${until}`}</Detail>
      </span>
    </span>
  );
}

function benefitValue(benefit: Benefit | undefined) {
  if (!benefit) return "Rationale only";
  const [low, high] = benefit.interval;
  return (
    <>
      {signed(benefit.months)} {Math.abs(benefit.months) === 1 ? "month" : "months"}{" "}
      <Detail>
        effect {signed(benefit.effect)} ({signed(low)} to {signed(high)})
      </Detail>
    </>
  );
}

function securityValue(security: number) {
  return (
    <>
      <svg class="waymark-dots" width="78" height="14" viewBox="0 0 78 14" aria-hidden="true" focusable="false">
        {[1, 2, 3, 4, 5].map((place) => (
          <circle
            class={classes("waymark-dots__dot", place <= security && "waymark-dots__dot--filled")}
            cx={place * 16 - 9}
            cy="7"
            r="5.5"
          />
        ))}
      </svg>{" "}
      {security} of 5
    </>
  );
}

function costValue(cost: CostBand | undefined, compact = false) {
  if (!cost) return "Not given";
  const { short, detail } = COST_BANDS[cost];
  return compact ? (
    short
  ) : (
    <>
      {short} {detail ? <Detail>{detail}</Detail> : null}
    </>
  );
}

function adoptersValue(adopters: Adopters) {
  const { total, detail } = adoptersText(adopters);
  return (
    <>
      {total} {detail ? <Detail>{detail}</Detail> : null}
    </>
  );
}

function fromYourSchool({ kilometres, similarity }: NonNullable<EvidenceStripProps["fromYourSchool"]>) {
  const distance = kilometres === undefined ? "" : `${Math.max(1, Math.round(kilometres * 0.621))} miles away`;
  return (
    <>
      {distance || similarity} {distance && similarity ? <Detail>{similarity}</Detail> : null}
    </>
  );
}

/** A real minus sign, which is as wide as the plus. */
function signed(value: number): string {
  if (value === 0) return "0";
  return `${value > 0 ? "+" : "−"}${Math.abs(value)}`;
}
