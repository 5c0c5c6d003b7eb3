import type { ComponentChildren } from "preact";
import { signed } from "../../platform/text/figures.ts";
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
  /** Absent where the practice has no kitemark, or none any more. */
  kitemark?: Kitemark;
  /** Absent before any adopter's outcome: "Rationale only". */
  benefit?: Benefit;
  security: 0 | 1 | 2 | 3 | 4 | 5;
  cost?: CostBand;
  adopters: Adopters;
  /** From the reader's school, where it is known. */
  fromYourSchool?: { kilometres?: number; similarity?: string };
  /** On a card the labels are for screen readers only, each value is on one line, and what is not known is left out. */
  compact?: boolean;
}

/** The same six facts in the same order wherever a practice is shown, so that two practices can be compared at a glance. */
export function EvidenceStrip(props: EvidenceStripProps) {
  if (props.compact && isUntried(props)) return <UntriedStrip {...props} />;
  return (
    <dl class={classes("waymark-strip", props.compact && "waymark-strip--compact")}>
      <Fact name="Kitemark">{kitemarkValue(props.kitemark, props.compact)}</Fact>
      <Fact name="Benefit to pupils">{benefitValue(props.benefit)}</Fact>
      <Fact name="Security" isNamed>
        {securityValue(props.security)}
      </Fact>
      <Fact name="Cost">{costValue(props.cost)}</Fact>
      <Fact name="Adopted by">{adoptersValue(props.adopters)}</Fact>
      {props.fromYourSchool ? <Fact name="From your school">{fromYourSchool(props.fromYourSchool)}</Fact> : null}
    </dl>
  );
}

/** No other school has taken it up, and so nothing is known of it beyond the school that wrote it. */
function isUntried({ benefit, security, adopters }: EvidenceStripProps): boolean {
  return !benefit && security === 0 && adoptersText(adopters).detail === "";
}

/** On a card three empty facts would say the same thing three times: once is enough. The order is that of the whole strip. */
function UntriedStrip({ kitemark, cost, fromYourSchool: near }: EvidenceStripProps) {
  return (
    <dl class="waymark-strip waymark-strip--compact">
      <Fact name="Kitemark">{kitemarkValue(kitemark, true)}</Fact>
      {cost ? <Fact name="Cost">{costValue(cost)}</Fact> : null}
      <Fact name="Adopted by">No other school has taken it up yet</Fact>
      {near ? <Fact name="From your school">{fromYourSchool(near)}</Fact> : null}
    </dl>
  );
}

/** `isNamed` keeps the name in sight on a card too, where the value alone would not say what it is of. */
function Fact({ name, isNamed, children }: { name: string; isNamed?: boolean; children: ComponentChildren }) {
  return (
    <div class="waymark-strip__fact">
      <dt class={classes("waymark-strip__name", isNamed && "waymark-strip__name--always")}>{name}</dt>
      <dd class="waymark-strip__value">{children}</dd>
    </div>
  );
}

/** A second line; on a card it follows on the same line, after a stop where one is needed. */
function Detail({ stop, children }: { stop?: string; children: ComponentChildren }) {
  return (
    <>
      {stop ? <span class="waymark-strip__stop">{stop}</span> : null}{" "}
      <span class="waymark-strip__detail">{children}</span>
    </>
  );
}

function kitemarkValue(kitemark: Kitemark | undefined, compact = false) {
  if (!kitemark) return "No kitemark";
  const { level, lapsed, until } = kitemark;
  return (
    <span class="waymark-strip__kitemark">
      <WaymarkDisc level={level} lapsed={lapsed} size={compact ? 28 : 44} label="" />
      <span>
        {lapsed ? discName(level, true) : discName(level)}
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
      {signed(benefit.months, 0)} {Math.abs(benefit.months) === 1 ? "month" : "months"}
      <Detail stop=",">
        effect {signed(benefit.effect)} ({signed(low)} to {signed(high)})
      </Detail>
    </>
  );
}

function securityValue(security: number) {
  return (
    <span class="waymark-strip__score">
      <svg class="waymark-dots" width="68" height="12" viewBox="0 0 68 12" aria-hidden="true" focusable="false">
        {[1, 2, 3, 4, 5].map((place) => (
          <circle
            class={classes("waymark-dots__dot", place <= security && "waymark-dots__dot--filled")}
            cx={place * 14 - 8}
            cy="6"
            r="4.8"
          />
        ))}
      </svg>{" "}
      {security} of 5
    </span>
  );
}

function costValue(cost: CostBand | undefined) {
  if (!cost) return "Not given";
  const { short, detail } = COST_BANDS[cost];
  return (
    <>
      {short}
      <Detail>{detail}</Detail>
    </>
  );
}

function adoptersValue(adopters: Adopters) {
  const { total, detail } = adoptersText(adopters);
  return (
    <>
      {total}
      {detail ? <Detail stop=":">{detail}</Detail> : null}
    </>
  );
}

function fromYourSchool({ kilometres, similarity }: NonNullable<EvidenceStripProps["fromYourSchool"]>) {
  const distance = kilometres === undefined ? "" : milesAway(kilometres);
  return (
    <>
      {distance || similarity}
      {distance && similarity ? <Detail stop=":">{similarity}</Detail> : null}
    </>
  );
}

function milesAway(kilometres: number): string {
  const miles = Math.round(kilometres / 1.609);
  if (miles < 1) return "Under a mile away";
  return miles === 1 ? "1 mile away" : `${miles} miles away`;
}
