import { describe, expect, test } from "vitest";
import { assignmentStatuses, stages } from "./assessment-lifecycle.ts";
import { assignmentMatrix, assignmentRelations, panelMatrix, panelRelations } from "./assessment.matrix.ts";
import type { RecordFacts } from "./conditions.ts";
import { decide } from "./decide.ts";
import type { Grant } from "./standings.ts";
import { actions, policyTable, type Action } from "./table.ts";
import { nobody, roles, type Role, type Viewer } from "./viewer.ts";

const schoolRoles = new Set<Role>(["school_staff", "school_lead", "governor", "school_administrator"]);

/** Somebody who holds the role in authority 990, and belongs to the school of the record where the relation says so. */
function viewerOf(role: Role, relation: string): Viewer {
  const belongs = relation === "own_school" || relation === "proposer_of_own";
  const held = { role, authorityCode: "990", schoolUrn: schoolRoles.has(role) ? "900001" : null };
  const governor = { role: "governor" as const, authorityCode: "990", schoolUrn: "900002" };
  return { personId: "me", name: "Me", memberships: belongs ? [held, governor] : [held] };
}

function recordIn(relation: string, status: string): RecordFacts {
  return {
    status,
    authority_code: relation.endsWith("elsewhere") ? "991" : "990",
    school_urn: "900002",
    author_id: relation === "author" ? "me" : "somebody",
    proposed_by: relation.startsWith("proposer") ? "me" : "somebody",
    assessor_id: relation.startsWith("holder") ? "me" : "somebody",
  };
}

const parts = [
  { name: "submission", matrix: panelMatrix, relations: panelRelations, statuses: stages },
  { name: "assignment", matrix: assignmentMatrix, relations: assignmentRelations, statuses: assignmentStatuses },
] as const;
type Part = { matrix: Partial<Record<Action, string[]>>; relations: readonly string[]; statuses: readonly string[] };

/** Every cell of a matrix, action by role by relation by status, or of one action alone. */
function cellsOf({ matrix, relations, statuses }: Part, only?: Action) {
  return (Object.keys(matrix) as Action[])
    .filter((action) => only === undefined || action === only)
    .flatMap((action) =>
      roles.flatMap((role) =>
        relations.flatMap((relation) => statuses.map((status) => ({ action, role, relation, status }))),
      ),
    );
}

function expected(part: Part, { action, role, relation, status }: ReturnType<typeof cellsOf>[number]): boolean {
  return (part.matrix[action] ?? []).some((line) => {
    const [head, statuses = ""] = line.split(": ");
    return head === `${role} ${relation}` && statuses.split(" ").includes(status);
  });
}

const wrongOf = (part: Part, only?: Action) =>
  cellsOf(part, only).filter(
    (cell) =>
      decide(viewerOf(cell.role, cell.relation), cell.action, recordIn(cell.relation, cell.status)).allowed !==
      expected(part, cell),
  );

describe.each(parts)("the policy on a $name that is assessed", (part: Part) => {
  test("says of every role, relation and status what the hand-written matrix says", () => {
    expect(wrongOf(part)).toEqual([]);
    const each = roles.length * part.relations.length * part.statuses.length;
    expect(cellsOf(part).length).toBe(Object.keys(part.matrix).length * each);
  });

  test("would not pass with any one grant taken out", () => {
    const table = policyTable as Record<Action, readonly Grant[]>;
    for (const action of Object.keys(part.matrix) as Action[]) {
      const kept = table[action];
      for (const grant of kept) {
        table[action] = kept.filter((other) => other !== grant);
        const noticed = wrongOf(part, action).length > 0;
        table[action] = kept;
        expect(noticed, `${action} without its grant to ${grant.to}`).toBe(true);
      }
    }
  });

  test("lets nobody in who has no role, though a record names them", () => {
    const left: Viewer = { ...nobody, personId: "me", name: "Me" };
    for (const { action, relation, status } of cellsOf(part)) {
      expect(decide(left, action, recordIn(relation, status)).allowed).toBe(false);
    }
  });
});

test("the matrices speak of every action on what is assessed", () => {
  const unspoken = actions.filter(
    (action) =>
      /^(panel|assignment|score|assessor)\./.test(action) && !(action in panelMatrix) && !(action in assignmentMatrix),
  );
  expect(unspoken).toEqual(["assignment.list"]);
});

test("a link adviser is named by the lead of that authority, and by nobody else", () => {
  const school = { authority_code: "990" };
  expect(roles.filter((role) => decide(viewerOf(role, "authority"), "adviser.name", school).allowed)).toEqual([
    "authority_lead",
  ]);
  expect(decide(viewerOf("authority_lead", "authority"), "adviser.name", { authority_code: "991" }).allowed).toBe(
    false,
  );
});
