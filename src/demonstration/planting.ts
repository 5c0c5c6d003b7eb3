import type { DemonstrationPractice } from "./shapes.ts";

/** One practice on its way into the database, with everybody who had a hand in it. */
export type Planting = {
  practice: DemonstrationPractice;
  id: string;
  authorityCode: string;
  authorId: string;
  leadId: string;
  coordinatorId: string;
  /** Who confirms what the co-ordinator proposes. */
  authorityLeadId: string;
  /** Assessors of the authority with nothing to do with the school, in turn. */
  assessorIds: string[];
};

/** The day so many days after. */
export function daysAfter(day: string, days: number): string {
  return new Date(at(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Half past three in the afternoon of the day: when such things are done. */
export function at(day: string): Date {
  return new Date(`${day}T15:30:00Z`);
}
