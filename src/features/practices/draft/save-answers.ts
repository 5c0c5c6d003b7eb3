import type { Clock } from "../../../platform/clock.ts";
import { inTransaction, type Database, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import type { SignedInViewer } from "../../../policy/index.ts";
import { NotFoundError, type FormErrors, type Typed } from "../../../web/index.ts";
import { writeUpChanged } from "../events.ts";
import { checkAllowed, lockPractice, type Moved } from "../move-to.ts";
import { themesInOrder } from "../themes/queries.ts";
import { writeUpOf, type WriteUp } from "../write-up.ts";
import { parseWellFormed, type Answers } from "./forms.ts";
import { placeIn, type Place, type Where } from "./places.ts";

export type Saved =
  /** What could be kept is kept; errors say what could not. */
  | { outcome: "saved"; edits: number; errors: FormErrors }
  /** Somebody changed this place after the page was opened: nothing is written, and what is there is given. */
  | { outcome: "stale"; edits: number; stored: Answers };

export type Saving = { practiceId: string; where: Where; typed: Typed; at: Date };

/**
 * Saves what was typed in one place of a draft, complete or not. `edits` among what was typed is the count of changes
 * when the page was opened; a later change of the same place makes the save stale.
 */
export async function saveAnswers(
  { db, clock, viewer }: { db: Database; clock: Clock; viewer: SignedInViewer },
  { practiceId, where, typed }: Omit<Saving, "at">,
): Promise<Saved> {
  return inTransaction(db, async (trx) => {
    const practice = await lockForEditing(trx, viewer, practiceId);
    const writeUp = await writeUpOf(trx, practice.working_version_id);
    const slugs = (await themesInOrder(trx)).map(({ slug }) => slug);
    const place = placeIn(writeUp, slugs, where);
    if (!place) throw new NotFoundError();
    const { values, errors } = parseWellFormed(place.form, typed, place.wrong);
    const changes = Object.entries(values).filter(([name, value]) => !isSame(value, place.stored[name]));
    if (changes.length === 0) return { outcome: "saved", edits: writeUp.edits, errors };
    if (isStale(writeUp, place, typed)) return { outcome: "stale", edits: writeUp.edits, stored: place.stored };
    await place.write(trx, Object.fromEntries(changes));
    const change = { key: place.key, section: place.section, told: `changed “${place.title}”` };
    const edits = await countEdit(trx, { practice, writeUp, change, viewer, at: clock.now() });
    return { outcome: "saved", edits, errors };
  });
}

/** The practice's row, held; refused unless this person may change what it says now. */
export async function lockForEditing(trx: Transaction, viewer: SignedInViewer, practiceId: string): Promise<Moved> {
  const practice = await lockPractice(trx, practiceId);
  checkAllowed(viewer, "edit", practice);
  return practice;
}

/** Counts one change of the write-up, remembers whose it was, and gives the new count. */
export async function countEdit(
  trx: Transaction,
  {
    practice,
    writeUp,
    change,
    viewer,
    at,
  }: {
    practice: Moved;
    writeUp: WriteUp;
    change: { key: string; section: Place["section"]; told: string };
    viewer: SignedInViewer;
    at: Date;
  },
): Promise<number> {
  const edits = writeUp.edits + 1;
  const section_edits = JSON.stringify({ ...writeUp.section_edits, [change.key]: edits });
  await trx
    .updateTable("practice_versions")
    .set({ edits, section_edits, updated_at: at })
    .where("id", "=", writeUp.id)
    .execute();
  await trx.updateTable("practices").set({ updated_at: at }).where("id", "=", practice.id).execute();
  await recordEvent(trx, writeUpChanged, {
    authorityCode: practice.authority_code,
    subject: { type: "practice", id: practice.id },
    personId: viewer.personId,
    facts: { practiceId: practice.id, versionId: writeUp.id, section: change.section, change: change.told },
    happenedAt: at,
  });
  return edits;
}

function isStale(writeUp: WriteUp, place: Place, typed: Typed): boolean {
  const opened = Number(typed["edits"]?.at(-1) ?? -1);
  const lastChange = writeUp.section_edits[place.key] ?? 0;
  return !(Number.isInteger(opened) && opened >= lastChange);
}

/** Lists of choices are the same whatever their order. */
function isSame(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) =>
    JSON.stringify(Array.isArray(value) ? value.map(String).toSorted() : (value ?? null));
  return plain(one) === plain(other);
}
