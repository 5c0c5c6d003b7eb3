import { describe, expect, test } from "vitest";
import { decide, mayEver, scope } from "./decide.ts";
import { practiceMatrix, type Relation } from "./decide.matrix.ts";
import { practiceStatuses } from "./practice-lifecycle.ts";
import type { Grant } from "./standings.ts";
import { actions, policyTable, type Action } from "./table.ts";
import { nobody, roles, type Role, type Viewer } from "./viewer.ts";

const schoolRoles = new Set<Role>(["school_staff", "school_lead", "governor", "school_administrator"]);
const relations: Relation[] = ["authored", "own_school", "own_authority", "assigned", "elsewhere"];
const actors = [...roles, "nobody"] as const;
type Actor = (typeof actors)[number];

function viewerOf(actor: Actor): Viewer {
  if (actor === "nobody") return nobody;
  const schoolUrn = schoolRoles.has(actor) ? "900001" : null;
  const authorityCode = actor === "operator" ? null : "990";
  return { personId: "me", name: "Me", memberships: [{ role: actor, authorityCode, schoolUrn }] };
}

const atOtherSchool = new Set<Relation>(["own_authority", "assigned"]);

function practiceIn(relation: Relation, status: string) {
  const elsewhere = relation === "elsewhere";
  return {
    status,
    authority_code: elsewhere ? "991" : "990",
    school_urn: elsewhere ? "900101" : atOtherSchool.has(relation) ? "900002" : "900001",
    author_id: relation === "authored" ? "me" : "somebody-else",
    assessor_id: relation === "assigned" ? "me" : "somebody-else",
  };
}

function expected(action: Action, actor: Actor, relation: Relation, status: string): boolean {
  return (practiceMatrix[action] ?? []).some((line) => {
    const [head = "", statuses = ""] = line.split(": ");
    const [who = "", where = ""] = head.split(" ");
    const isWho = who === "everybody" || who === actor || (who === "school" && schoolRoles.has(actor as Role));
    return isWho && (where === "any" || where === relation) && statuses.split(" ").includes(status);
  });
}

/** Every cell of the matrix: action, actor, relation, status. */
function cells() {
  return (Object.keys(practiceMatrix) as Action[]).flatMap((action) =>
    actors.flatMap((actor) =>
      relations.flatMap((relation) => practiceStatuses.map((status) => ({ action, actor, relation, status }))),
    ),
  );
}

describe("the policy on practices", () => {
  test("says of every role, relation and status what the hand-written matrix says", () => {
    const wrong = cells().filter(
      ({ action, actor, relation, status }) =>
        decide(viewerOf(actor), action, practiceIn(relation, status)).allowed !==
        expected(action, actor, relation, status),
    );
    expect(wrong).toEqual([]);
    expect(cells().length).toBeGreaterThan(4_000);
  });

  test("covers every action on a practice in the matrix", () => {
    const unspoken = actions.filter((action) => action.startsWith("practice.") && !(action in practiceMatrix));
    expect(unspoken).toEqual(["practice.create"]);
  });

  test("would not pass with any one grant taken out", () => {
    for (const action of Object.keys(practiceMatrix) as Action[]) {
      for (const grant of policyTable[action]) {
        const without = policyTable[action].filter((other) => other !== grant);
        const noticed = withGrants(action, without, () =>
          cells()
            .filter((cell) => cell.action === action)
            .some(
              ({ actor, relation, status }) =>
                decide(viewerOf(actor), action, practiceIn(relation, status)).allowed !==
                expected(action, actor, relation, status),
            ),
        );
        expect(noticed, `${action} without its grant to ${grant.to}`).toBe(true);
      }
    }
  });

  test("lets nobody mark the work of a school that they belong to", () => {
    const coordinatorWhoGoverns: Viewer = {
      personId: "me",
      name: "Me",
      memberships: [
        { role: "co_ordinator", authorityCode: "990", schoolUrn: null },
        { role: "governor", authorityCode: "990", schoolUrn: "900001" },
      ],
    };
    for (const action of ["practice.validate", "practice.return"] as const) {
      expect(decide(coordinatorWhoGoverns, action, practiceIn("own_school", "submitted")).allowed).toBe(false);
      expect(decide(coordinatorWhoGoverns, action, practiceIn("own_authority", "submitted")).allowed).toBe(true);
    }
  });

  test("gives a role at one school no reach at another where the person holds a different role", () => {
    const headThereTeacherHere: Viewer = {
      personId: "me",
      name: "Me",
      memberships: [
        { role: "school_lead", authorityCode: "991", schoolUrn: "900101" },
        { role: "school_staff", authorityCode: "990", schoolUrn: "900001" },
      ],
    };
    expect(
      decide(headThereTeacherHere, "practice.submit", practiceIn("own_school", "awaiting_agreement")).allowed,
    ).toBe(false);
    expect(decide(headThereTeacherHere, "practice.submit", practiceIn("elsewhere", "awaiting_agreement")).allowed).toBe(
      true,
    );
  });

  test("ends an author's hold on a draft when they leave the school", () => {
    const left: Viewer = { personId: "me", name: "Me", memberships: [] };
    expect(decide(left, "practice.edit", practiceIn("authored", "draft")).allowed).toBe(false);
  });
});

describe("a refusal", () => {
  test("says who can do it", () => {
    const refusal = decide(viewerOf("school_staff"), "practice.submit", practiceIn("own_school", "awaiting_agreement"));
    expect(refusal).toEqual({ allowed: false, whoCan: "the school lead" });
  });

  test("is what nobody signed in gets of every action that is not open to anyone", () => {
    const open = actions.filter((action) => mayEver(nobody, action).allowed);
    expect(open.toSorted()).toEqual(
      [
        "collection.read_published",
        "collection.read_withdrawal",
        "complaint.follow",
        "complaint.make",
        "credential.verify",
        "demonstration.read",
        "discussion.read",
        "kitemark.read",
        "rating.read",
        "operations.read",
        "practice.read_file",
        "practice.read_published",
        "practice.read_withdrawal",
        "school.read",
        "search.read",
        "sign_in.use",
        "site.read",
        "unsubscribe.use",
      ].toSorted(),
    );
  });

  test("is compiled into a filter that lets nothing through", () => {
    expect(JSON.stringify(scope(nobody, "practice.edit", "practices").toOperationNode())).toContain("false");
  });
});

/** Runs `check` with other grants for one action; the table is put back afterwards. */
function withGrants<T>(action: Action, grants: readonly Grant[], check: () => T): T {
  const writable = policyTable as Record<Action, readonly Grant[]>;
  const kept = writable[action];
  writable[action] = grants;
  try {
    return check();
  } finally {
    writable[action] = kept;
  }
}
