import { expect, test } from "vitest";
import { decide } from "./decide.ts";
import type { Action } from "./table.ts";
import { roles, type Role, type Viewer } from "./viewer.ts";

/* What the policy must answer about a question between two schools, written by hand from docs/rules/. What is not said is refused. */

type Standing = "asking" | "asked" | "asking_authority" | "asked_authority" | "elsewhere";
const question = {
  school_urn: "900001",
  offering_urn: "900101",
  authority_code: "990",
  offering_authority_code: "991",
};
const places: Record<Standing, { authorityCode: string | null; schoolUrn: string | null }> = {
  asking: { authorityCode: null, schoolUrn: "900001" },
  asked: { authorityCode: null, schoolUrn: "900101" },
  asking_authority: { authorityCode: "990", schoolUrn: null },
  asked_authority: { authorityCode: "991", schoolUrn: null },
  elsewhere: { authorityCode: "992", schoolUrn: "900202" },
};

const both = (...standings: Standing[]) => standings.flatMap((at) => [`school_lead ${at}`, `school_staff ${at}`]);
const officers = (...standings: Standing[]) =>
  standings.flatMap((at) => [`co_ordinator ${at}`, `authority_lead ${at}`]);
const may: Partial<Record<Action, string[]>> = {
  "question.ask": both("asking"),
  "question.read": both("asking", "asked"),
  "question.answer": ["school_lead asked"],
  "question.know_of": [...both("asking", "asked"), ...officers("asking_authority", "asked_authority")],
};

test.each(Object.entries(may))("%s is for those who are named here, and for nobody else", (action, named) => {
  const allowed = roles.flatMap((role: Role) =>
    (Object.keys(places) as Standing[])
      .filter((at) => {
        const viewer: Viewer = { personId: "me", name: "A", memberships: [{ role, ...places[at] }] };
        return decide(viewer, action as Action, question).allowed;
      })
      .map((at) => `${role} ${at}`),
  );
  expect(allowed.toSorted()).toEqual(named.toSorted());
});
