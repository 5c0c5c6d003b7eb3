import { practiceStatuses, roles, type PracticeStatus, type Role } from "../../src/policy/index.ts";
import { uuidv7 } from "../../src/platform/ids.ts";
import type { Files } from "../../src/platform/files/index.ts";
import type { Database } from "../../src/platform/database/index.ts";
import {
  aPerson,
  aSchool,
  anAuthority,
  type Authority,
  type Person,
  type School,
} from "./builders/organisations-and-people.ts";
import { leakAssessments, type LeakAssessments } from "./leak-assessments.ts";
import { planted } from "./builders/planted.ts";
import { aDocument } from "./builders/media.ts";
import { aPractice, type Practice } from "./builders/practices.ts";

/*
 * Two authorities, three schools, a practice in every status at each, and in every restricted text a word that is
 * nowhere else. Who may meet which word is said here, apart from the policy's own table.
 */

export type Actor = { name: string; person: Person | null; role: Role | null; at: School | Authority | null };
type PlantedWord = { word: string; practice: Practice };
export type LeakWorld = {
  /** What is said while submissions are assessed, and by whom. */
  assessing: LeakAssessments;
  actors: Actor[];
  practices: Practice[];
  words: PlantedWord[];
  schools: School[];
  documents: { id: string; hash: string }[];
  /** Words that one person alone may meet. */
  own: OwnWord[];
  /** Ids of questions between schools at which no actor is. */
  questions: string[];
};
export type OwnWord = { word: string; personId: string };

const schoolRoles = new Set<Role>(["school_staff", "school_lead", "governor", "school_administrator"]);

export async function leakWorld(db: Database, files: Files): Promise<LeakWorld> {
  const ours = await anAuthority(db, { name: "Ourshire" });
  const theirs = await anAuthority(db, { name: "Theirshire" });
  const schools = [
    await aSchool(db, { authority: ours }),
    await aSchool(db, { authority: ours }),
    await aSchool(db, { authority: theirs }),
  ];
  const [school] = schools;
  if (!school) throw new Error("The world has no school");
  const words: PlantedWord[] = [];
  const practices: Practice[] = [];
  const documents: LeakWorld["documents"] = [];
  for (const one of schools) {
    const author = await aPerson(db, { roles: [{ role: "school_staff", at: one }] });
    for (const status of practiceStatuses) {
      const word = `quagswitch${String.fromCodePoint(97 + schools.indexOf(one))}${status.replaceAll("_", "")}`;
      const practice = await aPractice(db, { school: one, author, status, ...textsWith(word, status) });
      await someoneWhoHasNotAgreed(db, practice, word);
      documents.push(await aDocument(db, files, practice, `A document with ${word}`));
      practices.push(practice);
      await aPupilCheck(db, practice, `Checked ${word}`);
      words.push({ word, practice });
    }
  }
  const actors: Actor[] = [
    { name: "nobody", person: null, role: null, at: null },
    ...(await Promise.all(roles.map((role) => actorWith(db, role, schoolRoles.has(role) ? school : ours)))),
    await actorWith(db, "co_ordinator", theirs),
    ...practices
      .filter(({ status, school: one }) => status === "draft" && one === school)
      .map(({ author }) => ({ name: "the author", person: author, role: "school_staff" as const, at: school })),
  ];
  const assessing = await leakAssessments(db, practices);
  actors.push(...assessing.actors);
  const question = await aQuestion(db, schools, practices);
  const own = [...(await keptForThemselves(db, practices)), question];
  return { actors, practices, words, schools, documents, own, questions: [question.id], assessing };
}

/** Notes on the lists of those who wrote the practices, each on a practice that is public. */
async function keptForThemselves(db: Database, practices: readonly Practice[]): Promise<OwnWord[]> {
  const listed = practices.filter(({ status }) => status === "published");
  const own = listed.map(({ author }, at) => ({ word: `thistlenote${at}`, personId: author.id }));
  for (const [at, { id, author }] of listed.entries()) {
    const note = `Remember ${own[at]?.word}`;
    const row = {
      person_id: author.id,
      practice_id: id,
      note,
      position: 1,
      added_at: new Date("2026-09-14T09:00:00Z"),
    };
    await planted(db, (trx) => trx.insertInto("list_items").values(row).execute());
  }
  return own;
}

/** What the second school asks the third: for the two of them, and not for their authorities. */
async function aQuestion(db: Database, [, asks, asked]: School[], practices: readonly Practice[]) {
  const author = practices.find(({ school }) => school === asks)?.author;
  if (!asks || !asked || !author) throw new Error("The world has too few schools");
  const id = uuidv7();
  const word = "brambleask";
  const row = {
    id,
    authority_code: asks.authorityCode,
    school_urn: asks.urn,
    offering_authority_code: asked.authorityCode,
    offering_urn: asked.urn,
    indicator_code: "absence_overall",
    year: 2026,
    question: `What about ${word}?`,
    asked_by: author.id,
    asked_at: new Date("2026-09-14T09:00:00Z"),
  };
  await planted(db, (trx) => trx.insertInto("school_questions").values(row).execute());
  return { id, word, personId: author.id };
}

/** An answer with the word in it, for whoever decides. */
async function aPupilCheck(db: Database, practice: Practice, reason: string): Promise<void> {
  await planted(db, (trx) =>
    trx
      .insertInto("pupil_checks")
      .values({
        id: uuidv7(),
        authority_code: practice.school.authorityCode,
        practice_id: practice.id,
        version_id: practice.workingVersionId,
        found: 1,
        reason,
        checked_by: practice.author.id,
        checked_at: new Date(),
      })
      .execute(),
  );
}

/** A name that only those who read the record may know. */
async function someoneWhoHasNotAgreed(db: Database, { id, school, author }: Practice, word: string): Promise<void> {
  const row = { id: uuidv7(), practice_id: id, authority_code: school.authorityCode, added_by: author.id };
  await planted(db, (trx) =>
    trx
      .insertInto("practice_credits")
      .values({ ...row, name: `Somebody ${word}`, added_at: new Date("2026-09-14T09:00:00Z") })
      .execute(),
  );
}

async function actorWith(db: Database, role: Role, at: School | Authority): Promise<Actor> {
  return { name: `${role} at ${at.name}`, person: await aPerson(db, { roles: [{ role, at }] }), role, at };
}

/** The word in every text that is not for everybody; a withdrawn practice's title and reason are public, its text is not. */
function textsWith(word: string, status: PracticeStatus) {
  return {
    version: {
      ...(status === "withdrawn" ? {} : { title: `Title ${word}` }),
      summary: `A summary with ${word}`,
      problem: `A problem with ${word}`,
      did_not_work: `Not ${word}`,
    },
    blocks: [{ title: `Block ${word}`, what: word, activeIngredients: word, lessons: word }],
    ...(status === "returned" ? { returnReason: `Returned for ${word}` } : {}),
  };
}

/** Whether this actor may meet the words of this practice, by the rules as docs/rules/ tells them. */
export function mayMeet({ person, role, at }: Actor, { status, author, school }: Practice): boolean {
  if (status === "published") return true;
  if (!person || !role || !at) return false;
  if (person.id === author.id) return true;
  const sameSchool = "urn" in at && at.urn === school.urn;
  const sameAuthority = "code" in at && at.code === school.authorityCode;
  if (role === "school_lead" || role === "school_administrator") return sameSchool && status !== "draft";
  if (role === "co_ordinator" || role === "authority_lead") {
    return sameAuthority && status !== "draft" && status !== "awaiting_agreement";
  }
  return false;
}
