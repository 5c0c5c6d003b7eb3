import { describe, expect, test } from "vitest";
import {
  adoptionActions,
  adoptionActionsFor,
  adoptionStatuses,
  adoptionTransition,
  adoptionTransitionFor,
  adoptionTransitions,
  decide,
} from "./index.ts";
import { adoptionMatrix, correctionMatrix, type Line, type Relation } from "./adoption.matrix.ts";
import type { Grant } from "./standings.ts";
import { actions, policyTable, type Action } from "./table.ts";
import { nobody, roles, type Role, type Viewer } from "./viewer.ts";

const ofAuthority = new Set<Role>(["co_ordinator", "authority_lead", "committee_member", "partner_authority"]);
const relations: Relation[] = [
  "asked",
  "adopting",
  "offering",
  "adopting_authority",
  "offering_authority",
  "elsewhere",
];
const adoption = {
  authority_code: "990",
  school_urn: "900001",
  offering_urn: "900101",
  offering_authority_code: "991",
  asked_by: "asker",
};
const places: Record<Relation, { authorityCode: string; schoolUrn: string | null }> = {
  asked: { authorityCode: "990", schoolUrn: "900001" },
  adopting: { authorityCode: "990", schoolUrn: "900001" },
  offering: { authorityCode: "991", schoolUrn: "900101" },
  adopting_authority: { authorityCode: "990", schoolUrn: null },
  offering_authority: { authorityCode: "991", schoolUrn: null },
  elsewhere: { authorityCode: "992", schoolUrn: "900201" },
};

function viewerOf(role: Role, relation: Relation): Viewer {
  const place = places[relation];
  const at = relation === "elsewhere" && ofAuthority.has(role) ? { ...place, schoolUrn: null } : place;
  return { personId: relation === "asked" ? "asker" : "me", name: "Me", memberships: [{ role, ...at }] };
}

/** Each action of the matrix with its lines; a correction once for each side that may have recorded. */
const asked: { action: Action; side?: string; lines: readonly Line[] }[] = [
  ...(Object.keys(adoptionMatrix) as Action[]).map((action) => ({ action, lines: adoptionMatrix[action] ?? [] })),
  ...Object.entries(correctionMatrix).map(([side, lines]) => ({ action: "outcome.correct" as const, side, lines })),
];

/** Every cell of the matrix: action (and side), role, relation, status. */
const cells = asked.flatMap((one) =>
  roles.flatMap((role) =>
    relations.flatMap((relation) => adoptionStatuses.map((status) => ({ ...one, role, relation, status }))),
  ),
);

type Cell = (typeof cells)[number];

function expected({ lines, role, relation, status }: Cell): boolean {
  return lines.some((line) => {
    const [head, statuses = ""] = line.split(": ");
    return head === `${role} ${relation}` && statuses.split(" ").includes(status);
  });
}

const askedOf = ({ status, side }: Cell) => ({ ...adoption, status, ...(side ? { recorded_side: side } : {}) });

function wrongCells(among = cells) {
  return among.filter(
    (cell) => decide(viewerOf(cell.role, cell.relation), cell.action, askedOf(cell)).allowed !== expected(cell),
  );
}

describe("the policy on adoptions", () => {
  test("says of every role, relation and status what the hand-written matrix says", () => {
    expect(wrongCells()).toEqual([]);
    expect(cells.length).toBeGreaterThan(15_000);
  });

  test("covers every action on an adoption in the matrix", () => {
    const unspoken = actions.filter(
      (action) => /^(adoption|outcome|helping_limit)\./.test(action) && !asked.some((one) => one.action === action),
    );
    expect(unspoken).toEqual(["adoption.ask", "adoption.list", "helping_limit.set"]);
  });

  test("would not pass with any one grant taken out", () => {
    const table = policyTable as Record<Action, readonly Grant[]>;
    for (const action of new Set(asked.map((one) => one.action))) {
      const kept = table[action];
      for (const grant of kept) {
        table[action] = kept.filter((other) => other !== grant);
        const noticed = wrongCells(cells.filter((cell) => cell.action === action)).length > 0;
        table[action] = kept;
        expect(noticed, `${action} without its grant to ${grant.to}`).toBe(true);
      }
    }
  });

  test("lets nobody in who has no role, in any status", () => {
    for (const cell of cells) {
      expect(decide(nobody, cell.action, askedOf(cell)).allowed).toBe(false);
      expect(decide({ ...nobody, personId: "asker", name: "A" }, cell.action, askedOf(cell)).allowed).toBe(false);
    }
  });

  test("lets staff and the lead of a school ask for that school, and nobody else", () => {
    const may = roles.filter((role) => decide(viewerOf(role, "adopting"), "adoption.ask", adoption).allowed);
    expect(may).toEqual(["school_staff", "school_lead"]);
    expect(decide(viewerOf("school_lead", "offering"), "adoption.ask", adoption).allowed).toBe(false);
  });
});

describe("the lifecycle of an adoption", () => {
  test("offers whoever stands so what the table says, in every status", () => {
    const standing = {
      proposer: viewerOf("school_staff", "asked"),
      adopting_lead: viewerOf("school_lead", "adopting"),
      adopting_staff: viewerOf("school_staff", "adopting"),
      offering_lead: viewerOf("school_lead", "offering"),
    };
    for (const [name, viewer] of Object.entries(standing)) {
      for (const status of adoptionStatuses) {
        const also = name === "proposer" ? (["proposer", "adopting_staff"] as const) : [name as keyof typeof standing];
        const inTable = adoptionActions.filter((action) => also.some((one) => adoptionTransition(one, status, action)));
        expect(adoptionActionsFor(viewer, { ...adoption, status }), `${name} in ${status}`).toEqual(inTable);
      }
    }
  });

  test("asks for a reason of the lead who does not send a colleague's ask, and of nobody who takes back their own", () => {
    const proposed = { ...adoption, status: "proposed" };
    expect(adoptionTransitionFor(viewerOf("school_lead", "adopting"), proposed, "drop")?.reason).toBeDefined();
    expect(adoptionTransitionFor(viewerOf("school_staff", "asked"), proposed, "drop")?.reason).toBeUndefined();
    expect(adoptionTransitionFor(viewerOf("school_staff", "adopting"), proposed, "drop")).toBeUndefined();
  });

  test("leads onward from every status but those that are an end", () => {
    const onward = new Set(adoptionTransitions().map(({ status }) => status));
    const ends = adoptionStatuses.filter((status) => !onward.has(status));
    expect(ends).toEqual(["dropped", "taken_back", "not_now", "stopped"]);
  });
});
