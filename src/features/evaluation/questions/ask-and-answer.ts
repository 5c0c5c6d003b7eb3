import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { notify, type Email } from "../../../platform/mail/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { decide } from "../../../policy/index.ts";
import { ConflictError, RefusedError } from "../../../web/index.ts";
import type { Acting } from "../../practices/index.ts";
import { questionAnsweredEmail, questionAskedEmail, type QuestionMail } from "./emails.tsx";
import { questionAnswered, questionAsked } from "./events.ts";
import { questionFacts, type Question } from "./queries.ts";
import { personToWriteTo, schoolLeadsOn } from "../../people/index.ts";

export type Asked = { schoolUrn: string; askedUrn: string; indicatorCode: string; year: number; question: string };

/** Asks a school what makes the difference, for a school of the asker’s, and writes to whoever leads it. Gives the question’s id. */
export async function askSchool(act: Acting, given: Asked): Promise<string> {
  const decision = decide(act.viewer, "question.ask", { school_urn: given.schoolUrn });
  if (!decision.allowed) throw new RefusedError(decision.whoCan);
  return inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const schools = await trx
      .selectFrom("schools")
      .select(["urn", "name", "authority_code"])
      .where("urn", "in", [given.schoolUrn, given.askedUrn])
      .execute();
    const authorityOf = (urn: string): string => schools.find((one) => one.urn === urn)?.authority_code ?? "";
    const id = uuidv7(at);
    await trx
      .insertInto("school_questions")
      .values({
        id,
        authority_code: authorityOf(given.schoolUrn),
        school_urn: given.schoolUrn,
        offering_authority_code: authorityOf(given.askedUrn),
        offering_urn: given.askedUrn,
        indicator_code: given.indicatorCode,
        year: given.year,
        question: given.question,
        asked_by: act.viewer.personId,
        asked_at: at,
      })
      .execute();
    const asked = {
      id,
      school_urn: given.schoolUrn,
      offering_urn: given.askedUrn,
      authority_code: authorityOf(given.schoolUrn),
    };
    await tell(trx, act, questionAsked, asked);
    const email = questionAskedEmail(await mailOf(trx, act, { ...given, id }), given.question);
    const leads = await schoolLeadsOn(trx, given.askedUrn, dayOf(at));
    for (const lead of leads) await write(trx, act, lead, email);
    return id;
  });
}

/** Answers a question, once: a second answer is told that a colleague was first. Writes to whoever asked. */
export async function answerQuestion(act: Acting, question: Question, answer: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const row = await trx
      .selectFrom("school_questions")
      .selectAll()
      .where("id", "=", question.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const decision = decide(act.viewer, "question.answer", questionFacts(row));
    if (!decision.allowed) throw new RefusedError(decision.whoCan);
    if (row.answer !== null) {
      throw new ConflictError(
        "A colleague has answered since you opened the page. Nothing that you sent was kept: read what they wrote.",
      );
    }
    const given = { answer, answered_by: act.viewer.personId, answered_at: act.clock.now() };
    await trx.updateTable("school_questions").set(given).where("id", "=", row.id).execute();
    await tell(trx, act, questionAnswered, row);
    const facts = {
      id: row.id,
      schoolUrn: row.school_urn,
      askedUrn: row.offering_urn,
      indicatorCode: row.indicator_code,
      year: row.year,
    };
    const email = questionAnsweredEmail(await mailOf(trx, act, facts), answer);
    await write(trx, act, await personToWriteTo(trx, row.asked_by), email);
  });
}

type Told = { id: string; school_urn: string; offering_urn: string; authority_code: string };

async function tell(
  trx: Transaction,
  { viewer, clock }: Acting,
  kind: typeof questionAsked,
  { id, school_urn, offering_urn, authority_code }: Told,
): Promise<void> {
  await recordEvent(trx, kind, {
    authorityCode: authority_code,
    subject: { type: "school_question", id },
    personId: viewer.personId,
    facts: { questionId: id, askingUrn: school_urn, askedUrn: offering_urn },
    happenedAt: clock.now(),
  });
}

async function write(
  trx: Transaction,
  { publicUrl, clock }: Acting,
  person: Parameters<typeof notify>[1],
  email: Email,
): Promise<void> {
  await notify(trx, person, { topic: "adoptions", email, publicUrl, at: clock.now() });
}

type OfQuestion = Omit<Asked, "question"> & { id: string };

async function mailOf(trx: Transaction, { publicUrl }: Acting, given: OfQuestion): Promise<QuestionMail> {
  const nameOf = async (urn: string): Promise<string> =>
    (await trx.selectFrom("schools").select("name").where("urn", "=", urn).executeTakeFirstOrThrow()).name;
  const { name } = await trx
    .selectFrom("indicators")
    .select("name")
    .where("code", "=", given.indicatorCode)
    .executeTakeFirstOrThrow();
  return {
    asking: await nameOf(given.schoolUrn),
    asked: await nameOf(given.askedUrn),
    indicator: name,
    year: given.year,
    link: `${publicUrl}/questions/${given.id}`,
  };
}
