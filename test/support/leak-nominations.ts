import { nominationStatuses, type NominationStatus } from "../../src/policy/index.ts";
import { uuidv7 } from "../../src/platform/ids.ts";
import type { Database } from "../../src/platform/database/index.ts";
import { aNomination } from "./builders/nominations.ts";
import { aPerson, type Person, type School } from "./builders/organisations-and-people.ts";
import { planted } from "./builders/planted.ts";
import type { Practice } from "./builders/practices.ts";
import type { Actor } from "./leak-world.ts";

/*
 * At every school a nomination in every status, made by somebody from outside it, and a note in the log of its authority's
 * days, with words that are nowhere else.
 */

export type Secret = { word: string; mayMeet: (actor: Actor) => boolean };
export type PlantedNominations = { ids: string[]; secrets: Secret[] };

export async function plantNominations(
  db: Database,
  schools: readonly School[],
  practices: readonly Practice[],
): Promise<PlantedNominations> {
  const all: PlantedNominations = { ids: [], secrets: [] };
  for (const [index, school] of schools.entries()) {
    const letter = String.fromCodePoint(97 + index);
    const kept = await aNomination(db, { school, title: "Kept" });
    for (const status of nominationStatuses) {
      const word = `thornquill${letter}${status.replaceAll("_", "")}`;
      const nominator = await aPerson(db);
      const practice = practices.find((one) => one.school === school && one.status === "draft");
      const { id } = await aNomination(db, {
        school,
        nominatedBy: nominator,
        status,
        title: `A nomination of ${word}`,
        seen: `Seen: ${word}`,
        done_by: word,
        merged_into: status === "merged" ? kept.id : null,
        practice_id: status === "accepted" ? (practice?.id ?? null) : null,
      });
      if (status === "declined" || status === "turned_down")
        await anAnswer(db, { id, school, nominator, status, word });
      all.ids.push(id);
      all.secrets.push({ word, mayMeet: (actor) => mayMeetNomination(actor, { school, nominator, status }) });
    }
    all.secrets.push(await aNoteOfDays(db, school, `brindlehours${letter}`));
  }
  return all;
}

type Answered = { id: string; school: School; nominator: Person; status: "declined" | "turned_down"; word: string };

async function anAnswer(db: Database, { id, school, nominator, status, word }: Answered): Promise<void> {
  const about = { id: uuidv7(), authority_code: school.authorityCode, nomination_id: id, answer: status };
  const by = { answered_by: nominator.id, answered_at: new Date("2026-11-14T09:00:00Z") };
  await planted(db, (trx) =>
    trx
      .insertInto("nomination_answers")
      .values({ ...about, ...by, reason: `Because of ${word}` })
      .execute(),
  );
}

async function aNoteOfDays(db: Database, school: School, word: string): Promise<Secret> {
  const { id } = await aPerson(db);
  const about = { id: uuidv7(), authority_code: school.authorityCode, person_id: id, logged_by: id };
  const time = { worked_on: "2026-11-12", hours: 3.5, logged_at: new Date("2026-11-12T15:00:00Z") };
  await planted(db, (trx) =>
    trx
      .insertInto("co_ordinator_days")
      .values({ ...about, ...time, work: "other", note: word })
      .execute(),
  );
  return { word, mayMeet: (actor) => isOfAuthority(actor, school) };
}

type Nominated = { school: School; nominator: Person; status: NominationStatus };

/** Whether this actor may meet the words of this nomination, by the rules as docs/rules/ tells them. */
function mayMeetNomination(actor: Actor, { school, nominator, status }: Nominated): boolean {
  const { person, role, at } = actor;
  if (person?.id === nominator.id || isOfAuthority(actor, school)) return true;
  const leads = role === "school_lead" && at !== null && "urn" in at && at.urn === school.urn;
  return leads && ["invited", "accepted", "turned_down"].includes(status);
}

function isOfAuthority({ role, at }: Actor, school: School): boolean {
  const there = at !== null && "code" in at && at.code === school.authorityCode;
  return there && (role === "co_ordinator" || role === "authority_lead");
}
