import { sql } from "kysely";
import type { Transaction } from "../platform/database/index.ts";
import { uuidv7 } from "../platform/ids.ts";
import { prose } from "./prose.ts";

/* What schools of the demonstration ask another that did better: one question with its answer, and one that waits for it. */

type Line = {
  asking: string;
  asked: string;
  daysBefore: number;
  question: string;
  answer?: { daysBefore: number; text: string };
};

const indicator = "ks2_reading_average";
const hollowgate = "900007";

const lines: Line[] = [
  {
    asking: "900012",
    asked: hollowgate,
    daysBefore: 40,
    question: prose`You have about as many pupils as we have, from farms and from the town, and your readers leave you
      further on than ours. What do you do in the two years before the tests that we might look at first?`,
    answer: {
      daysBefore: 33,
      text: prose`Nothing in the last two years: what you see began in Reception. Every child reads aloud to one adult,
        three minutes each morning, at the table by the coats, and the adult stays the same all year. It has been so
        since 2021. We stopped guided reading in groups to find the time. Come on a Tuesday and bring whoever
        would have to do it; ring the office and ask for Gwen.`,
    },
  },
  {
    asking: "900009",
    asked: hollowgate,
    daysBefore: 5,
    question: prose`Ours fell back when we moved to mixed classes, and yours did not. How do you choose who reads with
      whom, and who hears them read when a teaching assistant is away?`,
  },
];

/** Plants them, each about the latest year in which the school that is asked did better. */
export async function plantQuestions(trx: Transaction, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
  for (const { asking, asked, daysBefore, question, answer } of lines) {
    const asker = await leadOf(trx, asking);
    const helper = await leadOf(trx, asked);
    const at = before(daysBefore);
    await trx
      .insertInto("school_questions")
      .values({
        id: uuidv7(at),
        authority_code: asker.authorityCode,
        school_urn: asking,
        offering_authority_code: helper.authorityCode,
        offering_urn: asked,
        indicator_code: indicator,
        year: await yearOfBetter(trx, asked, asking),
        question,
        asked_by: asker.id,
        asked_at: at,
        ...(answer ? { answer: answer.text, answered_by: helper.id, answered_at: before(answer.daysBefore) } : {}),
      })
      .execute();
  }
}

async function leadOf(trx: Transaction, urn: string): Promise<{ id: string; authorityCode: string }> {
  const row = await trx
    .selectFrom("memberships")
    .select(["person_id as id", "authority_code"])
    .where("school_urn", "=", urn)
    .where("role", "=", "school_lead")
    .orderBy("from_on")
    .executeTakeFirst();
  if (!row?.authority_code) throw new Error(`Nobody of the demonstration leads ${urn}`);
  return { id: row.id, authorityCode: row.authority_code };
}

async function yearOfBetter(trx: Transaction, asked: string, asking: string): Promise<number> {
  const { rows } = await sql<{ year: number }>`
    select better.year from indicator_values better
    join indicator_values own on own.indicator_code = better.indicator_code and own.year = better.year
      and own.urn = ${asking} and own.value < better.value
    where better.indicator_code = ${indicator} and better.urn = ${asked} order by better.year desc limit 1`.execute(
    trx,
  );
  const [found] = rows;
  if (!found) throw new Error(`In no year did ${asked} do better than ${asking}`);
  return found.year;
}
