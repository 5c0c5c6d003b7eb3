import { sql } from "kysely";
import { inTransaction, type Database, type Transaction } from "../../../platform/database/index.ts";
import { defineQueue } from "../../../platform/jobs/index.ts";
import { postStoppable, topicKeys, type Topic } from "../../../platform/mail/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import type { SignedInViewer } from "../../../policy/index.ts";
import type { Deps } from "../../../web/index.ts";
import { choicesOf } from "../notifications/choose.ts";
import { happenedOnThingsOf } from "../things-of.ts";
import { tell, withoutRepeats, type Told } from "../what-happened.ts";
import { digestEmail } from "./email.tsx";
import { isLateEnough, periodOf, type Cadence } from "./period.ts";
import { publishedInAuthorityOf, publishedOnThemesOf, type Window } from "./published-since.ts";
import { findRecipient } from "../../people/index.ts";

/*
 * The digests of a day and of a week. The job runs every hour and makes what is still missing of its day and week, each
 * person in one transaction with the row that says that it is made: done twice, stopped half way or late after a night
 * out of order, everybody gets theirs once.
 */
export const sendDigestsQueue = defineQueue("send_digests", { expireInSeconds: 3300, policy: "exclusive" });

const dayLong = 86_400_000;
/** What happens while a digest is made is left for the next: a change is told once it is surely kept. */
const settled = 2 * 60_000;
const peopleAtOnce = 200;

export async function sendDigests({ database: { db }, clock, config }: Deps): Promise<void> {
  const now = clock.now();
  if (!isLateEnough(now)) return;
  for (const cadence of ["weekly", "daily"] as const) {
    const period = periodOf(cadence, now);
    for (let after = ""; ;) {
      const people = await peopleWithout(db, period, after, now);
      for (const personId of people) await sendDigest(db, { personId, cadence, period, now, ...config });
      after = people.at(-1) ?? "";
      if (people.length < peopleAtOnce) break;
    }
  }
}

/** People with a role today who have no digest of this period yet, a batch at a time in the order of their ids. */
async function peopleWithout(db: Database, period: string, after: string, now: Date): Promise<string[]> {
  const today = dayOf(now);
  const rows = await db
    .selectFrom("people as p")
    .select("p.id")
    .where(sql<boolean>`p.id::text > ${after}`)
    .where(
      sql<boolean>`exists (select 1 from memberships m where m.person_id = p.id and m.from_on <= ${today}
        and (m.until_on is null or m.until_on > ${today}))`,
    )
    .where(sql<boolean>`not exists (select 1 from digests d where d.person_id = p.id and d.period = ${period})`)
    .orderBy(sql`p.id::text`)
    .limit(peopleAtOnce)
    .execute();
  return rows.map(({ id }) => id);
}

type Making = { personId: string; cadence: Cadence; period: string; now: Date; publicUrl: string };

async function sendDigest(db: Database, making: Making): Promise<void> {
  const { personId, cadence, period, now, publicUrl } = making;
  await inTransaction(db, async (trx) => {
    const choices = await choicesOf(trx, personId);
    const topics = topicKeys.filter((topic) => choices[topic] === cadence);
    const recipient = topics.length > 0 ? await findRecipient(trx, personId, now) : undefined;
    const windows = await windowsOf(trx, personId, { cadence, topics, now });
    const until = new Date(now.getTime() - settled);
    const made = await trx
      .insertInto("digests")
      .values({ person_id: personId, period, topics, covers_until: until, made_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning("period")
      .executeTakeFirst();
    if (!made || !recipient) return;
    const says = await contentOf(trx, recipient.viewer, windows);
    if (Object.values(says).every((part) => part.length === 0)) return;
    const email = digestEmail({ cadence, publicUrl, ...says });
    const to = { id: personId, email: recipient.email };
    const mailId = await postStoppable(trx, to, { stops: cadence, email, publicUrl, at: now });
    await trx
      .updateTable("digests")
      .set({ mail_id: mailId })
      .where("person_id", "=", personId)
      .where("period", "=", period)
      .execute();
  });
}

type Windows = Partial<Record<Topic, Window>>;

/** For each topic, the time since it was last told; at first since it was chosen, or the length of the digest. */
async function windowsOf(
  trx: Transaction,
  personId: string,
  { cadence, topics, now }: { cadence: Cadence; topics: readonly Topic[]; now: Date },
): Promise<Windows> {
  const until = new Date(now.getTime() - settled);
  const windows: Windows = {};
  for (const topic of topics) {
    const told = await trx
      .selectFrom("digests")
      .select((eb) => eb.fn.max("covers_until").as("until"))
      .where("person_id", "=", personId)
      .where(sql<boolean>`${topic} = any(topics)`)
      .executeTakeFirst();
    const chosen = await trx
      .selectFrom("notification_choices")
      .select("collected_since")
      .where("person_id", "=", personId)
      .where("topic", "=", topic)
      .executeTakeFirst();
    const atFirst = new Date(until.getTime() - (cadence === "daily" ? 1 : 7) * dayLong);
    const since = [told?.until, chosen?.collected_since].filter((time) => time instanceof Date);
    windows[topic] = { after: since.length > 0 ? new Date(Math.max(...since.map(Number))) : atFirst, until };
  }
  return windows;
}

async function contentOf(trx: Transaction, viewer: SignedInViewer, windows: Windows) {
  const { published_in_authority: authority, published_on_my_themes: themes } = windows;
  return {
    onYourWork: await onTheWorkOf(trx, viewer, windows),
    inYourAuthority: authority ? await publishedInAuthorityOf(trx, viewer, authority) : [],
    onYourThemes: themes ? await publishedOnThemesOf(trx, viewer, themes) : [],
  };
}

async function onTheWorkOf(trx: Transaction, viewer: SignedInViewer, windows: Windows): Promise<Told[]> {
  const times = [windows.work_summary, windows.agreement_asked, windows.my_practices, windows.kitemark_dates];
  const wanted = times.filter((one) => one !== undefined);
  if (wanted.length === 0) return [];
  const after = new Date(Math.min(...wanted.map((one) => Number(one.after))));
  const happened = await happenedOnThingsOf(trx, viewer)
    .where("h.happened_at", ">", after)
    .where("h.happened_at", "<=", new Date(Math.max(...wanted.map((one) => Number(one.until)))))
    .limit(200)
    .execute();
  const told = happened.filter(({ type, happened_at }) =>
    [windows.work_summary, windows[topicOf(type)]].some((one) => one && happened_at > one.after),
  );
  return withoutRepeats(told.map((one) => tell(viewer, one, { inShort: true })));
}

/** Under which topic people hear of an event on their work. */
export function topicOf(type: string): Topic {
  if (type === "agreement_asked") return "agreement_asked";
  return type.startsWith("kitemark_") ? "kitemark_dates" : "my_practices";
}
