import { windowOf } from "../features/evaluation/index.ts";
import { adoptionLines, saidOf, type AdoptionLine } from "./adoptions.ts";
import type { PlantedEffect } from "./indicator-history.ts";

/*
 * What taking a practice up did to a school's published figures, by practice: one works, one works only in small schools, one looked
 * splendid because its schools had come from a poor year. Whatever is not here did nothing. The ratings are worked out from the figures,
 * noise and all, as anybody's are.
 */

type Took = { line: AdoptionLine; aim: string; roll: number };

/** What a year's figures gain from the first year after on, or around it. */
const storyOf: Record<string, (took: Took) => Omit<PlantedEffect, "urn" | "indicator">[]> = {
  /** On the doorstep: persistent absence falls, where it was not stopped. */
  "GP-2011": ({ line }) => [{ from: firstYearAfter(line), by: line.status === "stopped" ? -0.5 : -4.5 }],
  /** Talk partners who have to disagree: only where classes are small. */
  "GP-2001": ({ line, roll }) => [{ from: firstYearAfter(line), by: roll < 150 ? 4.5 : 0 }],
  /** A governor comes with one question: every school had a poor year just before, and came most of the way back. */
  "GP-2018": ({ line }) => [
    { from: lastYearBefore(line), by: -4 },
    { from: firstYearAfter(line), by: 2.4 },
  ],
};

const firstYearAfter = ({ on }: AdoptionLine) => windowOf(on).after[0] ?? 0;
const lastYearBefore = ({ on }: AdoptionLine) => windowOf(on).before[0] ?? 0;

/** The effects of every adoption that has begun, given how large the schools are. */
export function adoptionEffects(rollOf: (urn: string) => number): PlantedEffect[] {
  return adoptionLines
    .filter(({ status }) => ["deliver", "sustain", "stopped"].includes(status))
    .flatMap((line) => {
      const aim = saidOf[line.ref]?.aim;
      const story = storyOf[line.ref];
      if (!aim || !story) return [];
      const effects = story({ line, aim, roll: rollOf(line.urn) });
      return effects.map((effect) => ({ ...effect, urn: line.urn, indicator: aim }));
    });
}
