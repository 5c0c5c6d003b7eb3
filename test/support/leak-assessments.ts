import { uuidv7 } from "../../src/platform/ids.ts";
import type { Database } from "../../src/platform/database/index.ts";
import { settleStage } from "../../src/features/validation/index.ts";
import { anAssessor, assessed } from "./builders/assessments.ts";
import { planted } from "./builders/planted.ts";
import { aPractice, type Practice } from "./builders/practices.ts";
import type { Person } from "./builders/organisations-and-people.ts";
import type { Actor } from "./leak-world.ts";

/*
 * What is said while a submission is assessed, each in a word that is nowhere else: scores that are in while the other's
 * are not, scores half saved, scores of a submission that is decided, an interest, why somebody declined, a proposal.
 */

/** Who may meet it beside whoever said it: nobody, the co-ordinator, or the authority's two roles. */
export type PanelWord = {
  word: string;
  by: Person | null;
  readers: "nobody" | "co_ordinator" | "authority";
  authorityCode: string;
};
export type LeakAssessments = {
  actors: Actor[];
  words: PanelWord[];
  assignmentIds: string[];
  interestIds: string[];
  submissionIds: string[];
  /** By practice: who assesses it and so may read it, and their assignments. */
  assessors: Map<string, { personIds: string[]; assignmentIds: string[] }>;
};

const longAgo = new Date("2026-09-21T09:00:00Z");

export async function leakAssessments(db: Database, practices: readonly Practice[]): Promise<LeakAssessments> {
  const world: LeakAssessments = {
    actors: [],
    words: [],
    assignmentIds: [],
    interestIds: [],
    submissionIds: [],
    assessors: new Map(),
  };
  for (const [index, practice] of practices.filter(({ status }) => status === "submitted").entries()) {
    const letter = `${String.fromCodePoint(97 + index)}z`;
    await plantBlind(db, world, practice, letter);
    const decided = practices.find(
      ({ status, school }) => status === "published" && school.urn === practice.school.urn,
    );
    if (decided) await plantDecided(db, world, decided, letter);
    await plantProposed(db, world, practice, letter);
  }
  return world;
}

/** One has submitted, the other has saved half, a third declined because of an interest: nobody reads another's. */
async function plantBlind(db: Database, world: LeakAssessments, practice: Practice, letter: string): Promise<void> {
  const authority = { code: practice.school.authorityCode, name: "" };
  const [inFirst, halfWay, gone] = [
    await anAssessor(db, authority),
    await anAssessor(db, authority),
    await anAssessor(db, authority),
  ];
  const words = { blind: `blindfern${letter}`, half: `halfhazel${letter}`, note: `notenettle${letter}` };
  const declined = `declinedock${letter}`;
  const ids = await assessed(db, practice, [
    { assessor: inFirst, scores: [3, 3, 3, 3, 3], reason: words.blind },
    { assessor: halfWay, reason: words.half },
    { assessor: gone, reason: words.half },
  ]);
  await planted(db, async (trx) => {
    const closed = { status: "declined" as const, closed_at: longAgo, reason: declined };
    await trx.updateTable("assignments").set(closed).where("assessor_id", "=", gone.id).execute();
    const id = uuidv7();
    const about = { authority_code: authority.code, school_urn: practice.school.urn };
    await trx
      .insertInto("declared_interests")
      .values({ ...about, id, person_id: gone.id, kind: "other", note: words.note, declared_at: longAgo })
      .execute();
    world.interestIds.push(id);
    await settleStage(trx, practice.submissionId ?? "", longAgo);
  });
  world.assignmentIds.push(...ids);
  world.assessors.set(practice.id, { personIds: [inFirst.id, halfWay.id], assignmentIds: ids });
  const of = { authorityCode: authority.code };
  world.words.push(
    { ...of, word: words.blind, by: inFirst, readers: "nobody" },
    { ...of, word: words.half, by: halfWay, readers: "nobody" },
    { ...of, word: words.note, by: gone, readers: "nobody" },
    { ...of, word: declined, by: gone, readers: "co_ordinator" },
  );
  for (const [name, person] of Object.entries({ inFirst, halfWay, gone })) {
    world.actors.push({ name: `assessor ${name} ${letter}`, person, role: "assessor", at: authority });
  }
}

/** Of what was decided long ago the co-ordinator reads what was written; the assessors themselves no more. */
async function plantDecided(db: Database, world: LeakAssessments, practice: Practice, letter: string): Promise<void> {
  const authority = { code: practice.school.authorityCode, name: "" };
  const word = `decidedelder${letter}`;
  const assessors = [await anAssessor(db, authority), await anAssessor(db, authority)];
  const ids = await assessed(
    db,
    practice,
    assessors.map((assessor) => ({ assessor, scores: [2, 2, 2, 2, 2] as const, reason: word })),
  );
  world.assignmentIds.push(...ids);
  world.words.push({ word, by: null, readers: "co_ordinator", authorityCode: authority.code });
}

/** What is proposed and not confirmed is the authority's own, and not the school's yet. */
async function plantProposed(db: Database, world: LeakAssessments, { school, author }: Practice, letter: string) {
  const practice = await aPractice(db, { school, author, status: "submitted" });
  const authority = { code: school.authorityCode, name: "" };
  const [comment, proposal] = [`commentcress${letter}`, `proposalelm${letter}`];
  const assessors = [await anAssessor(db, authority), await anAssessor(db, authority)];
  const ids = await assessed(
    db,
    practice,
    assessors.map((assessor) => ({ assessor, scores: [2, 2, 2, 2, 2] as const, reason: comment })),
  );
  await planted(db, async (trx) => {
    const id = uuidv7();
    const about = { authority_code: authority.code, practice_id: practice.id, subject_id: practice.submissionId ?? "" };
    const said = { kind: "decision" as const, reason: proposal, proposed_by: author.id, proposed_at: longAgo };
    await trx
      .insertInto("proposals")
      .values({ id, ...about, ...said })
      .execute();
    const gates = { gate_baseline: true, gate_privacy: true, gate_head_agrees: true, gate_named_person: true };
    await trx
      .insertInto("panel_proposals")
      .values({
        ...gates,
        gate_plain_english: true,
        proposal_id: id,
        authority_code: authority.code,
        submission_id: about.subject_id,
        level: "good",
        strong: proposal,
        lift: proposal,
      })
      .execute();
    await settleStage(trx, about.subject_id, longAgo);
  });
  world.submissionIds.push(practice.submissionId ?? "");
  world.assignmentIds.push(...ids);
  const of = { authorityCode: authority.code, by: null };
  world.words.push({ ...of, word: comment, readers: "co_ordinator" }, { ...of, word: proposal, readers: "authority" });
}

/** Whether this actor may meet the word, by the rules as docs/rules/ tells them. */
export function mayMeetPanelWord({ person, role, at }: Actor, { by, readers, authorityCode }: PanelWord): boolean {
  if (!person || !at) return false;
  if (by?.id === person.id) return true;
  if (readers === "nobody" || !("code" in at) || at.code !== authorityCode) return false;
  return role === "co_ordinator" || (readers === "authority" && role === "authority_lead");
}
