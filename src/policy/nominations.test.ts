import { describe, expect, test } from "vitest";
import { decide } from "./decide.ts";
import { nominationActions, nominationStatuses } from "./nomination-lifecycle.ts";
import { policyTable, type Action } from "./table.ts";
import { roles, type Role, type Viewer } from "./viewer.ts";

/*
 * What the policy must answer about nominations, written by hand from docs/rules/: for each action, which role standing in
 * which relation to the nomination may do it, in which statuses. What is not said here is refused.
 */

type Relation = "nominator" | "invited" | "at_school" | "at_authority" | "elsewhere";
const relations: Relation[] = ["nominator", "invited", "at_school", "at_authority", "elsewhere"];
const schoolRoles = new Set<Role>(["school_staff", "school_lead", "governor", "school_administrator"]);
const every = nominationStatuses.join(" ");

/** "role relation: statuses"; at_authority is of a school of the same authority that is not the viewer's own. */
const matrix: Partial<Record<Action, string[]>> = {
  "nomination.read": [
    `any nominator: ${every}`,
    "school_lead invited: invited accepted turned_down",
    "school_lead at_school: invited accepted turned_down",
    "school_staff invited: invited accepted turned_down",
    "school_administrator invited: invited accepted turned_down",
    `co_ordinator invited: ${every}`,
    `co_ordinator at_school: ${every}`,
    `co_ordinator at_authority: ${every}`,
    `authority_lead invited: ${every}`,
    `authority_lead at_school: ${every}`,
    `authority_lead at_authority: ${every}`,
  ],
  "nomination.invite": coOrdinators("waiting turned_down"),
  "nomination.decline": coOrdinators("waiting turned_down"),
  "nomination.merge": coOrdinators("waiting"),
  "nomination.accept": atSchool("invited"),
  "nomination.turn_down": atSchool("invited"),
};

function coOrdinators(statuses: string): string[] {
  return relations.flatMap((relation) => (relation === "elsewhere" ? [] : [`co_ordinator ${relation}: ${statuses}`]));
}

function atSchool(statuses: string): string[] {
  return [
    `school_lead nominator: ${statuses}`,
    `school_lead invited: ${statuses}`,
    `school_lead at_school: ${statuses}`,
    `school_staff invited: ${statuses}`,
    `school_administrator invited: ${statuses}`,
  ];
}

function viewerOf(role: Role): Viewer {
  const schoolUrn = schoolRoles.has(role) ? "900001" : null;
  return { personId: "me", name: "Me", memberships: [{ role, authorityCode: "990", schoolUrn }] };
}

function nominationIn(relation: Relation, status: string) {
  return {
    status,
    authority_code: relation === "elsewhere" ? "991" : "990",
    school_urn: relation === "elsewhere" ? "900101" : relation === "at_authority" ? "900002" : "900001",
    nominated_by: relation === "nominator" ? "me" : "somebody",
    invited_id: relation === "invited" ? "me" : null,
  };
}

function expected(action: Action, role: Role, relation: Relation, status: string): boolean {
  return (matrix[action] ?? []).some((line) => {
    const [head = "", statuses = ""] = line.split(": ");
    const [who, where] = head.split(" ");
    return (who === "any" || who === role) && where === relation && statuses.split(" ").includes(status);
  });
}

const cells = (Object.keys(matrix) as Action[]).flatMap((action) =>
  roles.flatMap((role) =>
    relations.flatMap((relation) => nominationStatuses.map((status) => ({ action, role, relation, status }))),
  ),
);

const wrongOf = () =>
  cells.filter(
    ({ action, role, relation, status }) =>
      decide(viewerOf(role), action, nominationIn(relation, status)).allowed !==
      expected(action, role, relation, status),
  );

describe("the policy on nominations", () => {
  test("says of every role, relation and status what the hand-written matrix says", () => {
    expect(wrongOf()).toEqual([]);
    expect(cells.length).toBe(6 * roles.length * relations.length * nominationStatuses.length);
    for (const action of nominationActions) expect(matrix).toHaveProperty([`nomination.${action}`]);
  });

  test("would not pass with any one grant taken out", () => {
    const writable = policyTable as Record<Action, (typeof policyTable)[Action]>;
    for (const action of Object.keys(matrix) as Action[]) {
      const kept = writable[action];
      for (const grant of kept) {
        writable[action] = kept.filter((other) => other !== grant);
        expect(wrongOf().length, `${action} without its grant to ${grant.to}`).toBeGreaterThan(0);
        writable[action] = kept;
      }
    }
  });

  test("lets no co-ordinator answer for a school that they belong to, and shows a school nothing of another's", () => {
    const governs: Viewer = {
      personId: "me",
      name: "Me",
      memberships: [
        { role: "co_ordinator", authorityCode: "990", schoolUrn: null },
        { role: "governor", authorityCode: "990", schoolUrn: "900001" },
      ],
    };
    expect(decide(governs, "nomination.invite", nominationIn("at_school", "waiting")).allowed).toBe(false);
    expect(decide(governs, "nomination.invite", nominationIn("at_authority", "waiting")).allowed).toBe(true);
    for (const status of nominationStatuses) {
      expect(decide(viewerOf("school_lead"), "nomination.read", nominationIn("at_authority", status)).allowed).toBe(
        false,
      );
    }
  });
});
