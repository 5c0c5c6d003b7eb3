import type { Database } from "../../src/platform/database/index.ts";
import { uuidv7 } from "../../src/platform/ids.ts";
import type { AdoptionStatus } from "../../src/policy/index.ts";
import { anAdoption } from "./builders/adoptions.ts";
import type { School } from "./builders/organisations-and-people.ts";
import { planted } from "./builders/planted.ts";
import type { Practice } from "./builders/practices.ts";
import type { Actor } from "./leak-world.ts";

/*
 * What schools ask one another and make of it, in words that are nowhere else: what was asked, which both sides and their
 * authorities read, and what the school made of it, which the authority of the helping school does not. No school of these
 * agreed to be named.
 */

export type LeakAdoptions = {
  ids: string[];
  outcomes: string[];
  secrets: { word: string; mayMeet: (actor: Actor) => boolean }[];
};

type Shape = {
  status: AdoptionStatus;
  school: School;
  practice: Practice & { ref: string; publishedVersionId: string };
};

/** The second school takes up what the first wrote, the first what the school elsewhere wrote; and proposes one more. */
export async function plantAdoptions(
  db: Database,
  schools: readonly School[],
  practices: readonly Practice[],
): Promise<LeakAdoptions> {
  const publishedOf = (school: School | undefined) => {
    const found = practices.find((one) => one.status === "published" && one.school === school);
    if (!found?.ref || !found.publishedVersionId) throw new Error("The world has no published practice there");
    return { ...found, ref: found.ref, publishedVersionId: found.publishedVersionId };
  };
  const [first, second, elsewhere] = schools;
  if (!first || !second) throw new Error("The world has too few schools");
  const shapes: Shape[] = [
    { status: "deliver", school: second, practice: publishedOf(first) },
    { status: "stopped", school: first, practice: publishedOf(elsewhere) },
    { status: "proposed", school: first, practice: publishedOf(second) },
    { status: "proposed", school: second, practice: publishedOf(elsewhere) },
  ];
  const world: LeakAdoptions = { ids: [], outcomes: [], secrets: [] };
  for (const shape of shapes) await plantOne(db, world, shape);
  return world;
}

async function plantOne(db: Database, world: LeakAdoptions, { status, school, practice }: Shape): Promise<void> {
  const letter = String.fromCodePoint(97 + world.ids.length);
  const [asked, made] = [`ploverbeck${letter}`, `twitefold${letter}`];
  const row = { draws: `Drawn by ${asked}`, context: `At ${asked}` };
  const { id, asker } = await anAdoption(db, { status, school, practice, row });
  const of = { authority_code: school.authorityCode, adoption_id: id };
  const at = new Date("2026-06-01T09:00:00Z");
  world.ids.push(id);
  world.secrets.push({ word: asked, mayMeet: (actor) => mayMeetAsked(actor, { status, school, practice }) });
  world.secrets.push({ word: made, mayMeet: (actor) => mayMeetMade(actor, { status, school, practice }) });
  if (status === "proposed") return;
  await planted(db, async (trx) => {
    const block = await trx
      .selectFrom("practice_blocks")
      .select(["id"])
      .where("version_id", "=", practice.publishedVersionId)
      .executeTakeFirstOrThrow();
    const said = { title: "A part", use: "adapted" as const, said: `Adapted ${made}`, said_by: asker.id, said_at: at };
    await trx
      .insertInto("adoption_blocks")
      .values({ ...of, ...said, block_id: block.id })
      .execute();
    const step = { id: uuidv7(), kind: "saw" as const, done_on: "2026-05-01", minutes: 60, note: `Saw ${made}` };
    await trx
      .insertInto("adoption_steps")
      .values({ ...of, ...step, side: "adopter", logged_by: asker.id, logged_at: at })
      .execute();
    const reason = `Stopped for ${made}`;
    const move = { id: uuidv7(), action: "stop", to_status: "stopped", reason, offering_urn: practice.school.urn };
    await trx
      .insertInto("adoption_moves")
      .values({ ...of, ...move, moved_by: asker.id, moved_at: at })
      .execute();
    await trx
      .updateTable("adoption_reviews")
      .set({ going: "mixed", words: `Goes ${made}`, done_by: asker.id, done_at: at })
      .where("adoption_id", "=", id)
      .where("years", "=", 1)
      .execute();
    const figures = {
      measure: `Measured ${made}`,
      unit: "count",
      better: "higher",
      year: 2026,
      before: 3,
      after: 4,
    } as const;
    const outcome = uuidv7();
    world.outcomes.push(outcome);
    await trx
      .insertInto("outcomes")
      .values({
        ...of,
        ...figures,
        id: outcome,
        kind: "local",
        cohort: 12,
        recorded_by: asker.id,
        recorded_side: "adopter",
        recorded_at: at,
      })
      .execute();
    const { authority_code } = of;
    const corrected = { outcome_id: outcome, reason: `Wrong at ${made}`, corrected_by: asker.id, corrected_at: at };
    await trx
      .insertInto("outcome_corrections")
      .values({ ...figures, ...corrected, authority_code, cohort: 12, id: uuidv7() })
      .execute();
  });
}

/** Whether this actor may meet what was asked, by the rules as docs/rules/ tells them. */
function mayMeetAsked({ person, role, at }: Actor, { status, school, practice }: Shape): boolean {
  if (!person || !role || !at) return false;
  const isStaff = role === "school_lead" || role === "school_staff";
  const isReader = role === "governor" || role === "school_administrator";
  const isOfficer = role === "co_ordinator" || role === "authority_lead";
  const left = status !== "proposed";
  if ("urn" in at) {
    if (at.urn === school.urn) return isStaff || (isReader && left);
    return at.urn === practice.school.urn && isStaff && left;
  }
  return isOfficer && left && [school.authorityCode, practice.school.authorityCode].includes(at.code);
}

/** What the school made of it: not for the authority of the school that helped. */
function mayMeetMade(actor: Actor, shape: Shape): boolean {
  const { at } = actor;
  if (at && "code" in at && at.code !== shape.school.authorityCode) return false;
  return mayMeetAsked(actor, shape);
}
