import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent, type EventKind } from "../../../platform/events/index.ts";
import { isUuid, uuidv7 } from "../../../platform/ids.ts";
import { notify } from "../../../platform/mail/index.ts";
import { decide } from "../../../policy/index.ts";
import { ConflictError, NotFoundError, RefusedError } from "../../../web/index.ts";
import type { Acting, Kept } from "../acting.ts";
import { lockPractice, publicStatus } from "../move-to.ts";
import { nameOf } from "../name-of.ts";
import { postedEmail, postHiddenEmail } from "./emails.tsx";
import { postChanged, postDeleted, postHidden, postShown, postWritten } from "./events.ts";
import { discussionFacts, type Discussion } from "./queries.ts";
import { isChangeable, postStanding } from "./rules.ts";
import { personToWriteTo } from "../../people/index.ts";

/* What is done in a discussion: posted, replied, changed and deleted by its author; hidden and shown by the co-ordinator. */

export type NewPost = { text: string; pupil_checked: boolean };

/** Posts, or replies to a post that itself answers none; tells the practice's author and those who joined in. */
export async function post(
  act: Acting,
  discussion: Discussion,
  { parent, ...said }: NewPost & { parent: string | null },
): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    await holdPublished(trx, discussion.id);
    if (parent !== null) await checkParent(trx, discussion, parent);
    const id = uuidv7(at);
    const from = { person_id: act.viewer.personId, school_urn: schoolOf(act) };
    const about = { authority_code: discussion.authority_code, practice_id: discussion.id, parent_id: parent };
    await trx
      .insertInto("discussion_posts")
      .values({ ...about, ...from, ...said, id, posted_at: at })
      .execute();
    await tell(trx, act, postWritten, discussion, { postId: id, isReply: parent !== null });
    await writeToOthers(trx, act, discussion, said.text);
  });
}

/** Nothing is said under a practice that has been withdrawn meanwhile. */
async function holdPublished(trx: Transaction, practiceId: string): Promise<void> {
  if (publicStatus(await lockPractice(trx, practiceId)) === "published") return;
  throw new ConflictError("The practice has been withdrawn since you opened the page. Nothing has been posted.");
}

async function checkParent(trx: Transaction, discussion: Discussion, parent: string): Promise<void> {
  const found = isUuid(parent) ? await lockPost(trx, discussion, parent) : undefined;
  if (!found) throw new NotFoundError();
  if (found.parent_id !== null) throw new NotFoundError();
  if (postStanding(found) !== "shown") {
    throw new ConflictError("The post that you reply to is no longer shown. Nothing has been posted.");
  }
}

/** The school that somebody speaks from: the first that they belong to. */
function schoolOf({ viewer }: Acting): string | null {
  return viewer.memberships.find(({ schoolUrn }) => schoolUrn !== null)?.schoolUrn ?? null;
}

async function writeToOthers(trx: Transaction, act: Acting, discussion: Discussion, text: string): Promise<void> {
  const joined = await trx
    .selectFrom("discussion_posts")
    .select("person_id")
    .distinct()
    .where("practice_id", "=", discussion.id)
    .where("person_id", "is not", null)
    .execute();
  const ids = new Set([discussion.author_id, ...joined.flatMap(({ person_id }) => person_id ?? [])]);
  ids.delete(act.viewer.personId);
  const link = `${act.publicUrl}/practices/${discussion.ref}/discussion`;
  const email = postedEmail({ title: nameOf(discussion), ref: discussion.ref, link, by: act.viewer.name, text });
  for (const id of [...ids].toSorted()) {
    const person = await personToWriteTo(trx, id);
    await notify(trx, person, { topic: "discussions", email, publicUrl: act.publicUrl, at: act.clock.now() });
  }
}

/** Changes one's own post, for a day; gives what is there where it was changed in another window meanwhile. */
export async function changePost(
  act: Acting,
  discussion: Discussion,
  { id, edits, ...said }: NewPost & { id: string; edits: number },
): Promise<Kept<string>> {
  return withPost(act, discussion, id, "discussion.change_own", async (trx, stored) => {
    if (!isChangeable(stored, act.clock.now())) {
      throw new ConflictError("A post can be changed for a day, while it is shown. You can still delete it.");
    }
    if (stored.edits !== edits) return { outcome: "stale", edits: stored.edits, stored: stored.text };
    const changed = { ...said, edits: edits + 1, changed_at: act.clock.now() };
    await trx.updateTable("discussion_posts").set(changed).where("id", "=", id).execute();
    await tell(trx, act, postChanged, discussion, { postId: id });
    return { outcome: "kept" };
  });
}

/** Deletes one's own post for good, at any time; its place stays, so that the replies to it have one. */
export async function deletePost(act: Acting, discussion: Discussion, id: string): Promise<void> {
  await withPost(act, discussion, id, "discussion.change_own", async (trx, stored) => {
    if (stored.deleted_at !== null) return;
    const gone = { text: "", deleted_at: act.clock.now() };
    await trx.updateTable("discussion_posts").set(gone).where("id", "=", id).execute();
    await tell(trx, act, postDeleted, discussion, { postId: id });
  });
}

/** Hides a post from everybody but its author and the co-ordinators, with a reason that the author is told. */
export async function hidePost(act: Acting, discussion: Discussion, id: string, reason: string): Promise<void> {
  await withPost(act, discussion, id, "discussion.moderate", async (trx, stored) => {
    if (postStanding(stored) !== "shown") {
      throw new ConflictError("The post has been hidden or deleted since you opened the page.");
    }
    const hidden = { hidden_at: act.clock.now(), hidden_by: act.viewer.personId, hidden_reason: reason };
    await trx.updateTable("discussion_posts").set(hidden).where("id", "=", id).execute();
    await tell(trx, act, postHidden, discussion, { postId: id });
    if (stored.person_id === null) return;
    const link = `${act.publicUrl}/practices/${discussion.ref}/discussion`;
    const email = postHiddenEmail({ title: nameOf(discussion), link, reason });
    const writer = await personToWriteTo(trx, stored.person_id);
    await notify(trx, writer, { topic: "discussions", email, publicUrl: act.publicUrl, at: act.clock.now() });
  });
}

/** Shows a hidden post again. */
export async function showPost(act: Acting, discussion: Discussion, id: string): Promise<void> {
  await withPost(act, discussion, id, "discussion.moderate", async (trx, stored) => {
    if (postStanding(stored) !== "hidden") return;
    const shown = { hidden_at: null, hidden_by: null, hidden_reason: null };
    await trx.updateTable("discussion_posts").set(shown).where("id", "=", id).execute();
    await tell(trx, act, postShown, discussion, { postId: id });
  });
}

async function lockPost(trx: Transaction, { id: practiceId }: Discussion, id: string) {
  return trx
    .selectFrom("discussion_posts")
    .selectAll()
    .where("id", "=", id)
    .where("practice_id", "=", practiceId)
    .forUpdate()
    .executeTakeFirst();
}

type Stored = NonNullable<Awaited<ReturnType<typeof lockPost>>>;

/** Runs `change` with the post's row held. What somebody else wrote is 403 to change, and what is not there 404. */
async function withPost<T>(
  act: Acting,
  discussion: Discussion,
  id: string,
  action: "discussion.change_own" | "discussion.moderate",
  change: (trx: Transaction, stored: Stored) => Promise<T>,
): Promise<T> {
  if (!isUuid(id)) throw new NotFoundError();
  return inTransaction(act.db, async (trx) => {
    const stored = await lockPost(trx, discussion, id);
    if (!stored) throw new NotFoundError();
    const decision = decide(act.viewer, action, { ...discussionFacts(discussion), person_id: stored.person_id });
    if (!decision.allowed) throw new RefusedError(decision.whoCan);
    return change(trx, stored);
  });
}

async function tell<Facts extends object>(
  trx: Transaction,
  act: Acting,
  kind: EventKind<Facts & { practiceId: string }>,
  discussion: Discussion,
  facts: Facts,
): Promise<void> {
  await recordEvent(trx, kind, {
    authorityCode: discussion.authority_code,
    subject: { type: "practice", id: discussion.id },
    personId: act.viewer.personId,
    facts: { ...facts, practiceId: discussion.id },
    happenedAt: act.clock.now(),
  });
}
