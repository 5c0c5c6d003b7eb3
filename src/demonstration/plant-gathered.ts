import { sql } from "kysely";
import {
  collectionPublished,
  complaintAnswered,
  complaintMade,
  consultationOpened,
  postWritten,
  publicationSettingsChanged,
} from "../features/practices/index.ts";
import type { Transaction } from "../platform/database/index.ts";
import { recordEvent, type EventKind } from "../platform/events/index.ts";
import { uuidv7 } from "../platform/ids.ts";
import { date, dayOf } from "../platform/text/dates.ts";
import { fellside, saltmarshBay } from "./authorities.ts";
import { collections, complaints, consultation, discussion } from "./gathered-content.ts";
import { idOf } from "./plant-people.ts";

/* Collections, a consultation under way, a discussion and two complaints; what is under way is so on the day of planting. */

type Gathering = { trx: Transaction; ids: Map<string, string>; now: Date; helen: string };

export async function plantGathered(trx: Transaction, ids: Map<string, string>, now: Date): Promise<void> {
  const gathering = { trx, ids, now, helen: idOf(ids, "helen-siddall") };
  await plantSettings(gathering);
  for (const collection of collections) await plantCollection(gathering, collection);
  await plantConsultation(gathering);
  await plantDiscussion(gathering);
  for (const complaint of complaints) await plantComplaint(gathering, complaint);
}

const daysFrom = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000);

async function tell<Facts extends object>(
  { trx }: Gathering,
  kind: EventKind<Facts>,
  about: { type: string; id: string; by: string | null; at: Date; authority?: string },
  facts: Facts,
): Promise<void> {
  await recordEvent(trx, kind, {
    authorityCode: about.authority ?? fellside.code,
    subject: { type: about.type, id: about.id },
    personId: about.by,
    facts,
    happenedAt: about.at,
  });
}

/** Saltmarsh Bay consults before it publishes; Fellside where its co-ordinator chooses to. */
async function plantSettings(gathering: Gathering): Promise<void> {
  const { trx, ids, now } = gathering;
  const by = idOf(ids, "priya-nair");
  const code = saltmarshBay.code;
  const chosen = { consult_first: true, consultation_days: 14, public_discussion: false, edits: 1 };
  await trx
    .insertInto("publication_settings")
    .values({ ...chosen, authority_code: code, set_by: by, set_at: daysFrom(now, -60) })
    .execute();
  const about = { type: "authority", id: code, by, at: daysFrom(now, -60), authority: code };
  await tell(gathering, publicationSettingsChanged, about, { changed: "consult first, for 14 days" });
}

async function practiceOf(trx: Transaction, ref: string) {
  return trx.selectFrom("practices").select(["id", "ref"]).where("ref", "=", ref).executeTakeFirstOrThrow();
}

async function plantCollection(gathering: Gathering, given: (typeof collections)[number]): Promise<void> {
  const { trx, now, helen } = gathering;
  const at = daysFrom(now, -20);
  const id = uuidv7(at);
  const slug = given.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  const isPublished = given.status === "published";
  const { title, introduction, status } = given;
  await trx
    .insertInto("collections")
    .values({
      id,
      slug,
      title,
      introduction,
      status,
      authority_code: fellside.code,
      created_by: helen,
      created_at: at,
      updated_at: at,
      published_at: isPublished ? at : null,
    })
    .execute();
  await trx.insertInto("collection_addresses").values({ slug, collection_id: id }).execute();
  const item = { authority_code: fellside.code, collection_id: id };
  for (const [position, { ref, note }] of given.practices.entries()) {
    const { id: practice_id } = await practiceOf(trx, ref);
    const row = { ...item, id: uuidv7(at), position, kind: "practice" as const, practice_id, note };
    await trx.insertInto("collection_items").values(row).execute();
  }
  if (given.link) {
    const row = { ...item, ...given.link, id: uuidv7(at), position: given.practices.length, kind: "link" as const };
    await trx.insertInto("collection_items").values(row).execute();
  }
  if (isPublished) {
    await tell(gathering, collectionPublished, { type: "collection", id, by: helen, at }, { collectionId: id, slug });
  }
}

async function plantConsultation(gathering: Gathering): Promise<void> {
  const { trx, ids, now, helen } = gathering;
  const practice = await trx
    .selectFrom("practices")
    .innerJoin("practice_versions as v", "v.id", "practices.working_version_id")
    .select(["practices.id", "v.id as version_id"])
    .where("v.title", "=", consultation.title)
    .executeTakeFirstOrThrow();
  const at = daysFrom(now, -5);
  const id = uuidv7(at);
  const closes_on = dayOf(daysFrom(now, 9));
  const of = { authority_code: fellside.code, practice_id: practice.id, version_id: practice.version_id };
  await trx
    .insertInto("consultations")
    .values({ ...of, id, opened_by: helen, opened_at: at, closes_on })
    .execute();
  for (const key of consultation.asked) {
    const asked = { consultation_id: id, authority_code: fellside.code, invited_by: helen, invited_at: at };
    await trx
      .insertInto("consultation_people")
      .values({ ...asked, person_id: idOf(ids, key) })
      .execute();
  }
  for (const { by, text, mayBeNamed, answer } of consultation.comments) {
    const said = { consultation_id: id, authority_code: fellside.code, person_id: idOf(ids, by), text };
    const answered = answer ? { answer, answered_by: helen, answered_at: daysFrom(now, -1) } : {};
    const kept = { may_be_named: mayBeNamed, pupil_checked: false, commented_at: daysFrom(now, -3) };
    await trx
      .insertInto("consultation_comments")
      .values({ ...said, ...kept, ...answered, id: uuidv7() })
      .execute();
  }
  const about = { type: "practice", id: practice.id, by: helen, at };
  await tell(gathering, consultationOpened, about, { consultationId: id, closesOn: date(closes_on) });
}

async function plantDiscussion(gathering: Gathering): Promise<void> {
  const { now } = gathering;
  const practice = await practiceOf(gathering.trx, discussion.ref);
  for (const [index, given] of discussion.posts.entries()) {
    const parent = await plantPost(gathering, practice.id, given, { parent: null, at: daysFrom(now, index - 12) });
    for (const reply of given.replies) {
      await plantPost(gathering, practice.id, reply, { parent, at: daysFrom(now, index - 11.5) });
    }
  }
}

async function plantPost(
  gathering: Gathering,
  practiceId: string,
  { by, text }: { by: string; text: string },
  { parent, at }: { parent: string | null; at: Date },
): Promise<string> {
  const { trx, ids } = gathering;
  const id = uuidv7();
  const person_id = idOf(ids, by);
  const held = await trx
    .selectFrom("memberships")
    .select("school_urn")
    .where("person_id", "=", person_id)
    .where("until_on", "is", null)
    .executeTakeFirst();
  const from = { person_id, school_urn: held?.school_urn ?? null, authority_code: fellside.code };
  const post = { id, practice_id: practiceId, parent_id: parent, text, pupil_checked: false, posted_at: at };
  await trx
    .insertInto("discussion_posts")
    .values({ ...from, ...post })
    .execute();
  const about = { type: "practice", id: practiceId, by: person_id, at };
  await tell(gathering, postWritten, about, { practiceId, postId: id, isReply: parent !== null });
  return id;
}

async function plantComplaint(gathering: Gathering, given: (typeof complaints)[number]): Promise<void> {
  const { trx, now, helen } = gathering;
  const made = daysFrom(now, -given.daysAgo);
  const answered = daysFrom(now, -given.daysAgo + 12);
  const { rows } = await sql<{ number: number }>`select nextval('complaint_numbers') as number`.execute(trx);
  const reference = `C-${rows[0]?.number}`;
  const practice = await practiceOf(trx, given.ref);
  const about = { reference, authority_code: fellside.code, practice_id: practice.id, text: given.text };
  const by = { acknowledged_at: answered, acknowledged_by: helen, answered_at: answered, answered_by: helen };
  await trx
    .insertInto("complaints")
    .values({
      ...about,
      ...(given.answer ? { ...given.answer, ...by, edits: 1 } : {}),
      id: uuidv7(),
      key_hash: `nobody was shown the key of ${reference}`,
      made_at: made,
      acknowledge_by: dayOf(daysFrom(made, 30)),
      answer_by: dayOf(daysFrom(made, 60)),
    })
    .execute();
  await tell(gathering, complaintMade, { type: "complaint", id: reference, by: null, at: made }, { reference });
  if (!given.answer) return;
  await tell(
    gathering,
    complaintAnswered,
    { type: "complaint", id: reference, by: helen, at: answered },
    { reference },
  );
}
