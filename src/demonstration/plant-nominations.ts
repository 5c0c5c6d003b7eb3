import { sql } from "kysely";
import {
  nominationAccepted,
  nominationDeclined,
  nominationInvited,
  nominationMerged,
  nominationTurnedDown,
  practiceNominated,
} from "../features/validation/index.ts";
import type { Transaction } from "../platform/database/index.ts";
import { recordEvent, type EventKind } from "../platform/events/index.ts";
import { uuidv7 } from "../platform/ids.ts";
import { fellside } from "./authorities.ts";
import { nominations, type DemonstrationNomination } from "./nominations.ts";
import { idOf } from "./plant-people.ts";

const helen = "helen-siddall";
const dayLong = 86_400_000;

type Planted = { one: DemonstrationNomination; id: string; at: Date };
type People = Map<string, string>;

/** Plants nominations in every state, each with who answered it and what happened. */
export async function plantNominations(trx: Transaction, people: People, now: Date): Promise<void> {
  const ids = new Map(nominations.map(({ key }) => [key, uuidv7(now)]));
  for (const one of nominations) {
    const at = new Date(now.getTime() - one.daysAgo * dayLong);
    await plantOne(trx, { people, ids, planted: { one, id: idOf(ids, one.key), at } });
  }
}

type Planting = { people: People; ids: Map<string, string>; planted: Planted };

async function plantOne(trx: Transaction, { people, ids, planted }: Planting): Promise<void> {
  const { one, id, at } = planted;
  const practice = one.became ? await becameOf(trx, one.became) : undefined;
  await trx
    .insertInto("nominations")
    .values({
      id,
      authority_code: fellside.code,
      school_urn: practice?.school_urn ?? one.schoolUrn,
      nominated_by: idOf(people, one.by),
      nominated_at: at,
      route: one.route,
      title: one.title || (practice?.title ?? ""),
      seen: one.seen,
      done_by: one.doneBy ?? null,
      status: one.status,
      invited_id: one.invited ? idOf(people, one.invited) : null,
      merged_into: one.into ? idOf(ids, one.into) : null,
      practice_id: practice?.id ?? null,
    })
    .execute();
  await tell(trx, practiceNominated, idOf(people, one.by), { nominationId: id }, at);
  await plantAnswers(trx, { people, ids, planted }, practice);
}

/** The draft or published practice that came of a nomination. */
async function becameOf(trx: Transaction, became: string) {
  return trx
    .selectFrom("practices")
    .innerJoin("practice_versions as version", "version.id", "practices.working_version_id")
    .select(["practices.id", "practices.school_urn", "practices.author_id", "version.title"])
    .where("practices.authority_code", "=", fellside.code)
    .where(became === "a draft" ? sql<boolean>`practices.status = 'draft'` : sql<boolean>`practices.ref = ${became}`)
    .orderBy("practices.created_at")
    .limit(1)
    .executeTakeFirstOrThrow();
}

type Practice = Awaited<ReturnType<typeof becameOf>>;

async function plantAnswers(
  trx: Transaction,
  { people, ids, planted }: Planting,
  practice: Practice | undefined,
): Promise<void> {
  const { one, id, at } = planted;
  const coordinator = idOf(people, helen);
  const [soon, later] = [new Date(at.getTime() + 2 * dayLong), new Date(at.getTime() + 5 * dayLong)];
  const about = { nominationId: id };
  if (["invited", "accepted", "turned_down"].includes(one.status)) {
    await answer(trx, planted, { answer: "invited", by: coordinator, at: soon });
    await tell(trx, nominationInvited, coordinator, about, soon);
  }
  if (one.status === "accepted" && practice) {
    await answer(trx, planted, { answer: "accepted", by: practice.author_id, at: later });
    await tell(trx, nominationAccepted, practice.author_id, { ...about, practiceId: practice.id }, later);
  }
  if (one.status === "turned_down") {
    const lead = await leadOf(trx, one.schoolUrn);
    await answer(trx, planted, { answer: "turned_down", by: lead, at: later });
    await tell(trx, nominationTurnedDown, lead, about, later);
  }
  if (one.status === "declined") {
    await answer(trx, planted, { answer: "declined", by: coordinator, at: soon });
    await tell(trx, nominationDeclined, coordinator, about, soon);
  }
  if (one.status === "merged" && one.into) {
    await answer(trx, planted, { answer: "merged", by: coordinator, at: soon });
    await tell(trx, nominationMerged, coordinator, { ...about, intoId: idOf(ids, one.into) }, soon);
  }
}

type Answer = { answer: "invited" | "accepted" | "turned_down" | "declined" | "merged"; by: string; at: Date };

async function answer(trx: Transaction, { one, id }: Planted, given: Answer): Promise<void> {
  const hasReason = given.answer === "declined" || given.answer === "turned_down";
  await trx
    .insertInto("nomination_answers")
    .values({
      id: uuidv7(given.at),
      authority_code: fellside.code,
      nomination_id: id,
      answer: given.answer,
      reason: hasReason ? (one.reason ?? "") : null,
      answered_by: given.by,
      answered_at: given.at,
    })
    .execute();
}

async function leadOf(trx: Transaction, schoolUrn: string): Promise<string> {
  const { person_id } = await trx
    .selectFrom("memberships")
    .select("person_id")
    .where("school_urn", "=", schoolUrn)
    .where("role", "=", "school_lead")
    .where("until_on", "is", null)
    .limit(1)
    .executeTakeFirstOrThrow();
  return person_id;
}

async function tell<Facts extends { nominationId: string }>(
  trx: Transaction,
  kind: EventKind<Facts>,
  personId: string,
  facts: Facts,
  happenedAt: Date,
): Promise<void> {
  const subject = { type: "nomination", id: facts.nominationId };
  await recordEvent(trx, kind, { authorityCode: fellside.code, subject, personId, facts, happenedAt });
}
