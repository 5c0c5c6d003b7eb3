import { expect, test } from "vitest";
import { decide } from "./decide.ts";
import { policyTable, type Action } from "./table.ts";
import { roles, type Role, type Viewer } from "./viewer.ts";

/*
 * What the policy must answer about a kitemark in time, written by hand from docs/rules/: who may do what in which relation
 * to it. "own" is of the viewer's own school or authority; "mine" is one that they wrote, or proposed, as well.
 */

type Relation = "own" | "mine" | "governed" | "elsewhere";
const relations: Relation[] = ["own", "mine", "governed", "elsewhere"];
const schoolRoles = new Set<Role>(["school_staff", "school_lead", "governor", "school_administrator"]);
const statuses = ["published", "withdrawn", "waiting", "renewed", "proposed", "confirmed", "dropped"];

const always = statuses.join(" ");
const matrix: Partial<Record<Action, string[]>> = {
  "renewal.ask": [
    "school_staff mine: published",
    "school_administrator mine: published",
    "governor mine: published",
    "school_lead mine: published",
    "school_lead own: published",
  ],
  "renewal.read": team(always),
  "renewal.decide": ["co_ordinator own: waiting", "co_ordinator mine: waiting"],
  "revocation.read": team(always),
  "revocation.propose": ["co_ordinator own: published", "co_ordinator mine: published"],
  "revocation.confirm": ["co_ordinator own: proposed", "authority_lead own: proposed"],
  "revocation.drop": ["co_ordinator", "authority_lead"].flatMap((role) => [
    `${role} own: proposed`,
    `${role} mine: proposed`,
  ]),
};

/** The authority's team, also of a school that they govern. */
function team(inStatuses: string): string[] {
  return ["co_ordinator", "authority_lead"].flatMap((role) =>
    ["own", "mine", "governed"].map((relation) => `${role} ${relation}: ${inStatuses}`),
  );
}

function viewerOf(role: Role, relation: Relation): Viewer {
  const atSchool = schoolRoles.has(role);
  const held = { role, authorityCode: "990", schoolUrn: atSchool ? "900001" : null };
  const governs = { role: "governor" as const, authorityCode: "990", schoolUrn: "900001" };
  return { personId: "me", name: "Me", memberships: relation === "governed" && !atSchool ? [held, governs] : [held] };
}

function recordIn(role: Role, relation: Relation, status: string) {
  const mine = relation === "mine" ? "me" : "somebody";
  const away = relation === "elsewhere" || (relation === "governed" && schoolRoles.has(role));
  return {
    status,
    authority_code: away ? "991" : "990",
    school_urn: away ? "900101" : "900001",
    author_id: mine,
    proposed_by: mine,
  };
}

const cells = (Object.keys(matrix) as Action[]).flatMap((action) =>
  roles.flatMap((role) =>
    relations.flatMap((relation) => statuses.map((status) => ({ action, role, relation, status }))),
  ),
);

const wrong = () =>
  cells.filter(({ action, role, relation, status }) => {
    const expected = (matrix[action] ?? []).some((line) => {
      const [head = "", inStatuses = ""] = line.split(": ");
      return head === `${role} ${relation}` && inStatuses.split(" ").includes(status);
    });
    return decide(viewerOf(role, relation), action, recordIn(role, relation, status)).allowed !== expected;
  });

test("the policy on kitemarks in time says of every cell what the hand-written matrix says", () => {
  expect(wrong()).toEqual([]);
  expect(cells.length).toBeGreaterThan(2_000);
});

test("it would not pass with any one grant taken out", () => {
  const writable = policyTable as Record<Action, (typeof policyTable)[Action]>;
  for (const action of Object.keys(matrix) as Action[]) {
    const kept = writable[action];
    for (const grant of kept) {
      writable[action] = kept.filter((other) => other !== grant);
      expect(wrong().length, `${action} without its grant to ${grant.to}`).toBeGreaterThan(0);
      writable[action] = kept;
    }
  }
});
