import {
  fillPublished,
  comparatorsToday,
  fixComparators,
  keepRatings,
  practiceAdopted,
  practiceAsked,
  adoptionStopped,
} from "../features/evaluation/index.ts";
import type { Transaction } from "../platform/database/index.ts";
import { uuidv7 } from "../platform/ids.ts";
import { dayOf, yearsAfter } from "../platform/text/dates.ts";
import { adoptionLines, saidOf, type AdoptionLine } from "./adoptions.ts";
import { after, plantWork, type PlantedAdoption } from "./plant-adoption-work.ts";
import { at } from "./planting.ts";

const notYet = new Set(["proposed", "dropped", "asked", "taken_back", "offered", "not_now"]);

/** Days after the agreement on which a school began to deliver, and on which one that stopped did so. */
const untilDelivery = 35;
const untilStopped = 150;

/** Writes every adoption of the table, with its steps, what became of each part, its reviews and its own figures. */
export async function plantAdoptions(trx: Transaction, now: Date): Promise<void> {
  const today = dayOf(now);
  const all: (PlantedAdoption & { practiceId: string })[] = [];
  const practices = await trx
    .selectFrom("practices")
    .select(["id", "ref", "school_urn", "published_version_id"])
    .where("ref", "is not", null)
    .execute();
  const schools = await trx.selectFrom("schools").select(["urn", "name", "town", "roll", "authority_code"]).execute();
  const people = await trx
    .selectFrom("memberships")
    .select(["school_urn", "person_id", "role"])
    .where("school_urn", "is not", null)
    .where("role", "in", ["school_lead", "school_staff"])
    .where("until_on", "is", null)
    .orderBy("role")
    .execute();
  for (const [index, line] of adoptionLines.entries()) {
    const practice = practices.find(({ ref }) => ref === line.ref);
    const school = schools.find(({ urn }) => urn === line.urn);
    const helper = schools.find(({ urn }) => urn === (line.helper ?? practice?.school_urn));
    const staffOf = (urn: string) =>
      people.filter(({ school_urn }) => school_urn === urn).map(({ person_id }) => person_id);
    const [lead, staff] = staffOf(line.urn);
    const [helperLead] = staffOf(helper?.urn ?? "");
    if (!practice?.published_version_id || !school || !helper || !lead || !helperLead) {
      throw new Error(`The demonstration cannot let ${line.urn} take up ${line.ref}`);
    }
    const asker = line.status === "proposed" || line.status === "dropped" ? (staff ?? lead) : lead;
    const id = await plantOne(trx, {
      line,
      practice: { ...practice, version_id: practice.published_version_id },
      school,
      helper,
      asker,
      lead,
      index,
    });
    const planted: PlantedAdoption = {
      id,
      line,
      school,
      helper,
      versionId: practice.published_version_id,
      lead,
      helperLead,
      asker,
      index,
    };
    await plantWork(trx, planted, today);
    all.push({ ...planted, practiceId: practice.id });
  }
  await tellOf(trx, all);
  await fillPublished(trx, now);
  const rated = [...new Set(all.map(({ practiceId }) => practiceId))];
  await keepRatings(trx, rated, { at: now, because: practiceAdopted.type });
}

type One = {
  line: AdoptionLine;
  practice: { id: string; version_id: string };
  school: { urn: string; name: string; town: string | null; roll: number | null; authority_code: string };
  helper: { urn: string; authority_code: string };
  asker: string;
  lead: string;
  index: number;
};

async function plantOne(
  trx: Transaction,
  { line, practice, school, helper, asker, lead, index }: One,
): Promise<string> {
  const { status, on, may } = line;
  const isAgreed = !notYet.has(status);
  const asked = isAgreed ? after(on, -12) : on;
  const said = saidOf[line.ref];
  const id = uuidv7(at(asked));
  const delivering = ["deliver", "sustain", "stopped"].includes(status) ? after(on, untilDelivery) : null;
  const stopped = status === "stopped" ? after(on, untilStopped) : null;
  const adoption = {
    id,
    authority_code: school.authority_code,
    practice_id: practice.id,
    version_id: practice.version_id,
    school_urn: school.urn,
    offering_urn: helper.urn,
    offering_authority_code: helper.authority_code,
    status,
    draws: said?.draws[index % said.draws.length] ?? "",
    context: contextOf(school),
    wished_for: "next_term" as const,
    asked_by: asker,
    asked_at: at(asked),
    indicator_code: isAgreed ? (said?.aim ?? null) : null,
    agreed_by: isAgreed ? lead : null,
    agreed_on: isAgreed ? on : null,
    delivering_on: delivering,
    stopped_on: stopped,
    agreed_to_be_named: may === "be_named" || may === "be_named_and_asked",
    agreed_to_be_asked: may === "be_asked" || may === "be_named_and_asked",
    updated_at: at(stopped ?? delivering ?? on),
  };
  await trx.insertInto("adoptions").values(adoption).execute();
  if (!isAgreed) return id;
  await fixComparators(trx, adoption, await comparatorsToday(trx, school.urn));
  const reviews = [1, 2].map((years) => ({
    adoption_id: id,
    authority_code: school.authority_code,
    years,
    due_on: yearsAfter(on, years),
  }));
  await trx.insertInto("adoption_reviews").values(reviews).execute();
  return id;
}

/** The school as it would say it itself, from what the register says. */
function contextOf({ roll, town }: One["school"]): string {
  const classes = Math.max(1, Math.round((roll ?? 100) / 27));
  const inClasses = classes === 1 ? "one class" : `${classes} classes`;
  const size =
    (roll ?? 100) < 100
      ? "Every class has more than one year in it."
      : "One year group would begin, and the others would follow.";
  return `We have ${roll ?? "about 100"} pupils in ${inClasses}, near ${town ?? "the coast"}. ${size}`;
}

/** What happened, as the audit tells it. It is written at once for all: nothing is worked out anew for each of them. */
async function tellOf(trx: Transaction, planted: readonly (PlantedAdoption & { practiceId: string })[]): Promise<void> {
  const rows = planted.flatMap(({ id, line, school, lead, asker, helper, practiceId }) => {
    if (line.status === "proposed" || line.status === "dropped") return [];
    const of = { adoptionId: id, practiceId, ref: line.ref };
    const event = (type: string, personId: string, day: string, facts: object) => ({
      id: uuidv7(at(day)),
      type,
      authority_code: school.authority_code,
      subject_type: "adoption",
      subject_id: id,
      person_id: personId,
      facts: JSON.stringify({ ...of, ...facts }),
      happened_at: at(day),
    });
    const isAgreed = !notYet.has(line.status);
    const asked = isAgreed ? after(line.on, -12) : line.on;
    const agreed = { schoolUrn: school.urn, indicatorCode: saidOf[line.ref]?.aim ?? null, comparators: 0 };
    return [
      event(practiceAsked.type, asker, asked, { offeringUrn: helper.urn }),
      ...(isAgreed ? [event(practiceAdopted.type, lead, line.on, agreed)] : []),
      ...(line.status === "stopped" ? [event(adoptionStopped.type, lead, after(line.on, untilStopped), {})] : []),
    ];
  });
  await trx.insertInto("events").values(rows).execute();
}
