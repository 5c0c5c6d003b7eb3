import { describe, expect, test } from "vitest";
import {
  decide,
  practiceActions,
  practiceTransition,
  practiceStandings,
  practiceStatuses,
  type Membership,
  type PracticeStanding,
  type Viewer,
} from "../../policy/index.ts";

const practice = { authority_code: "990", school_urn: "900001", author_id: "author" };
const at = (role: Membership["role"], schoolUrn: string | null, authorityCode = "990"): Membership => ({
  role,
  authorityCode,
  schoolUrn,
});
const viewer = (personId: string, ...memberships: Membership[]): Viewer => ({ personId, name: personId, memberships });

/** Somebody who stands so to the practice, and in no other way. */
const standing: Record<PracticeStanding, Viewer> = {
  author: viewer("author", at("school_staff", "900001")),
  lead_author: viewer("author", at("school_lead", "900001")),
  school_lead: viewer("lead", at("school_lead", "900001")),
  co_ordinator: viewer("co-ordinator", at("co_ordinator", null)),
  authority_lead: viewer("head", at("authority_lead", null)),
};

/** Who leads a school and wrote the practice stands to it as author, as lead author and as school lead. */
const alsoStandsAs: Record<PracticeStanding, PracticeStanding[]> = {
  author: ["author"],
  lead_author: ["author", "lead_author", "school_lead"],
  school_lead: ["school_lead"],
  co_ordinator: ["co_ordinator"],
  authority_lead: ["authority_lead"],
};

const strangers: Record<string, Viewer> = {
  "a colleague at the school": viewer("colleague", at("school_staff", "900001")),
  "a governor of the school": viewer("governor", at("governor", "900001")),
  "an author who has left the school": viewer("author", at("school_staff", "900002")),
  "the lead of another school": viewer("other", at("school_lead", "900002")),
  "a co-ordinator who is a governor of the school": viewer("both", at("co_ordinator", null), at("governor", "900001")),
  "a co-ordinator of another authority": viewer("far", at("co_ordinator", null, "991")),
  "an authority lead who wrote it once": viewer("author", at("authority_lead", null)),
  "an authority lead with a role at the school": viewer("lead", at("authority_lead", null), at("governor", "900001")),
  "the authority lead of another authority": viewer("head", at("authority_lead", null, "991")),
  nobody: { personId: null, name: null, memberships: [] },
};

const cells = practiceStatuses.flatMap((status) => practiceActions.map((action) => ({ status, action })));

describe.each(practiceStandings)("%s", (name) => {
  test.each(cells)("in $status: $action is allowed where the table says so, and nowhere else", ({ status, action }) => {
    const inTable = alsoStandsAs[name].some((one) => practiceTransition(one, status, action) !== undefined);
    expect(decide(standing[name], `practice.${action}`, { ...practice, status }).allowed).toBe(inTable);
  });
});

describe.each(Object.entries(strangers))("%s", (_name, stranger) => {
  test.each(cells)("in $status: $action is refused", ({ status, action }) => {
    expect(decide(stranger, `practice.${action}`, { ...practice, status }).allowed).toBe(false);
  });
});
