import { eventKind } from "../../../platform/events/index.ts";

/* What the co-ordinators' days went on, and how many there are. */

export const dayLogged = eventKind<{ dayId: string; hours: number }>(
  "co_ordinator_day_logged",
  ({ hours }) => `logged ${hours} ${hours === 1 ? "hour" : "hours"} of the co-ordinators’ days`,
  { toldTo: "authority", example: { dayId: "0193c5f0-0000-7000-8000-000000000021", hours: 3.5 } },
);

export const dayRemoved = eventKind<{ dayId: string; hours: number }>(
  "co_ordinator_day_removed",
  ({ hours }) => `took ${hours} ${hours === 1 ? "hour" : "hours"} out of the log of the co-ordinators’ days`,
  { toldTo: "authority", example: { dayId: "0193c5f0-0000-7000-8000-000000000021", hours: 3.5 } },
);

export const budgetSet = eventKind<{ days: number }>(
  "co_ordinator_budget_set",
  ({ days }) => `set the co-ordinators’ days to ${days} in a school year`,
  { toldTo: "authority", example: { days: 78 } },
);
