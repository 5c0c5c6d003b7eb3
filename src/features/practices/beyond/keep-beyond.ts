import { sql } from "kysely";
import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { ConflictError } from "../../../web/index.ts";
import type { Acting } from "../acting.ts";
import { beyondKept, beyondRetired } from "./events.ts";
import { heldBeyond, type BeyondPractice } from "./queries.ts";
import type { BeyondKind, Licence, Phase } from "./rules.ts";

/* Adding, changing and retiring practice from beyond the authority, by hand. */

export type BeyondAnswers = {
  kind: BeyondKind;
  title: string;
  description: string;
  address: string;
  source: string;
  licence: Licence;
  phases: Phase[];
  themes: string[];
};
export type Kept = { ref: string } | { errors: { address: string } };
/** Stale: somebody has changed it since the page was opened. Nothing is done. */
export type Changed = Kept | { stale: true };

const taken = (ref: string) => ({ errors: { address: `This address is here already, as ${ref}` } });

export async function addBeyond(act: Acting, answers: BeyondAnswers): Promise<Kept> {
  return inTransaction(act.db, async (trx) => {
    const twin = (await heldBeyond(trx)).find(({ address }) => address === answers.address);
    if (twin) return taken(twin.ref);
    const by = { personId: act.viewer.personId, authorityCode: authorityOf(act) };
    return { ref: await insertBeyond(trx, answers, { listedBy: null, ...by, at: act.clock.now() }) };
  });
}

/** `edits` is the count of changes when the page was opened: where it is not the present one, nothing is done. */
export async function changeBeyond(act: Acting, ref: string, edits: number, answers: BeyondAnswers): Promise<Changed> {
  return inTransaction(act.db, async (trx) => {
    const list = await heldBeyond(trx);
    const one = list.find((each) => each.ref === ref);
    if (one?.edits !== edits || one.retired_at !== null) return { stale: true };
    const twin = list.find(({ address }) => address === answers.address);
    if (twin && twin.ref !== ref) return taken(twin.ref);
    if (isSame(one, answers)) return { ref };
    const by = { personId: act.viewer.personId, authorityCode: authorityOf(act) };
    await updateBeyond(trx, one, answers, { keptBy: act.viewer.personId, ...by, at: act.clock.now() });
    return { ref };
  });
}

/** Nobody finds it from now on; its address says that it was retired, and why. */
export async function retireBeyond(act: Acting, ref: string, edits: number, reason: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const one = asOpened(await heldBeyond(trx), ref, edits);
    const at = act.clock.now();
    const { personId } = act.viewer;
    await trx
      .updateTable("beyond_practices")
      .set({ retired_by: personId, retired_at: at, retired_reason: reason, edits: one.edits + 1 })
      .where("id", "=", one.id)
      .execute();
    await recordEvent(trx, beyondRetired, {
      authorityCode: authorityOf(act),
      subject: { type: "beyond_practice", id: one.id },
      personId,
      facts: { beyondId: one.id, ref, title: one.title, reason },
      happenedAt: at,
    });
  });
}

type By = { personId: string | null; authorityCode: string | null; at: Date };

export async function insertBeyond(
  trx: Transaction,
  { themes, ...said }: BeyondAnswers,
  { listedBy, personId, authorityCode, at }: By & { listedBy: string | null },
): Promise<string> {
  const id = uuidv7(at);
  const { rows } = await sql<{ number: number }>`select nextval('beyond_refs') as number`.execute(trx);
  const ref = `NR-${rows[0]?.number}`;
  const kept = { listed_by: listedBy, added_at: at, kept_by: personId, kept_at: at };
  await trx
    .insertInto("beyond_practices")
    .values({ id, ref, ...said, ...kept })
    .execute();
  await writeThemes(trx, id, themes);
  await tellKept(trx, { id, ref, title: said.title }, { personId, authorityCode, at });
  return ref;
}

export async function updateBeyond(
  trx: Transaction,
  one: BeyondPractice,
  { themes, ...said }: BeyondAnswers,
  { keptBy, personId, authorityCode, at }: By & { keptBy: string | null },
): Promise<void> {
  await trx
    .updateTable("beyond_practices")
    .set({ ...said, edits: one.edits + 1, kept_by: keptBy, kept_at: at })
    .where("id", "=", one.id)
    .execute();
  await trx.deleteFrom("beyond_practice_themes").where("beyond_id", "=", one.id).execute();
  await writeThemes(trx, one.id, themes);
  await tellKept(trx, { ...one, title: said.title }, { personId, authorityCode, at });
}

/** Whether it says already what these answers say. */
export function isSame(one: BeyondPractice, answers: BeyondAnswers): boolean {
  const said = ({ kind, title, description, address, source, licence, phases }: Omit<BeyondAnswers, "themes">) =>
    JSON.stringify([kind, title, description, address, source, licence, phases.toSorted()]);
  const slugs = one.themes.map(({ slug }) => slug);
  return said(one) === said(answers) && slugs.toSorted().join() === answers.themes.toSorted().join();
}

async function writeThemes(trx: Transaction, id: string, slugs: readonly string[]): Promise<void> {
  if (slugs.length === 0) return;
  const rows = slugs.map((theme_slug) => ({ beyond_id: id, theme_slug }));
  await trx.insertInto("beyond_practice_themes").values(rows).execute();
}

async function tellKept(trx: Transaction, { id, ref, title }: Pick<BeyondPractice, "id" | "ref" | "title">, by: By) {
  await recordEvent(trx, beyondKept, {
    authorityCode: by.authorityCode,
    subject: { type: "beyond_practice", id },
    personId: by.personId,
    facts: { beyondId: id, ref, title },
    happenedAt: by.at,
  });
}

function asOpened(list: readonly BeyondPractice[], ref: string, edits: number): BeyondPractice {
  const one = list.find((each) => each.ref === ref);
  if (one && one.edits === edits && one.retired_at === null) return one;
  throw new ConflictError(
    "Somebody has changed or retired this since you opened the page. Nothing that you sent has been done: open it again, and look at it first.",
  );
}

/** In whose audit it is told: the authority for which this person keeps the list. */
function authorityOf({ viewer }: Acting): string | null {
  const keeps = viewer.memberships.find(({ role }) => role === "co_ordinator" || role === "authority_lead");
  return keeps?.authorityCode ?? null;
}
