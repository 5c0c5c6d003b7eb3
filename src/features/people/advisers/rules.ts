import { date } from "../../../platform/text/dates.ts";

/* From when somebody may be named a school's link adviser. Days are "2026-11-21". */

/** What is known of who advised the school: since when the present adviser does, and when the last one stopped. */
export type Before = { since: string | null; lastEnded: string | null };

/** Why nobody may be named from that day, as the message beside it; undefined where somebody may. */
export function wrongFrom(from: string | undefined, { since, lastEnded }: Before, today: string): string | undefined {
  if (from === undefined) return "Give the day, such as 1 9 2026";
  if (from > today) return "The day is still to come: name them once it is here";
  if (since !== null && from < since) return `Give ${date(since)}, when the present adviser began, or a later day`;
  if (lastEnded !== null && from < lastEnded) return `Give ${date(lastEnded)}, when the last adviser stopped, or later`;
  return undefined;
}
