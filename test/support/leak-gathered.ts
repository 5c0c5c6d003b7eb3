import type { Database } from "../../src/platform/database/index.ts";
import { uuidv7 } from "../../src/platform/ids.ts";
import { aPerson } from "./builders/organisations-and-people.ts";
import { planted } from "./builders/planted.ts";
import type { Practice } from "./builders/practices.ts";
import type { Secret } from "./leak-nominations.ts";
import type { Actor } from "./leak-world.ts";

/*
 * What is said of practice before it is published and after: comments, collections that are not published, posts that
 * were hidden, posts that are for people who have signed in, and complaints, in words that are nowhere else.
 */

export type Gathered = {
  secrets: Secret[];
  consultations: string[];
  comments: string[];
  slugs: string[];
  items: string[];
  posts: string[];
  complaints: string[];
};

const at = new Date("2026-11-20T10:00:00Z");
const none = { secrets: [], consultations: [], comments: [], slugs: [], items: [], posts: [], complaints: [] };

export async function plantGathered(db: Database, practices: readonly Practice[]): Promise<Gathered> {
  const gathered: Gathered = structuredClone(none);
  for (const [index, practice] of practices.entries()) {
    const letter = String.fromCodePoint(97 + index);
    if (practice.status === "validated") {
      await aConsultation(db, gathered, practice, letter);
      await aDraftCollection(db, gathered, practice, letter);
    }
    if (practice.status === "published") await aDiscussion(db, gathered, practice, letter);
  }
  return gathered;
}

const officers = (practice: Practice) => (actor: Actor) =>
  (actor.role === "co_ordinator" || actor.role === "authority_lead") &&
  actor.at !== null &&
  "code" in actor.at &&
  actor.at.code === practice.school.authorityCode;

const ofSchool = (practice: Practice) => (actor: Actor) =>
  actor.person?.id === practice.author.id ||
  ((actor.role === "school_lead" || actor.role === "school_administrator") &&
    actor.at !== null &&
    "urn" in actor.at &&
    actor.at.urn === practice.school.urn);

async function aConsultation(db: Database, gathered: Gathered, practice: Practice, letter: string): Promise<void> {
  const word = `grumblewort${letter}x`;
  const writer = await aPerson(db, { roles: [{ role: "governor", at: practice.school }] });
  const [id, comment] = [uuidv7(), uuidv7()];
  const authority_code = practice.school.authorityCode;
  const of = { authority_code, practice_id: practice.id, version_id: practice.workingVersionId };
  await planted(db, async (trx) => {
    await trx
      .insertInto("consultations")
      .values({ ...of, id, opened_by: practice.author.id, opened_at: at, closes_on: "2026-12-05" })
      .execute();
    const asked = { consultation_id: id, person_id: writer.id, authority_code };
    await trx
      .insertInto("consultation_people")
      .values({ ...asked, invited_by: practice.author.id, invited_at: at })
      .execute();
    const said = { text: `I think ${word}`, may_be_named: true, pupil_checked: false, answer: `No ${word}` };
    await trx
      .insertInto("consultation_comments")
      .values({ ...asked, ...said, id: comment, commented_at: at, answered_by: practice.author.id, answered_at: at })
      .execute();
  });
  gathered.consultations.push(id);
  gathered.comments.push(comment);
  const [school, authority] = [ofSchool(practice), officers(practice)];
  gathered.secrets.push({ word, mayMeet: (actor) => school(actor) || authority(actor) });
}

async function aDraftCollection(db: Database, gathered: Gathered, practice: Practice, letter: string): Promise<void> {
  const word = `hoardthistle${letter}x`;
  const [id, item, slug] = [uuidv7(), uuidv7(), `gathered-${letter}`];
  const authority_code = practice.school.authorityCode;
  await planted(db, async (trx) => {
    const by = { created_by: practice.author.id, created_at: at, updated_at: at };
    const about = { title: `A title with ${word}`, introduction: word, status: "draft" as const };
    await trx
      .insertInto("collections")
      .values({ ...about, ...by, id, slug, authority_code })
      .execute();
    await trx.insertInto("collection_addresses").values({ slug, collection_id: id }).execute();
    const link = { kind: "link" as const, title: word, address: "https://a.example/x", note: word, position: 0 };
    await trx
      .insertInto("collection_items")
      .values({ ...link, id: item, authority_code, collection_id: id })
      .execute();
  });
  gathered.slugs.push(slug);
  gathered.items.push(item);
  gathered.secrets.push({ word, mayMeet: officers(practice) });
}

const outsiders = new Set([null, "operator", "partner_authority"]);

async function aDiscussion(db: Database, gathered: Gathered, practice: Practice, letter: string): Promise<void> {
  const words = { seen: `chatterfern${letter}x`, hidden: `muffledock${letter}x`, complaint: `grievancemoss${letter}x` };
  const writer = await aPerson(db, { roles: [{ role: "governor", at: practice.school }] });
  const [seen, hidden] = [uuidv7(), uuidv7()];
  const reference = `C-9${gathered.complaints.length}`;
  const of = { authority_code: practice.school.authorityCode, practice_id: practice.id };
  await planted(db, async (trx) => {
    const post = { ...of, person_id: writer.id, pupil_checked: false, posted_at: at };
    const away = { hidden_at: at, hidden_by: practice.author.id, hidden_reason: `Because of ${words.hidden}` };
    await trx
      .insertInto("discussion_posts")
      .values({ ...post, id: seen, text: words.seen })
      .execute();
    await trx
      .insertInto("discussion_posts")
      .values({ ...post, ...away, id: hidden, text: words.hidden })
      .execute();
    const clock = { made_at: at, acknowledge_by: "2026-12-20", answer_by: "2027-01-19" };
    await trx
      .insertInto("complaints")
      .values({ ...of, ...clock, id: uuidv7(), reference, post_id: hidden, key_hash: reference, text: words.complaint })
      .execute();
  });
  gathered.posts.push(seen, hidden);
  gathered.complaints.push(reference);
  const authority = officers(practice);
  gathered.secrets.push(
    { word: words.seen, mayMeet: ({ role }) => !outsiders.has(role) },
    { word: words.hidden, mayMeet: (actor) => authority(actor) },
    { word: words.complaint, mayMeet: authority },
  );
}

/** The ids of a parameter of these routes; undefined of others. */
export function gatheredCandidates(gathered: Gathered, path: string, name: string): string[] | undefined {
  if (name === "id" && path.startsWith("/consultations")) return gathered.consultations;
  if (name === "slug" && path.startsWith("/collections")) return gathered.slugs;
  if (name === "reference") return gathered.complaints;
  if (name === "key") return ["nobody-was-shown-this"];
  const lists: Record<string, string[]> = { comment: gathered.comments, item: gathered.items, post: gathered.posts };
  return lists[name];
}
