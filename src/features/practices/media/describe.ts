import { z } from "zod";
import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import {
  choice,
  NotFoundError,
  optionalText,
  parseForm,
  typedDay,
  typedText,
  type FormErrors,
  type Typed,
} from "../../../web/index.ts";
import type { Acting } from "../acting.ts";
import { countEdit, lockForEditing } from "../draft/save-answers.ts";
import { writeUpOf, type WriteUp } from "../write-up.ts";
import { asksAlternative, asksConsent, kindWords, type Consent, type Medium } from "./medium.ts";

/* What is said of a file in a draft: its caption, what it shows, whose consent there is, and that it was looked at. */

export type Described =
  | { outcome: "saved" }
  | { outcome: "refused"; errors: FormErrors }
  /** Somebody changed it after the page was opened: nothing is written. */
  | { outcome: "stale"; medium: Medium; edits: number };

const consents = ["no_identifiable_child", "consent_held", "staff_only"] as const satisfies Consent[];

const form = z.object({
  caption: optionalText(300),
  alternative: optionalText(4_000),
  consent: choice(consents, "Choose whether a child can be recognised").catch("no_identifiable_child"),
  consent_reference: optionalText(120),
});
type Said = z.infer<typeof form> & { consent_until: string | null };

/** Saves what was typed about one file, where all of it can be kept. */
export async function describeMedium(
  { db, clock, viewer }: Acting,
  { practiceId, mediumId, typed }: { practiceId: string; mediumId: string; typed: Typed },
): Promise<Described> {
  return inTransaction(db, async (trx) => {
    const practice = await lockForEditing(trx, viewer, practiceId);
    const writeUp = await writeUpOf(trx, practice.working_version_id);
    const medium = writeUp.media.find(({ id }) => id === mediumId);
    if (!medium || medium.is_withdrawn) throw new NotFoundError();
    if (isStale(writeUp, mediumId, typed)) return { outcome: "stale", medium, edits: writeUp.edits };
    const at = clock.now();
    const said = saidIn(typed, medium, dayOf(at));
    if ("errors" in said) return { outcome: "refused", errors: said.errors };
    await write(trx, {
      versionId: writeUp.id,
      medium,
      said,
      confirmed: typedText(typed, "confirmed") === "yes",
      by: viewer.personId,
      at,
    });
    const told = `said what a ${kindWords[medium.kind].toLowerCase()} shows`;
    const change = { key: mediumId, section: "pictures-and-documents" as const, told };
    await countEdit(trx, { practice, writeUp, change, viewer, at });
    return { outcome: "saved" };
  });
}

/** What was typed as it is stored, or what is wrong with it. */
function saidIn(typed: Typed, medium: Medium, today: string): Said | { errors: FormErrors } {
  const parsed = parseForm(form, typed);
  const errors: FormErrors = parsed.ok ? {} : { ...parsed.errors };
  if (!parsed.ok) return { errors };
  const { values } = parsed;
  if (values.caption === null) errors["caption"] = "Give it a caption";
  if (asksAlternative(medium) && values.alternative === null) {
    errors["alternative"] = medium.kind === "image" ? "Say what the picture shows" : "Write down what is said";
  }
  const held = asksConsent(medium) && values.consent === "consent_held";
  const until = held ? typedDay(typed, "consent_until") : null;
  if (held && values.consent_reference === null) {
    errors["consent_reference"] = "Say where the school keeps the consent, such as the number of the form";
  }
  if (held && until === undefined)
    errors["consent_until-day"] = "Give the day on which the consent ends, such as 31 7 2028";
  else if (held && until && until < today)
    errors["consent_until-day"] = "The consent has ended. Ask for it again, or take the picture out";
  if (medium.findings.length > 0 && !medium.is_confirmed && typedText(typed, "confirmed") !== "yes") {
    errors["confirmed"] = "Say that what is hidden in it may be public, or take the file out";
  }
  if (Object.keys(errors).length > 0) return { errors };
  return { ...values, consent_reference: held ? values.consent_reference : null, consent_until: until ?? null };
}

type Writing = { versionId: string; medium: Medium; said: Said; confirmed: boolean; by: string; at: Date };

async function write(trx: Transaction, { versionId, medium, said, confirmed, by, at }: Writing): Promise<void> {
  await trx
    .updateTable("practice_version_media")
    .set({ ...said, taken_down_at: null })
    .where("version_id", "=", versionId)
    .where("media_id", "=", medium.id)
    .execute();
  if (!confirmed || medium.findings.length === 0 || medium.is_confirmed) return;
  await trx
    .updateTable("media")
    .set({ findings_confirmed_by: by, findings_confirmed_at: at })
    .where("id", "=", medium.id)
    .execute();
}

function isStale(writeUp: WriteUp, mediumId: string, typed: Typed): boolean {
  const opened = Number(typed["edits"]?.at(-1) ?? -1);
  return !(Number.isInteger(opened) && opened >= (writeUp.section_edits[mediumId] ?? 0));
}
