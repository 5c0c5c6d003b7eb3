import { nextDay } from "../../../platform/text/dates.ts";

/*
 * Whether the co-ordinators' days will do: what waits and what keeps coming, in days of their time, beside what is left of
 * the school year's budget (docs/rules/computed.md, the co-ordinators' days).
 */

/** Two people, one day a week, over the 39 weeks of a school year. */
export const usualDays = 78;
/** A working day, in hours. */
export const hoursADay = 7;
/** The weeks that are looked back over for how fast work comes in. */
export const weeksLookedBack = 12;
/** A time is measured from at least so many pieces; before that the default stands. */
export const fewestPieces = 5;

/** The kinds of work that come in pieces, and how many hours one takes until enough of them were measured. */
export const kinds = ["nomination", "write_up", "submission", "publication", "renewal"] as const;
export type Kind = (typeof kinds)[number];
export const defaultHours: Record<Kind, number> = {
  nomination: 0.75,
  write_up: 3.5,
  submission: 4,
  publication: 1,
  renewal: 1,
};

/** What time is logged for. */
export const works = [...kinds, "other"] as const;
export type LoggedWork = (typeof works)[number];

export const kindWords: Record<LoggedWork, { name: string }> = {
  nomination: { name: "Reading and answering nominations" },
  write_up: { name: "Helping schools to write up" },
  submission: { name: "Reading and deciding submissions" },
  publication: { name: "Publishing" },
  renewal: { name: "Renewing kitemarks" },
  other: { name: "Something else" },
};

/** One kind of work: how much waits, how much came in the weeks looked back over, and what was logged of it. */
export type Work = { waiting: number; came: number; loggedHours: number; loggedPieces: number };

export type Situation = {
  /** Days in the year's budget, and days logged of it so far. */
  budget: number;
  used: number;
  work: Record<Kind, Work>;
  /** Hours logged as something else in the weeks looked back over. */
  otherHours: number;
  /** Today and the last day of the school year, "2026-11-21". */
  today: string;
  lastDay: string;
};

export type Reckoning = {
  left: number;
  weeksLeft: number;
  /** For each kind: hours a piece, and whether that was measured. */
  hours: Record<Kind, { aPiece: number; measured: boolean }>;
  /** Days of work that wait now, and that come in a week. */
  backlog: number;
  aWeek: number;
  /** Days of work until the year is over. */
  demand: number;
  outruns: boolean;
  /** The day on which the days run out at this pace: null where they last the year. */
  runsOutOn: string | null;
};

/**
 * Reckons the demand: backlog = sum over kinds of waiting x hours a piece / 7; a week's = (sum of came x hours a piece +
 * hours of other work) / 12 / 7; until the year's end = backlog + a week's x weeks left. It outruns the days where it is
 * more than what is left of them. Days throughout; never negative, but `left` where more was logged than budgeted.
 */
export function reckonDays(situation: Situation): Reckoning {
  const { work, today, lastDay } = situation;
  const hours = Object.fromEntries(kinds.map((kind) => [kind, hoursOf(kind, work[kind])])) as Reckoning["hours"];
  const sum = (of: (kind: Kind) => number) => kinds.reduce((total, kind) => total + of(kind) * hours[kind].aPiece, 0);
  const backlog = sum((kind) => work[kind].waiting) / hoursADay;
  const aWeek = (sum((kind) => work[kind].came) + situation.otherHours) / weeksLookedBack / hoursADay;
  const left = situation.budget - situation.used;
  const weeksLeft = Math.max(0, daysBetween(today, nextDay(lastDay))) / 7;
  const demand = backlog + aWeek * weeksLeft;
  const outruns = demand > left;
  return { left, weeksLeft, hours, backlog, aWeek, demand, outruns, runsOutOn: outruns ? runOut() : null };

  function runOut(): string {
    if (backlog >= left || aWeek === 0) return today;
    return dayAfter(today, Math.floor((7 * (left - backlog)) / aWeek));
  }
}

function hoursOf(kind: Kind, { loggedHours, loggedPieces }: Work) {
  const measured = loggedPieces >= fewestPieces;
  return { aPiece: measured ? loggedHours / loggedPieces : defaultHours[kind], measured };
}

const dayLong = 86_400_000;
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);

function daysBetween(from: string, to: string): number {
  return Math.round((noon(to) - noon(from)) / dayLong);
}

function dayAfter(day: string, days: number): string {
  return new Date(noon(day) + days * dayLong).toISOString().slice(0, 10);
}
