import type { Database, Transaction } from "../../../platform/database/index.ts";
import { isUuid } from "../../../platform/ids.ts";
import { scope, type Action, type RecordFacts, type Viewer } from "../../../policy/index.ts";

/** A question with both schools and the indicator that it is about. */
export type Question = NonNullable<Awaited<ReturnType<typeof findQuestion>>>;

/** One question for whoever may read its words; undefined for anybody else. */
export async function findQuestion(db: Database, viewer: Viewer, id: string) {
  if (!isUuid(id)) return undefined;
  return questions(db)
    .select(["q.question", "q.answer"])
    .where("q.id", "=", id)
    .where(scope(viewer, "question.read", "q"))
    .executeTakeFirst();
}

export type KnownQuestion = Awaited<ReturnType<typeof questionsKnownTo>>[number];

/** Those of which this viewer may know that they were asked: without their words, newest first. */
export async function questionsKnownTo(db: Database, viewer: Viewer, action: Action = "question.know_of") {
  return questions(db)
    .where(scope(viewer, action, "q"))
    .orderBy("q.asked_at", "desc")
    .orderBy("q.id")
    .limit(200)
    .execute();
}

function questions(db: Database | Transaction) {
  return db
    .selectFrom("school_questions as q")
    .innerJoin("schools as asking", "asking.urn", "q.school_urn")
    .innerJoin("schools as asked", "asked.urn", "q.offering_urn")
    .innerJoin("indicators", "indicators.code", "q.indicator_code")
    .innerJoin("people as asker", "asker.id", "q.asked_by")
    .leftJoin("people as answerer", "answerer.id", "q.answered_by")
    .select(["q.id", "q.authority_code", "q.school_urn", "q.offering_authority_code", "q.offering_urn", "q.year"])
    .select(["q.asked_at", "q.asked_by", "q.answered_at", "q.indicator_code"])
    .select(["asking.name as asking_name", "asked.name as asked_name", "indicators.name as indicator_name"])
    .select(["asker.name as asker_name", "answerer.name as answerer_name"]);
}

type Key = Pick<Question, "authority_code" | "school_urn" | "offering_authority_code" | "offering_urn">;

/** The columns that the policy asks about. */
export function questionFacts({ authority_code, school_urn, offering_authority_code, offering_urn }: Key): RecordFacts {
  return { authority_code, school_urn, offering_authority_code, offering_urn };
}
