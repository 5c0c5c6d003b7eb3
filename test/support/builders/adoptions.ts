import type { Insertable } from "kysely";
import type { Database, Tables } from "../../../src/platform/database/index.ts";
import { uuidv7 } from "../../../src/platform/ids.ts";
import type { AdoptionStatus } from "../../../src/policy/index.ts";
import { aPerson, aSchool, type Person, type School } from "./organisations-and-people.ts";
import { planted } from "./planted.ts";
import { aPublishedPractice, type Practice } from "./practices.ts";

/* Adoptions for a test, in any status, with the rows that an adoption in that status has. */

export type Adoption = {
  id: string;
  practice: Practice & { ref: string };
  school: School;
  offering: School;
  asker: Person;
};

export type GivenAdoption = {
  status?: AdoptionStatus;
  practice?: Practice & { ref: string; publishedVersionId: string };
  /** The school that takes it up. */
  school?: School;
  /** The school that helps; the one that wrote the practice unless said otherwise. */
  offering?: School;
  asker?: Person;
  row?: Partial<Insertable<Tables["adoptions"]>>;
};

const before = new Set<AdoptionStatus>(["proposed", "dropped", "asked", "taken_back", "offered", "not_now"]);

/** One adoption in the status asked for; delivering since last September unless said otherwise. */
export async function anAdoption(db: Database, given: GivenAdoption = {}): Promise<Adoption> {
  const status = given.status ?? "deliver";
  const practice = given.practice ?? (await aPublishedPractice(db));
  const school = given.school ?? (await aSchool(db));
  const offering = given.offering ?? practice.school;
  const asker = given.asker ?? (await aPerson(db, { roles: [{ role: "school_staff", at: school }] }));
  const id = uuidv7();
  const isAgreed = !before.has(status);
  const at = new Date("2025-09-10T09:00:00Z");
  const row = {
    id,
    authority_code: school.authorityCode,
    practice_id: practice.id,
    version_id: practice.publishedVersionId ?? practice.workingVersionId,
    school_urn: school.urn,
    offering_urn: offering.urn,
    offering_authority_code: offering.authorityCode,
    status,
    draws: "Half of our pupils read to nobody at home.",
    context: "One class of mixed ages in a village.",
    wished_for: "next_term" as const,
    asked_by: asker.id,
    asked_at: at,
    agreed_by: isAgreed ? asker.id : null,
    agreed_on: isAgreed ? "2025-09-20" : null,
    delivering_on: ["deliver", "sustain", "stopped"].includes(status) ? "2025-11-01" : null,
    stopped_on: status === "stopped" ? "2026-05-01" : null,
    updated_at: at,
    ...given.row,
  };
  await planted(db, async (trx) => {
    await trx.insertInto("adoptions").values(row).execute();
    if (!isAgreed) return;
    const reviews = [1, 2].map((years) => ({
      adoption_id: id,
      authority_code: school.authorityCode,
      years,
      due_on: `${2025 + years}-09-20`,
    }));
    await trx.insertInto("adoption_reviews").values(reviews).execute();
  });
  return { id, practice, school, offering, asker };
}
