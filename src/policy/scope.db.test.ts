import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "../platform/database/index.ts";
import { testDatabase } from "../../test/support/database.ts";
import type { RecordFacts } from "./conditions.ts";
import { decide, scope } from "./decide.ts";
import { practiceStatuses } from "./practice-lifecycle.ts";
import { actions, type Action } from "./table.ts";
import { roles, type Viewer } from "./viewer.ts";

/* The check of one record and the filter of a list are compiled from one table; here they are held against each other. */

const people = ["me", "you", "them"];
const authorities = ["990", "991"];
const schools = ["900001", "900002", "900101"];

const membership = fc.record({
  role: fc.constantFrom(...roles),
  authorityCode: fc.constantFrom(...authorities, null),
  schoolUrn: fc.constantFrom(...schools, null),
});
const viewer: fc.Arbitrary<Viewer> = fc.oneof(
  fc.constant({ personId: null, name: null, memberships: [] }),
  fc.record({
    personId: fc.constantFrom(...people),
    name: fc.constant("A"),
    memberships: fc.array(membership, { maxLength: 4 }),
  }),
);
const practice = fc.record({
  status: fc.constantFrom(...practiceStatuses),
  authority_code: fc.constantFrom(...authorities),
  school_urn: fc.option(fc.constantFrom(...schools), { nil: null }),
  author_id: fc.constantFrom(...people),
  assessor_id: fc.option(fc.constantFrom(...people), { nil: null }),
});
const practiceActions = actions.filter((action) => action.startsWith("practice."));

let database: OpenDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

async function idsByScope(who: Viewer, action: Action, practices: RecordFacts[]): Promise<number[]> {
  const rows = JSON.stringify(practices.map((one, id) => ({ id, ...one })));
  const found = await sql<{ id: number }>`
    select id
    from jsonb_to_recordset(${rows}::jsonb)
      as practices (id integer, status text, authority_code text, school_urn text, author_id text, assessor_id text)
    where ${scope(who, action, "practices")}
    order by id`.execute(database.db);
  return found.rows.map(({ id }) => id);
}

test("a list holds exactly the records that would be allowed one by one, in 200 random worlds", async () => {
  await fc.assert(
    fc.asyncProperty(
      viewer,
      fc.array(practice, { minLength: 1, maxLength: 40 }),
      fc.constantFrom(...practiceActions),
      async (who, practices, action) => {
        const oneByOne = practices.flatMap((one, id) => (decide(who, action, one).allowed ? [id] : []));
        expect(await idsByScope(who, action, practices)).toEqual(oneByOne);
      },
    ),
    { numRuns: 200 },
  );
});
