import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { uuidv7 } from "../../src/platform/ids.ts";
import type { Transaction } from "../../src/platform/database/index.ts";
import { testApp } from "../support/app.ts";
import { aMembership } from "../support/builders/organisations-and-people.ts";
import { planted } from "../support/builders/planted.ts";
import { interestDoors, type Door } from "../support/interest-doors.ts";
import {
  advisedAlready,
  after,
  emptyWorld,
  firstDay,
  happenings,
  isInterested,
  leavesOn,
  type Happening,
  type World,
} from "../support/interest-worlds.ts";

/*
 * The same worlds as in src/features/validation/conflicts/conflicts.test.ts, a few of them, at every real door: after each thing
 * that happens whoever has an interest knocks, is refused, and nothing is done; who has none in the end is let through.
 */

const worldsEach = 4;
let today = firstDay;
const app = await testApp({ clock: { now: () => new Date(`${today}T10:00:00Z`) } });
const knocked = { refused: 0, letThrough: 0 };

const eventsOn = async ({ db, practice }: Door) =>
  db.selectFrom("events").select("id").where("subject_id", "=", practice.id).execute();

/** Makes it so in the records; what an assessor declares themselves is declared by their own page. */
async function happen(door: Door, one: Happening, world: World): Promise<void> {
  const { db, places, somebody } = door;
  const plant = (write: (trx: Transaction) => Promise<unknown>) => planted(db, write);
  switch (one.what) {
    case "takes a role":
      await aMembership(db, somebody, { role: "governor", at: places[one.at], from: one.from, until: one.until });
      return;
    case "leaves every school":
      return plant((trx) => leave(trx, somebody.id, world.today));
    case "advises":
      return advisedAlready(world, one.at) ? undefined : plant((trx) => advise(trx, door, one));
    case "declares":
      return declare(door, places[one.at].urn);
    case "takes back":
      return takeBack(door);
    case "joins the trust":
    case "leaves the trust": {
      const trust_uid = one.what === "joins the trust" ? `t-${door.authority.code}` : null;
      return plant((trx) =>
        trx.updateTable("schools").set({ trust_uid }).where("urn", "=", places[one.at].urn).execute(),
      );
    }
    case "is found to have followed":
      return plant((trx) => follow(trx, door));
    case "writes a version":
      return plant((trx) => write(trx, door));
    case "days pass":
  }
}

async function leave(trx: Transaction, personId: string, day: string): Promise<void> {
  const held = trx.selectFrom("memberships").select(["id", "from_on", "until_on"]).where("person_id", "=", personId);
  for (const { id, from_on, until_on } of await held.where("school_urn", "is not", null).execute()) {
    const left = leavesOn({ at: "other", from: from_on, until: until_on }, day);
    await trx.updateTable("memberships").set({ until_on: left }).where("id", "=", id).execute();
  }
}

async function advise(
  trx: Transaction,
  { authority, places, somebody }: Door,
  tie: Happening & { what: "advises" },
): Promise<void> {
  const row = { authority_code: authority.code, person_id: somebody.id, named_at: new Date(`${today}T09:00:00Z`) };
  const { at, from, until } = tie;
  await trx
    .insertInto("adviser_schools")
    .values({ ...row, id: uuidv7(), school_urn: places[at].urn, from_on: from, until_on: until })
    .execute();
}

async function declare({ somebody }: Door, school: string): Promise<void> {
  const { status } = await app.post("/interests", { school, kind: "relative" }, somebody);
  if (status !== 303) throw new Error(`The interest was answered with ${status}`);
}

async function takeBack({ db, somebody }: Door): Promise<void> {
  const declared = db.selectFrom("declared_interests").select("id").where("person_id", "=", somebody.id);
  for (const { id } of await declared.where("ended_at", "is", null).execute()) {
    await app.post(`/interests/${id}/endings`, {}, somebody);
  }
}

async function follow(trx: Transaction, { places }: Door): Promise<void> {
  const link = { urn: places.school.urn, linked_urn: places.before.urn, link_type: "Predecessor" };
  await trx
    .insertInto("school_links")
    .values(link)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function write(trx: Transaction, { practice, authority, somebody }: Door): Promise<void> {
  const at = new Date(`${today}T09:00:00Z`);
  const { count } = await trx
    .selectFrom("practice_versions")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("practice_id", "=", practice.id)
    .executeTakeFirstOrThrow();
  const row = { id: uuidv7(), practice_id: practice.id, authority_code: authority.code, number: count + 1 };
  await trx
    .insertInto("practice_versions")
    .values({ ...row, created_by: somebody.id, created_at: at, updated_at: at, frozen_at: at })
    .execute();
}

/** What the doors answered otherwise than the rule says, in words. */
async function wrongAt(door: Door, all: readonly Happening[]): Promise<string[]> {
  let world = emptyWorld;
  const wrong: string[] = [];
  for (const one of all) {
    await happen(door, one, world);
    world = after(world, one);
    today = world.today;
    if (isInterested(world)) wrong.push(...(await refusedAt(door, world)));
  }
  if (isInterested(world)) return wrong;
  const { status } = await door.knock(today);
  knocked.letThrough += 1;
  return status === 303 ? wrong : [...wrong, `${status} for somebody without an interest`];
}

async function refusedAt(door: Door, world: World): Promise<string[]> {
  const before = await eventsOn(door);
  const { status } = await door.knock(world.today);
  knocked.refused += 1;
  const done = (await eventsOn(door)).length - before.length;
  const isRefused = [403, 404, 409].includes(status) && done === 0;
  return isRefused ? [] : [`${status}, and ${done} things done, in ${JSON.stringify(world)}`];
}

const names = Object.keys(interestDoors);

describe.each(names)("nobody with an interest %s", (name) => {
  const seed = 20_261_125 + names.indexOf(name);
  test.each(fc.sample(happenings, { numRuns: worldsEach, seed }).map((all, index) => [index + 1, all] as const))(
    "in any order of events (%i)",
    async (_number, all) => {
      await sql`delete from rate_limits`.execute(app.deps.database.db);
      today = firstDay;
      const door = await interestDoors[name]?.(app);
      expect(door && (await wrongAt(door, all))).toEqual([]);
    },
  );
});

test("both are tried: to be refused, and to be let through", () => {
  expect(knocked.refused).toBeGreaterThan(2 * names.length);
  expect(knocked.letThrough).toBeGreaterThan(names.length);
});
