import { place } from "../charts/scale.ts";

/*
 * The mark of the service: the disc that shows the way on a footpath. One arrow is a Promising practice, two are Good
 * practice, three are Leading practice; hollow when the kitemark has lapsed. With one arrow it is also the logo.
 */

export type KitemarkLevel = "promising" | "good" | "leading";

export const KITEMARK_NAMES: Record<KitemarkLevel, string> = {
  promising: "Promising",
  good: "Good practice",
  leading: "Leading practice",
};

const ARROW_CENTRES: Record<KitemarkLevel, number[]> = {
  promising: [24],
  good: [15.5, 32.5],
  leading: [11.5, 24, 36.5],
};

export interface WaymarkDiscProps {
  /** Without a level it is the logo. */
  level?: KitemarkLevel;
  lapsed?: boolean;
  size?: number;
  /** The accessible name; an empty one where words beside the disc say the same. */
  label?: string;
}

export function WaymarkDisc({ level, lapsed = false, size = 32, label }: WaymarkDiscProps) {
  const name = label ?? discName(level, lapsed);
  const kind = level ? (lapsed ? "lapsed" : "current") : "logo";
  return (
    <svg
      class={`waymark-disc waymark-disc--${kind}`}
      xmlns="http://www.w3.org/2000/svg"
      width={size}
      height={size}
      viewBox="0 0 48 48"
      focusable="false"
      {...(name ? { role: "img", "aria-label": name } : { "aria-hidden": "true" })}
    >
      <circle class="waymark-disc__ground" cx="24" cy="24" r="22" />
      <path class="waymark-disc__arrows" d={arrows(level ?? "promising")} />
    </svg>
  );
}

/** The disc as a picture of its own, for a badge: it carries its colours, because no stylesheet of ours goes with it. */
export function DiscImage({ level }: { level: KitemarkLevel }) {
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 48 48" role="img">
      <title>{`Waymark: ${KITEMARK_NAMES[level]}`}</title>
      <circle cx="24" cy="24" r="23" fill="#14532d" />
      <path d={arrows(level)} fill="#ffc928" />
    </svg>
  );
}

export function discName(level: KitemarkLevel | undefined, lapsed = false): string {
  if (!level) return "Waymark";
  return lapsed ? `${KITEMARK_NAMES[level]}, lapsed` : KITEMARK_NAMES[level];
}

/** One broad arrow in the middle, two or three narrower ones side by side, their feet and heads inside the disc. */
function arrows(level: KitemarkLevel): string {
  const centres = ARROW_CENTRES[level];
  const half = { 1: 12, 2: 7.5, 3: 5.6 }[centres.length] ?? 5.6;
  const shaft = half * (centres.length === 1 ? 0.36 : 0.44);
  return centres.map((x) => arrow(x, x === 24 ? 9 : 12, x === 24 ? 39 : 36, half, shaft)).join("");
}

function arrow(x: number, top: number, foot: number, half: number, shaft: number): string {
  const neck = place(top + half * 1.15);
  const [left, right] = [place(x - shaft), place(x + shaft)];
  return `M${x} ${top}L${x + half} ${neck}H${right}V${foot}H${left}V${neck}H${x - half}Z`;
}
