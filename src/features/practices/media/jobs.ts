import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { defineQueue } from "../../../platform/jobs/index.ts";
import { post } from "../../../platform/mail/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { authorAndLeads } from "../who-to-write-to.ts";
import { consentEndedEmail, virusFoundEmail } from "./emails.tsx";
import { consentEnded, mediumCleared, virusFound } from "./events.ts";
import { releaseFiles, type Keeping } from "./keeping.ts";
import type { MediumKind } from "./medium.ts";
import { forgetUnshown } from "./take-out.ts";
import { namedIn } from "./withdraw-medium.ts";
import { personToWriteTo } from "../../people/index.ts";

/* What happens to files by itself: consent ends, and what waited for the virus scanner is scanned. */

export type MediaWork = Keeping & { publicUrl: string };

export const consentsEndQueue = defineQueue("media_consents_end", { policy: "exclusive" });
export const rescanQueue = defineQueue("media_rescan", { policy: "exclusive" });
export const sweepFilesQueue = defineQueue("media_sweep", { policy: "exclusive" });

/**
 * Takes down what was shown by a consent that has ended, and tells the author and the school lead. Nobody has seen it
 * since the day was over, for that is asked at every reading; this makes it last, and known.
 */
export async function endConsents(work: MediaWork): Promise<void> {
  const ended = await work.db
    .selectFrom("practice_version_media as link")
    .innerJoin("media", "media.id", "link.media_id")
    .select(["link.version_id", "link.media_id", "link.caption", "media.kind", "media.practice_id"])
    .where("link.consent_until", "<", dayOf(work.clock.now()))
    .where("link.taken_down_at", "is", null)
    .where("media.withdrawn_at", "is", null)
    .execute();
  for (const one of ended) await inTransaction(work.db, (trx) => endConsent(trx, work, one));
}

type Ended = { version_id: string; media_id: string; caption: string | null; kind: MediumKind; practice_id: string };

async function endConsent(trx: Transaction, { clock, publicUrl }: MediaWork, ended: Ended): Promise<void> {
  const at = clock.now();
  const { numUpdatedRows } = await trx
    .updateTable("practice_version_media")
    .set({ taken_down_at: at })
    .where("version_id", "=", ended.version_id)
    .where("media_id", "=", ended.media_id)
    .where("taken_down_at", "is", null)
    .where("consent_until", "<", dayOf(at))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  const practice = await practiceOf(trx, ended.practice_id);
  const what = namedIn(ended);
  await recordEvent(trx, consentEnded, {
    authorityCode: practice.authority_code,
    subject: { type: "practice", id: practice.id },
    personId: null,
    facts: { practiceId: practice.id, mediumId: ended.media_id, what },
    happenedAt: at,
  });
  const isPublic = practice.published_version_id === ended.version_id;
  if (!isPublic && practice.working_version_id !== ended.version_id) return;
  const email = consentEndedEmail({ what, link: `${publicUrl}/drafts/${practice.id}/check` });
  for (const person of await authorAndLeads(trx, practice, dayOf(at))) {
    await post(trx, { personId: person.id, address: person.email }, email, at);
  }
}

/** Asks the scanner again about what waited. What it will not answer about waits on. */
export async function rescanWaiting(work: MediaWork): Promise<void> {
  const { scanner, store } = work.files;
  if (!scanner) return;
  const waiting = await work.db
    .selectFrom("media")
    .select(["id", "hash", "practice_id", "uploaded_by"])
    .where("scan", "=", "waiting")
    .orderBy("uploaded_at")
    .limit(100)
    .execute();
  for (const one of waiting) {
    const content = one.hash === null ? undefined : await store.get(one.hash);
    if (!content) continue;
    const verdict = await scanner(content);
    if (verdict.answer === "unknown") return;
    if (verdict.answer === "clean") await inTransaction(work.db, (trx) => clear(trx, work, one));
    else await removeInfected(work, one, verdict.name);
  }
}

type Waiting = { id: string; practice_id: string; uploaded_by: string };

async function clear(trx: Transaction, { clock }: MediaWork, { id, practice_id }: Waiting): Promise<void> {
  const at = clock.now();
  await trx.updateTable("media").set({ scan: "clean", scanned_at: at }).where("id", "=", id).execute();
  const practice = await practiceOf(trx, practice_id);
  await recordEvent(trx, mediumCleared, {
    authorityCode: practice.authority_code,
    subject: { type: "practice", id: practice.id },
    personId: null,
    facts: { practiceId: practice.id, mediumId: id },
    happenedAt: at,
  });
}

/** Nobody has been served it, and no version with it has been submitted: it goes, and who sent it is told. */
async function removeInfected(
  work: MediaWork,
  { id, practice_id, uploaded_by }: Waiting,
  virus: string,
): Promise<void> {
  const at = work.clock.now();
  const gone = await inTransaction(work.db, async (trx) => {
    const practice = await practiceOf(trx, practice_id);
    await trx.deleteFrom("practice_version_media").where("media_id", "=", id).execute();
    const left = await forgetUnshown(trx, id);
    await recordEvent(trx, virusFound, {
      authorityCode: practice.authority_code,
      subject: { type: "practice", id: practice.id },
      personId: null,
      facts: { practiceId: practice.id, mediumId: id, virus },
      happenedAt: at,
    });
    const { email: address } = await personToWriteTo(trx, uploaded_by);
    const email = virusFoundEmail({ link: `${work.publicUrl}/drafts/${practice.id}`, virus });
    await post(trx, { personId: uploaded_by, address }, email, at);
    return left;
  });
  await releaseFiles(work, gone.hashes, gone.uploadedAt);
}

function practiceOf(trx: Transaction, id: string) {
  return trx.selectFrom("practices").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}
