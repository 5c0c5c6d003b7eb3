import { randomBytes } from "node:crypto";
import type { Database, Transaction } from "../database/index.ts";

/*
 * What people may choose to hear about, and how: at once, in one mail a day, in one a week, or never. A mail without a
 * topic (a link to sign in, an invitation) was asked for, and always goes.
 */

export const choices = ["at_once", "daily", "weekly", "never"] as const;
export type Choice = (typeof choices)[number];

export const topicKeys = [
  "agreement_asked",
  "submitted_to_authority",
  "panel_work",
  "assessing",
  "my_practices",
  "adoptions",
  "kitemark_dates",
  "nominations",
  "consultations",
  "discussions",
  "pupil_answers",
  "work_summary",
  "published_in_authority",
  "published_on_my_themes",
] as const;
export type Topic = (typeof topicKeys)[number];

/** What a person hears who has chosen nothing: at once what waits for them, weekly what does not. */
export const defaultChoices: Record<Topic, Choice> = {
  agreement_asked: "at_once",
  submitted_to_authority: "at_once",
  panel_work: "at_once",
  assessing: "at_once",
  my_practices: "at_once",
  adoptions: "at_once",
  kitemark_dates: "at_once",
  nominations: "at_once",
  consultations: "at_once",
  discussions: "at_once",
  pupil_answers: "at_once",
  work_summary: "weekly",
  published_in_authority: "weekly",
  published_on_my_themes: "never",
};

export async function choiceOf(db: Database | Transaction, personId: string, topic: Topic): Promise<Choice> {
  const row = await db
    .selectFrom("notification_choices")
    .select("choice")
    .where("person_id", "=", personId)
    .where("topic", "=", topic)
    .executeTakeFirst();
  return row?.choice ?? defaultChoices[topic];
}

/** The key in this person's unsubscribe addresses; made with the first mail that needs it. */
async function choiceKeyOf(trx: Transaction, personId: string, at: Date): Promise<string> {
  await trx
    .insertInto("mail_choice_keys")
    .values({ person_id: personId, token: randomBytes(24).toString("base64url"), made_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { token } = await trx
    .selectFrom("mail_choice_keys")
    .select("token")
    .where("person_id", "=", personId)
    .executeTakeFirstOrThrow();
  return token;
}

/** What an unsubscribe address may stop: one topic, or every topic that is told in such a digest. */
export type Stopped = Topic | "daily" | "weekly";

export async function unsubscribeAddress(
  trx: Transaction,
  { personId, stops, publicUrl, at }: { personId: string; stops: Stopped; publicUrl: string; at: Date },
): Promise<string> {
  return `${publicUrl}/unsubscribe?key=${await choiceKeyOf(trx, personId, at)}&from=${stops}`;
}

/** What lets a mail program unsubscribe with one press (RFC 8058). */
export function unsubscribeHeaders(address: string): Record<string, string> {
  return { "List-Unsubscribe": `<${address}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
