import { describe, expect, test } from "vitest";
import { decide, roles, type Role, type Viewer } from "../../../policy/index.ts";
import { rolesToGive, whyNotEnd } from "./rules.ts";

const school = { authority_code: "990", school_urn: "900007", name: "Hollowgate Primary School" };
const otherSchool = { authority_code: "990", school_urn: "900008", name: "Scarrow Bridge" };
const team = { authority_code: "990", school_urn: null, name: "Fellside" };
const elsewhere = { authority_code: "991", school_urn: "900101", name: "Samphire Road Primary School" };

function holding(role: Role, at: { authority_code: string; school_urn: string | null }): Viewer {
  const membership = { role, authorityCode: at.authority_code, schoolUrn: at.school_urn };
  return { personId: "me", name: "Me", memberships: [membership] };
}

describe("which roles may be given", () => {
  test("a school lead gives the roles of their own school, and no others anywhere", () => {
    const lead = holding("school_lead", school);
    expect(rolesToGive(lead, school)).toEqual(["school_staff", "school_lead", "school_administrator", "governor"]);
    for (const at of [otherSchool, team, elsewhere]) expect(rolesToGive(lead, at)).toEqual([]);
  });

  test("an authority lead gives the roles of every school of the authority, and of its team", () => {
    const lead = holding("authority_lead", team);
    for (const at of [school, otherSchool]) {
      expect(rolesToGive(lead, at)).toEqual(["school_staff", "school_lead", "school_administrator", "governor"]);
    }
    expect(rolesToGive(lead, team)).toEqual(["co_ordinator", "adviser", "assessor"]);
    expect(rolesToGive(lead, elsewhere)).toEqual([]);
  });

  test("nobody else gives any", () => {
    for (const role of roles.filter((one) => one !== "school_lead" && one !== "authority_lead")) {
      for (const at of [school, team]) expect(rolesToGive(holding(role, at), at)).toEqual([]);
    }
  });

  test("nobody gives themselves the authority’s lead, nor the installation", () => {
    for (const role of ["authority_lead", "operator"]) {
      const record = { authority_code: "990", school_urn: null, role };
      expect(decide(holding("authority_lead", team), "role.give", record).allowed).toBe(false);
    }
  });
});

describe("which roles may be ended", () => {
  test("a school lead ends no role of the authority’s, nor at another school", () => {
    const lead = holding("school_lead", school);
    const may = (record: Parameters<typeof decide>[2]) => decide(lead, "role.end", record).allowed;
    expect(may({ ...school, role: "school_staff" })).toBe(true);
    expect(may({ ...school, role: "adviser" })).toBe(false);
    expect(may({ ...otherSchool, role: "school_staff" })).toBe(false);
    expect(may({ ...team, role: "co_ordinator" })).toBe(false);
  });

  test("the last lead of a school stays, unless the authority ends the role", () => {
    const last = { role: "school_lead" as const, ...school };
    expect(whyNotEnd(holding("school_lead", school), last, 1)).toContain("only school lead");
    expect(whyNotEnd(holding("school_lead", school), last, 2)).toBeUndefined();
    expect(whyNotEnd(holding("authority_lead", team), last, 1)).toBeUndefined();
    expect(whyNotEnd(holding("authority_lead", { authority_code: "991", school_urn: null }), last, 1)).toBeDefined();
  });

  test("the last lead of an authority stays", () => {
    const last = { role: "authority_lead" as const, ...team };
    expect(whyNotEnd(holding("authority_lead", team), last, 1)).toContain("only authority lead");
    expect(whyNotEnd(holding("authority_lead", team), last, 2)).toBeUndefined();
  });
});
