import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "../platform/database/index.ts";
import { testDatabase } from "../../test/support/database.ts";
import { adoptionStatuses } from "./adoption-lifecycle.ts";
import { decide, scope } from "./decide.ts";
import { actions } from "./table.ts";
import { roles, type Viewer } from "./viewer.ts";

/* The check of one adoption and the filter of a list of them are compiled from one table; here they are held against each other. */

const authority = fc.constantFrom("990", "991");
const school = fc.constantFrom("900001", "900002", "900101");
const person = fc.constantFrom("me", "you");
const viewer: fc.Arbitrary<Viewer> = fc.record({
  personId: person,
  name: fc.constant("A"),
  memberships: fc.array(
    fc.record({
      role: fc.constantFrom(...roles),
      authorityCode: fc.option(authority),
      schoolUrn: fc.option(school),
    }),
    { maxLength: 4 },
  ),
});
const adoption = fc.record({
  status: fc.constantFrom(...adoptionStatuses),
  authority_code: authority,
  school_urn: school,
  offering_urn: school,
  offering_authority_code: authority,
  asked_by: person,
  /** From which side the outcome was recorded, where one is asked about. */
  recorded_side: fc.constantFrom("adopter", "origin", "authority"),
});
const adoptionActions = actions.filter((action) => /^(adoption|outcome)\./.test(action));

let database: OpenDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

test("a list of adoptions holds exactly those that would be allowed one by one, in 200 random worlds", async () => {
  await fc.assert(
    fc.asyncProperty(
      viewer,
      fc.array(adoption, { minLength: 1, maxLength: 40 }),
      fc.constantFrom(...adoptionActions),
      async (who, adoptions, action) => {
        const rows = JSON.stringify(adoptions.map((one, id) => ({ id, ...one })));
        const listed = await sql<{ id: number }>`
          select id
          from jsonb_to_recordset(${rows}::jsonb) as adoptions (id integer, status text, authority_code text,
            school_urn text, offering_urn text, offering_authority_code text, asked_by text,
            recorded_side text)
          where ${scope(who, action, "adoptions")}
          order by id`.execute(database.db);
        const oneByOne = adoptions.flatMap((one, id) => (decide(who, action, one).allowed ? [id] : []));
        expect(listed.rows.map(({ id }) => id)).toEqual(oneByOne);
      },
    ),
    { numRuns: 200 },
  );
});
