import type { VNode } from "preact";
import { decide } from "../../../policy/index.ts";
import {
  NotFoundError,
  page,
  readForm,
  redirect,
  type PageAbout,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../acting.ts";
import { statusWords } from "../move-to.ts";
import { nameOf } from "../name-of.ts";
import { recordFacts, type PracticeRecord } from "../queries.ts";
import { requiredSections, sectionHref, type SectionKey } from "../sections.ts";
import { themeMoves, themesInOrder, wordsOfThemes } from "../themes/queries.ts";
import { writeUpOf } from "../write-up.ts";
import { typedFrom } from "./forms.ts";
import { differences, FormPage } from "./form-page.tsx";
import { placeIn, type Where } from "./places.ts";
import { saveAnswers, type Saved } from "./save-answers.ts";

/* Asking and saving in one place of a draft: its page, the save that goes on, and the saves while it is typed. */

export async function formPage(request: WebRequest, record: PracticeRecord, where: Where): Promise<Response> {
  const { place, writeUp, themes } = await placeFor(request, record, where);
  const asked = { typed: typedFrom(place.stored), errors: {}, edits: writeUp.edits };
  const props = { practice: nameOf(record), title: place.title, action: hrefOf(record, where), where, themes };
  return shown(request, record, <FormPage {...props} {...asked} />, { title: place.title });
}

/** Saves what could be kept, and goes on; or shows the page again with everything that was typed. */
export async function save(request: WebRequest, record: PracticeRecord, where: Where): Promise<Response> {
  const typed = await typedAnswers(request);
  if (!decide(request.viewer, "practice.edit", recordFacts(record)).allowed)
    return tooLate(request, record, where, typed);
  const saved = await saveAnswers(acting(request), { practiceId: record.id, where, typed });
  const { place, themes } = await placeFor(request, record, where);
  if (saved.outcome === "saved") saved.errors = { ...saved.errors, ...place.told?.(typed) };
  if (saved.outcome === "saved" && Object.keys(saved.errors).length === 0) {
    const onward = "section" in where ? nextHref(record, where.section) : sectionHref(record.id, sectionOfPart(where));
    return redirect(request, onward);
  }
  const props = { practice: nameOf(record), title: place.title, action: hrefOf(record, where), where, themes };
  return shown(request, record, <FormPage {...props} {...again(saved, typed)} />, {
    title: place.title,
    hasErrors: true,
    status: saved.outcome === "stale" ? 409 : 422,
  });
}

/** The practice has moved on since the page was opened: nothing is saved, and nothing that was typed is lost. */
async function tooLate(request: WebRequest, record: PracticeRecord, where: Where, typed: Typed): Promise<Response> {
  const { place, writeUp, themes } = await placeFor(request, record, where);
  const props = { practice: nameOf(record), title: place.title, action: hrefOf(record, where), where, themes };
  const closed = `The write-up is now ${statusWords[record.status]}, and cannot be changed by you. What you typed is still here, so that you can copy it.`;
  return shown(
    request,
    record,
    <FormPage {...props} typed={typed} errors={{}} edits={writeUp.edits} closed={closed} />,
    {
      title: place.title,
      hasErrors: true,
      status: 409,
    },
  );
}

function again(saved: Saved, typed: Typed) {
  const common = { typed, edits: saved.edits };
  if (saved.outcome === "saved") return { ...common, errors: saved.errors };
  return { ...common, errors: {}, saved: differences(typedFrom(saved.stored), typed) };
}

/** The same save, sent by the page itself while it is being typed: answered with the new count of changes. */
export async function autosave(request: WebRequest, record: PracticeRecord, where: Where): Promise<Response> {
  const typed = await typedAnswers(request);
  const saved = await saveAnswers(acting(request), { practiceId: record.id, where, typed });
  if (saved.outcome === "stale") return request.http.json({ stale: true }, 409);
  const { edits, errors } = saved;
  return request.http.json({ edits, errors }, Object.keys(errors).length === 0 ? 200 : 422);
}

/** A theme that was renamed or merged while the page was open is still the one that was chosen. */
async function typedAnswers(request: WebRequest): Promise<Typed> {
  const typed = await readForm(request);
  if (!typed["themes"]) return typed;
  const moves = await themeMoves(request.db);
  return Object.assign(typed, { themes: typed["themes"].map((slug) => moves.get(slug) ?? slug) });
}

export async function placeFor(request: WebRequest, record: PracticeRecord, where: Where) {
  const writeUp = await writeUpOf(request.db, record.working_version_id);
  const words = await wordsOfThemes(request.db);
  const themes = (await themesInOrder(request.db)).map((theme) => ({ ...theme, ...words.get(theme.slug) }));
  const slugs = themes.map(({ slug }) => slug);
  const place = placeIn(writeUp, slugs, where);
  if (!place) throw new NotFoundError();
  return { place, writeUp, themes };
}

const sectionOfPart = (where: Where): SectionKey => ("block" in where ? "what-we-did" : "benefit");

export function hrefOf(record: PracticeRecord, where: Where): string {
  if ("section" in where) return sectionHref(record.id, where.section);
  return "block" in where
    ? `/drafts/${record.id}/blocks/${where.block}`
    : `/drafts/${record.id}/measures/${where.measure}`;
}

/** After the last section come the answers to check. */
export function nextHref(record: PracticeRecord, section: SectionKey): string {
  const next = requiredSections[requiredSections.indexOf(section) + 1];
  return next ? sectionHref(record.id, next) : `/drafts/${record.id}/check`;
}

export function shown(request: WebRequest, record: PracticeRecord, body: VNode, about: PageAbout): Response {
  return page(request, body, { backLink: { href: `/drafts/${record.id}`, text: "Back to the task list" }, ...about });
}
