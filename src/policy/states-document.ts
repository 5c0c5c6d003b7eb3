import {
  adoptionActions,
  adoptionStandings,
  adoptionStatuses,
  adoptionTransitions,
  type AdoptionStanding,
} from "./adoption-lifecycle.ts";
import {
  assignmentActions,
  assignmentStandings,
  assignmentStatuses,
  assignmentTransitions,
  panelActions,
  panelStandings,
  panelTransitions,
  stages,
  type AssignmentStanding,
  type PanelStanding,
} from "./assessment-lifecycle.ts";
import {
  practiceActions,
  practiceStandings,
  practiceStatuses,
  practiceTransitions,
  type PracticeStanding,
} from "./practice-lifecycle.ts";
import { roleNames } from "./viewer.ts";

type Line = {
  standing: string;
  status: string;
  action: string;
  transition: { to: string; label: string; reason?: unknown };
};

const practiceStandingNames: Record<PracticeStanding, string> = {
  author: "the author",
  lead_author: "an author who leads the school",
  school_lead: roleNames.school_lead,
  co_ordinator: roleNames.co_ordinator,
  authority_lead: roleNames.authority_lead,
};

const panelStandingNames: Record<PanelStanding, string> = {
  panel_co_ordinator: roleNames.co_ordinator,
  proposer: "the co-ordinator who proposed it",
  second_co_ordinator: "another co-ordinator",
  second_lead: roleNames.authority_lead,
};

const assignmentStandingNames: Record<AssignmentStanding, string> = {
  assessor: "the assessor who holds it",
  assigner: roleNames.co_ordinator,
};

const adoptionStandingNames: Record<AdoptionStanding, string> = {
  proposer: "whoever proposed it",
  adopting_lead: "the lead of the school that takes it up",
  adopting_staff: "staff of the school that takes it up",
  offering_lead: "the lead of the school that is asked",
};

/** docs/states.md: each lifecycle as a diagram and as a table, both from the one table of the policy. */
export function statesDocument(): string {
  return [
    "# States of a practice",
    "",
    "Generated from `src/policy/practice-lifecycle.ts`; a test fails where this page is stale. Of a practice that is",
    "published and being revised, the status is that of the new version; the public sees the published one meanwhile.",
    "",
    ...lifecycle({
      lines: practiceTransitions(),
      names: practiceStandingNames,
      first: "draft",
      last: ["withdrawn"],
      counts: [practiceStatuses.length, practiceActions.length, practiceStandings.length],
    }),
    "# Stages of a submission",
    "",
    "Generated from `src/policy/assessment-lifecycle.ts`: while a practice is submitted. By itself it moves on to `scored`, or",
    "to `awaiting_moderator` where two assessors differ, when the scores that were waited for are in, and back where an",
    "assignment is given back. Nobody takes a step who has an interest in the practice. Whoever confirms also takes the",
    "practice's own step, `validate` or `return`.",
    "",
    ...lifecycle({
      lines: panelTransitions(),
      names: panelStandingNames,
      first: "awaiting_assessors",
      last: ["decided"],
      counts: [stages.length, panelActions.length, panelStandings.length],
    }),
    "# Statuses of an assignment",
    "",
    ...lifecycle({
      lines: assignmentTransitions(),
      names: assignmentStandingNames,
      first: "assigned",
      last: assignmentStatuses.filter((status) => status !== "assigned"),
      counts: [assignmentStatuses.length, assignmentActions.length, assignmentStandings.length],
    }),
    "# States of an adoption",
    "",
    "Generated from `src/policy/adoption-lifecycle.ts`. What staff ask is proposed to their school lead first; what a lead asks",
    "begins as asked. From `explore` on both schools have agreed, and it counts as an adoption, also where it is stopped.",
    "",
    ...lifecycle({
      lines: adoptionTransitions(),
      names: adoptionStandingNames,
      first: "proposed",
      last: ["dropped", "taken_back", "not_now", "stopped"],
      counts: [adoptionStatuses.length, adoptionActions.length, adoptionStandings.length],
    }),
  ].join("\n");
}

type Drawn = {
  lines: readonly Line[];
  names: Readonly<Record<string, string>>;
  first: string;
  last: readonly string[];
  /** How many statuses, actions and standings there are. */
  counts: readonly [number, number, number];
};

function lifecycle({ lines, names, first, last, counts: [statuses, actions, standings] }: Drawn): string[] {
  const arrows = lines
    .filter(({ status, transition }) => transition.to !== status)
    .map(({ status, action, transition }) => `  ${status} --> ${transition.to}: ${action}`);
  return [
    "```mermaid",
    "stateDiagram-v2",
    `  [*] --> ${first}`,
    ...new Set(arrows),
    ...last.map((status) => `  ${status} --> [*]`),
    "```",
    "",
    `${statuses} statuses, ${actions} actions, ${standings} standings. Whatever is not in this table is refused.`,
    "",
    "| Status | Who | May | Button | Then | Reason |",
    "|---|---|---|---|---|---|",
    ...lines.map(
      ({ standing, status, action, transition }) =>
        `| ${status} | ${names[standing]} | ${action} | ${transition.label} | ${transition.to} | ${transition.reason ? "required" : ""} |`,
    ),
    "",
  ];
}
