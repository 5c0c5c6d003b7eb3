import {
  practiceActions,
  practiceStandings,
  practiceStatuses,
  practiceTransitions,
  roleNames,
  type PracticeStanding,
} from "../../policy/index.ts";

const standingNames: Record<PracticeStanding, string> = {
  author: "the author",
  lead_author: "an author who leads the school",
  school_lead: roleNames.school_lead,
  co_ordinator: roleNames.co_ordinator,
};

/** docs/states.md: the lifecycle of a practice as a diagram and as a table, both from the one table of the policy. */
export function statesDocument(): string {
  const rows = practiceTransitions();
  const arrows = rows
    .filter(({ status, transition }) => transition.to !== status)
    .map(({ status, action, transition }) => `  ${status} --> ${transition.to}: ${action}`);
  return [
    "# States of a practice",
    "",
    "Generated from `src/policy/practice-lifecycle.ts`; a test fails where this page is stale. Of a practice that is",
    "published and being revised, the status is that of the new version; the public sees the published one meanwhile.",
    "",
    "```mermaid",
    "stateDiagram-v2",
    "  [*] --> draft",
    ...new Set(arrows),
    "  withdrawn --> [*]",
    "```",
    "",
    `${practiceStatuses.length} statuses, ${practiceActions.length} actions, ${practiceStandings.length} standings. Whatever is not in this table is refused.`,
    "",
    "| Status | Who | May | Button | Then | Reason |",
    "|---|---|---|---|---|---|",
    ...rows.map(
      ({ standing, status, action, transition }) =>
        `| ${status} | ${standingNames[standing]} | ${action} | ${transition.label} | ${transition.to} | ${transition.reason ? "required" : ""} |`,
    ),
    "",
  ].join("\n");
}
