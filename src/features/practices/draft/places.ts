import type { Updateable } from "kysely";
import type { z } from "zod";
import type { Tables, Transaction } from "../../../platform/database/index.ts";
import type { FormErrors, Typed } from "../../../web/index.ts";
import { sectionTitles, type SectionKey } from "../sections.ts";
import type { WriteUp } from "../write-up.ts";
import {
  blockForm,
  costForm,
  didNotWorkForm,
  measureForm,
  notAnAddress,
  problemForm,
  whatAndForWhomForm,
  whoToAskForm,
  wrongFigures,
  type Answers,
} from "./forms.ts";

/*
 * A place in a draft is whatever has a form of its own: a section, one building block, one measure. All are saved in
 * one way (save-answers.ts); a place says what may be typed there, what is stored, and how it is written.
 */

export type Where = { section: SectionKey } | { block: string } | { measure: string };

export type Place = {
  /** Under what the number of its last change is kept. */
  key: string;
  section: SectionKey;
  title: string;
  form: z.ZodObject;
  stored: Answers;
  /** What is wrong with answers that are well formed one by one. They are not kept. */
  wrong?: (values: Answers, typed: Typed) => FormErrors;
  /** What is kept and yet told at the page's own save, and not while it is being typed. */
  told?: (typed: Typed) => FormErrors;
  write(trx: Transaction, values: Answers): Promise<unknown>;
};

/** The place in this write-up; undefined where there is none, as for the two sections that are lists. */
export function placeIn(writeUp: WriteUp, themeSlugs: readonly string[], where: Where): Place | undefined {
  if ("block" in where) return blockPlace(writeUp, where.block);
  if ("measure" in where) return measurePlace(writeUp, where.measure);
  return sectionPlace(writeUp, themeSlugs, where.section);
}

const sectionForms: Partial<Record<SectionKey, (themeSlugs: readonly string[]) => z.ZodObject>> = {
  "what-and-for-whom": whatAndForWhomForm,
  problem: () => problemForm,
  "what-did-not-work": () => didNotWorkForm,
  cost: () => costForm,
  "who-to-ask": () => whoToAskForm,
};

function sectionPlace(writeUp: WriteUp, themeSlugs: readonly string[], section: SectionKey): Place | undefined {
  const form = sectionForms[section]?.(themeSlugs);
  if (!form) return undefined;
  const said: Answers = { ...(writeUp as unknown as Answers), themes: writeUp.themes.map(({ slug }) => slug) };
  return {
    key: section,
    section,
    title: sectionTitles[section],
    form,
    stored: pick(said, form),
    ...(section === "who-to-ask" ? { told: notAnAddress } : {}),
    async write(trx, { themes, ...columns }) {
      if (themes !== undefined) await writeThemes(trx, writeUp.id, themes as string[]);
      if (Object.keys(columns).length === 0) return;
      const changed = columns as Updateable<Tables["practice_versions"]>;
      await trx.updateTable("practice_versions").set(changed).where("id", "=", writeUp.id).execute();
    },
  };
}

async function writeThemes(trx: Transaction, versionId: string, slugs: string[]): Promise<void> {
  await trx.deleteFrom("practice_version_themes").where("version_id", "=", versionId).execute();
  const rows = slugs.map((slug) => ({ version_id: versionId, theme_slug: slug }));
  if (rows.length > 0) await trx.insertInto("practice_version_themes").values(rows).execute();
}

function blockPlace(writeUp: WriteUp, id: string): Place | undefined {
  const index = writeUp.blocks.findIndex((block) => block.id === id);
  const block = writeUp.blocks[index];
  if (!block) return undefined;
  return {
    key: id,
    section: "what-we-did",
    title: `Building block ${index + 1}`,
    form: blockForm,
    stored: pick(block, blockForm),
    write(trx, values) {
      const texts = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text ?? ""]));
      return trx.updateTable("practice_blocks").set(texts).where("id", "=", id).execute();
    },
  };
}

function measurePlace(writeUp: WriteUp, id: string): Place | undefined {
  const index = writeUp.measures.findIndex((measure) => measure.id === id);
  const measure = writeUp.measures[index];
  if (!measure) return undefined;
  return {
    key: id,
    section: "benefit",
    title: `Measure ${index + 1}`,
    form: measureForm,
    wrong: wrongFigures,
    stored: pick(measure, measureForm),
    write(trx, values) {
      const changed = values as Updateable<Tables["practice_measures"]>;
      return trx.updateTable("practice_measures").set(changed).where("id", "=", id).execute();
    },
  };
}

/** Blank text is no answer, however it is stored. */
function pick(said: Answers, form: z.ZodObject): Answers {
  const blankAsNone = (name: string) => (said[name] === "" ? null : (said[name] ?? null));
  return Object.fromEntries(Object.keys(form.shape).map((name) => [name, blankAsNone(name)]));
}
