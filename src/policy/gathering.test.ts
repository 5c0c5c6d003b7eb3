import { expect, test } from "vitest";
import { decide } from "./decide.ts";
import { gatheringGrants } from "./gathering-grants.ts";
import { policyTable, type Action } from "./table.ts";
import { nobody, roles, type Role, type Viewer } from "./viewer.ts";

/*
 * Who may do what to consultations, collections, discussion and complaints, written by hand from docs/rules/ and not
 * derived from the grants. Each line: who, in which relation to the record. What is not said here is refused.
 */

const schoolRoles = new Set<Role>(["school_staff", "school_lead", "governor", "school_administrator"]);
const actors = [...roles, "nobody"] as const;
type Actor = (typeof actors)[number];
const relations = ["asked", "authored", "own_school", "own_authority", "elsewhere", "public", "withdrawn"] as const;
type Relation = (typeof relations)[number];

const members = "school_staff school_lead governor school_administrator network_lead expert adviser assessor";
const community = `${members} co_ordinator authority_lead`;
const inAuthority = "own_authority own_school authored asked public withdrawn";
const atSchool = "own_school authored asked public withdrawn";
const everywhere = relations.join(" ");

const matrix: Partial<Record<Action, Record<string, string>>> = {
  "publication_setting.read": { "co_ordinator authority_lead": inAuthority },
  "publication_setting.change": { authority_lead: inAuthority },
  "consultation.read": {
    "everybody signed in but the operator": "asked",
    "school roles": "authored",
    "school_lead school_administrator": atSchool,
    "co_ordinator authority_lead": inAuthority,
  },
  "consultation.comment": { "everybody signed in but the operator": "asked" },
  "consultation.answer": { "school roles": "authored", school_lead: atSchool, co_ordinator: inAuthority },
  "consultation.run": { co_ordinator: inAuthority },
  "collection.read_published": { everybody: "public" },
  "collection.read_withdrawal": { everybody: "withdrawn" },
  "collection.read_record": { "co_ordinator authority_lead": inAuthority },
  "collection.edit": { co_ordinator: inAuthority },
  "discussion.read": { everybody: "public", [`${community} committee_member`]: everywhere },
  "discussion.post": { [community]: everywhere },
  "discussion.moderate": { co_ordinator: inAuthority },
  "complaint.make": { everybody: everywhere },
  "complaint.follow": { everybody: everywhere },
  "complaint.read": { "co_ordinator authority_lead": inAuthority },
  "complaint.deal_with": { co_ordinator: inAuthority },
};

function viewerOf(actor: Actor): Viewer {
  if (actor === "nobody") return nobody;
  const schoolUrn = schoolRoles.has(actor) ? "900001" : null;
  const authorityCode = actor === "operator" ? null : "990";
  return { personId: "me", name: "Me", memberships: [{ role: actor, authorityCode, schoolUrn }] };
}

function recordIn(relation: Relation) {
  const elsewhere = relation === "elsewhere";
  const statuses: Partial<Record<Relation, string>> = { public: "public", withdrawn: "withdrawn" };
  return {
    status: statuses[relation] ?? "community",
    authority_code: elsewhere ? "991" : "990",
    school_urn: elsewhere ? "900101" : relation === "own_authority" ? "900002" : "900001",
    author_id: relation === "authored" ? "me" : "somebody-else",
    person_id: relation === "asked" ? "me" : null,
  };
}

function isWho(who: string, actor: Actor): boolean {
  if (who === "everybody") return true;
  if (who === "everybody signed in but the operator") return actor !== "nobody" && actor !== "operator";
  if (who === "school roles") return schoolRoles.has(actor as Role);
  return who.split(" ").includes(actor);
}

const expected = (action: Action, actor: Actor, relation: Relation) =>
  Object.entries(matrix[action] ?? {}).some(([who, where]) => isWho(who, actor) && where.split(" ").includes(relation));

/** A published collection's status is "published", which a discussion has not: each is asked of its own. */
function facts(action: Action, relation: Relation) {
  const record = recordIn(relation);
  return action.startsWith("collection.") && relation === "public" ? { ...record, status: "published" } : record;
}

const cells = (Object.keys(matrix) as Action[]).flatMap((action) =>
  actors.flatMap((actor) => relations.map((relation) => ({ action, actor, relation }))),
);

test("the policy says of every role and relation what is written here by hand", () => {
  const wrong = cells.filter(
    ({ action, actor, relation }) =>
      decide(viewerOf(actor), action, facts(action, relation)).allowed !== expected(action, actor, relation),
  );
  expect(wrong).toEqual([]);
  expect(cells.length).toBeGreaterThan(1_500);
});

test("every action on what is gathered and said is in the matrix, but for those that need no relation", () => {
  const unspoken = Object.keys(gatheringGrants).filter((action) => !(action in matrix));
  expect(unspoken).toEqual(["consultation.list", "discussion.change_own"]);
});

test("nobody runs a consultation on the work of a school that they belong to", () => {
  const both: Viewer = {
    personId: "me",
    name: "Me",
    memberships: [
      { role: "co_ordinator", authorityCode: "990", schoolUrn: null },
      { role: "governor", authorityCode: "990", schoolUrn: "900001" },
    ],
  };
  expect(decide(both, "consultation.run", recordIn("own_school")).allowed).toBe(false);
  expect(decide(both, "consultation.run", recordIn("own_authority")).allowed).toBe(true);
});

test("whoever was asked and has left the authority's schools reads nothing more", () => {
  const left: Viewer = {
    personId: "me",
    name: "Me",
    memberships: [{ role: "school_lead", authorityCode: "991", schoolUrn: "900101" }],
  };
  expect(decide(left, "consultation.read", recordIn("asked")).allowed).toBe(false);
});

test("would not pass with any one grant taken out", () => {
  const table = policyTable as Record<Action, (typeof policyTable)[Action]>;
  for (const action of Object.keys(matrix) as Action[]) {
    const kept = table[action];
    for (const grant of kept) {
      table[action] = kept.filter((other) => other !== grant);
      const noticed = cells.some(
        (cell) =>
          cell.action === action &&
          decide(viewerOf(cell.actor), action, facts(action, cell.relation)).allowed !==
            expected(action, cell.actor, cell.relation),
      );
      table[action] = kept;
      expect(noticed, `${action} without its grant to ${grant.to}`).toBe(true);
    }
  }
});
