import { eventKind } from "../../../platform/events/index.ts";
import { signed } from "../../../platform/text/figures.ts";

const example = {
  practiceId: "0193c5f0-0000-7000-8000-000000000001",
  k: 7,
  effect: 0.14,
  low: -0.02,
  high: 0.3,
  independent: 6,
};

/** The headline rating of a practice is another than it was. Search, the kitemark's level and the page follow it. */
export const ratingChanged = eventKind<{
  practiceId: string;
  k: number;
  effect: number | null;
  low: number | null;
  high: number | null;
  independent: number;
}>(
  "rating_changed",
  ({ k, effect, low, high }) =>
    effect === null || low === null || high === null
      ? "counted another school that takes the practice up; none has an outcome that counts yet"
      : `worked out the rating again: ${signed(effect)} (${signed(low)} to ${signed(high)}) in ${k} ${k === 1 ? "school" : "schools"}`,
  { toldTo: "record", example },
);
