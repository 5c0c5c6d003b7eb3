import { sql, type RawBuilder } from "kysely";
import { factsOf, holds, predicate, type RecordFacts } from "./conditions.ts";
import {
  practiceActions,
  practiceStandings,
  type PracticeAction,
  type PracticeStanding,
} from "./practice-lifecycle.ts";
import { standings, type Grant } from "./standings.ts";
import { policyTable, type Action } from "./table.ts";
import { isSignedIn, roleNames, type Viewer } from "./viewer.ts";

/** What came of asking. A refusal names who can do it, in words for the page. */
export type Decision = { allowed: true } | { allowed: false; whoCan: string };

/** Whether the viewer may do this to this record. The record carries the columns that the rules ask about. */
export function decide(viewer: Viewer, action: Action, record: RecordFacts): Decision {
  const allowed = grantsFor(viewer, action).some(({ to, where }) => holds(where, record, factsOf(viewer, to)));
  return allowed ? { allowed } : { allowed, whoCan: whoCan(action) };
}

/** Whether the viewer may do this to any record at all; asked of routes before a record is loaded. */
export function mayEver(viewer: Viewer, action: Action): Decision {
  return grantsFor(viewer, action).length > 0 ? { allowed: true } : { allowed: false, whoCan: whoCan(action) };
}

/** The rows of `table` (a table or alias in the query) on which the viewer may do this, compiled from the same grants. */
export function scope(viewer: Viewer, action: Action, table: string): RawBuilder<boolean> {
  const reached = grantsFor(viewer, action).map(({ to, where }) => predicate(where, table, factsOf(viewer, to)));
  return reached.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(reached, sql` or `)})`;
}

/** How the viewer stands to a practice; one person may stand in several ways. */
export function standingsOf(viewer: Viewer, practice: RecordFacts): PracticeStanding[] {
  return practiceStandings.filter((standing) => {
    const { to, where } = standings[standing];
    return applies(viewer, standings[standing]) && holds(where, practice, factsOf(viewer, to));
  });
}

/** The lifecycle actions that the viewer may take on a practice in its present status. */
export function practiceActionsFor(viewer: Viewer, practice: RecordFacts): PracticeAction[] {
  return practiceActions.filter((action) => decide(viewer, `practice.${action}`, practice).allowed);
}

function grantsFor(viewer: Viewer, action: Action): readonly Grant[] {
  return policyTable[action].filter((granted) => applies(viewer, granted));
}

function applies(viewer: Viewer, { to }: Grant): boolean {
  if (to === "anyone") return true;
  if (to === "signed_in") return isSignedIn(viewer);
  return viewer.memberships.some(({ role }) => role === to);
}

function whoCan(action: Action): string {
  const names = policyTable[action].map(({ to, where, called }) => {
    if (called !== undefined) return called;
    if (to === "anyone") return "anyone";
    if (to !== "signed_in") return roleNames[to];
    return where.kind === "always" ? "anybody who has signed in" : "the author";
  });
  return [...new Set(names)].join(" or ");
}
