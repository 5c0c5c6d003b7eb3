import type { DemonstrationPractice } from "./shapes.ts";

/** One practice on its way into the database, with everybody who had a hand in it. */
export type Planting = {
  practice: DemonstrationPractice;
  id: string;
  authorityCode: string;
  authorId: string;
  leadId: string;
  coordinatorId: string;
};

/** Half past three in the afternoon of the day: when such things are done. */
export function at(day: string): Date {
  return new Date(`${day}T15:30:00Z`);
}
