import { z } from "zod";
import { mayEver } from "../../../policy/index.ts";
import {
  choice,
  choices,
  ConflictError,
  page,
  param,
  parseForm,
  readForm,
  recordRoute,
  redirect,
  requiredLine,
  requiredText,
  route,
  typedText,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../acting.ts";
import { differences, type SavedField } from "../draft/form-page.tsx";
import { themeMoves, themesInOrder, wordsOfThemes } from "../themes/queries.ts";
import { keysOf, words } from "../words.ts";
import { addBeyond, changeBeyond, retireBeyond } from "./keep-beyond.ts";
import { BeyondFormPage, beyondLabels } from "./pages/beyond-form-page.tsx";
import { BeyondListPage } from "./pages/beyond-list-page.tsx";
import { everyBeyond, findBeyond, type BeyondPractice } from "./queries.ts";
import { beyondKinds, licences, publicWebAddress } from "./rules.ts";

/* The list of what comes from beyond the authority, and keeping it. Each is read at /practices/NR-1001. */
const keeping = { action: "beyond.keep", cache: "private" } as const;
const reading = { ...keeping, method: "GET", rate: "read" } as const;
const changing = { ...keeping, method: "POST", rate: "change" } as const;
const ofBeyond = {
  load: (request: WebRequest) => findBeyond(request.db, param(request, "ref")),
  facts: () => ({}),
};

export const beyondRoutes: Route[] = [
  route({ method: "GET", path: "/beyond", action: "site.read", cache: "public", rate: "read", handle: list }),
  route({ ...reading, path: "/new-beyond", handle: (request) => form(request, {}, {}) }),
  route({ ...changing, path: "/new-beyond", fieldsCalled: beyondLabels, handle: add }),
  recordRoute({
    ...reading,
    ...ofBeyond,
    path: "/beyond/:ref",
    handle: (request, beyond) => form(request, typedBeyond(beyond), {}, beyond),
  }),
  recordRoute({ ...changing, ...ofBeyond, path: "/beyond/:ref", fieldsCalled: beyondLabels, handle: change }),
  recordRoute({ ...changing, ...ofBeyond, path: "/beyond/:ref/retirements", handle: retire }),
];

async function list(request: WebRequest): Promise<Response> {
  const shown = { list: await everyBeyond(request.db), mayKeep: mayEver(request.viewer, "beyond.keep").allowed };
  return page(request, <BeyondListPage {...shown} />, {
    title: "Practice from beyond the authority",
    description: "Regional, national and international practice, with its source and licence; not validated here.",
    canonical: "/beyond",
    breadcrumbs: [{ href: "/", text: "Home" }, { text: "From beyond the authority" }],
  });
}

const wrongAddress = "Enter an address of the public web, like https://www.gov.uk/the-reading-framework";

const beyondForm = (themeSlugs: readonly string[]) =>
  z.object({
    title: requiredLine("Enter its title", 200, "The title"),
    description: requiredText("Say in one or two sentences what it is", 600, "What it is"),
    address: requiredLine(wrongAddress, 1_000, "The address").refine(
      (text) => publicWebAddress(text) !== undefined,
      wrongAddress,
    ),
    source: requiredLine("Say who publishes it", 150, "Who publishes it"),
    kind: choice(keysOf(beyondKinds), "Choose whether it is regional, national or international"),
    licence: choice(keysOf(licences), "Choose the terms on which it may be used"),
    phases: choices(keysOf(words.phases)),
    themes: choices(themeSlugs, { most: 3, message: "Choose three themes or fewer" }).refine(
      (chosen) => chosen.length > 0,
      "Choose at least one theme",
    ),
  });

async function typedAnswers(request: WebRequest) {
  const typed = await readForm(request);
  const moves = await themeMoves(request.db);
  if (typed["themes"]) typed["themes"] = typed["themes"].map((slug) => moves.get(slug) ?? slug);
  const slugs = (await themesInOrder(request.db)).map(({ slug }) => slug);
  const parsed = parseForm(beyondForm(slugs), typed);
  if (!parsed.ok) return { typed, errors: parsed.errors };
  const { values } = parsed;
  return { typed, answers: { ...values, address: publicWebAddress(values.address) ?? values.address } };
}

async function add(request: WebRequest): Promise<Response> {
  const { typed, answers, errors } = await typedAnswers(request);
  if (!answers) return form(request, typed, errors);
  const added = await addBeyond(acting(request), answers);
  return "errors" in added ? form(request, typed, added.errors) : redirect(request, `/practices/${added.ref}`);
}

async function change(request: WebRequest, beyond: BeyondPractice): Promise<Response> {
  const { typed, answers, errors } = await typedAnswers(request);
  if (!answers) return form(request, typed, errors, beyond);
  const changed = await changeBeyond(acting(request), beyond.ref, editsIn(typed), answers);
  if ("stale" in changed) return changedMeanwhile(request, typed, beyond.ref);
  if ("errors" in changed) return form(request, typed, changed.errors, beyond);
  return redirect(request, `/practices/${beyond.ref}`);
}

const retiredMeanwhile = "Somebody has retired this since you opened the page. Nothing that you sent has been done.";

/** Somebody else was first: what is saved now is shown beside what was typed, which can be saved knowingly. */
async function changedMeanwhile(request: WebRequest, typed: Typed, ref: string): Promise<Response> {
  const now = await findBeyond(request.db, ref);
  if (!now || now.retired_at !== null) throw new ConflictError(retiredMeanwhile);
  const { edits = [], ...stored } = typedBeyond(now);
  return form(request, { ...typed, edits }, {}, now, differences(stored, typed));
}

const ReasonForm = z.object({
  reason: requiredText("Say why it is no longer kept; the reason is public", 500, "The reason"),
});

async function retire(request: WebRequest, beyond: BeyondPractice): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(ReasonForm, typed);
  if (!parsed.ok) return form(request, { ...typedBeyond(beyond), ...typed }, parsed.errors, beyond);
  await retireBeyond(acting(request), beyond.ref, editsIn(typed), parsed.values.reason.trim());
  return redirect(request, "/beyond");
}

const editsIn = (typed: Typed) => Number(typedText(typed, "edits") || -1);

function typedBeyond(one: BeyondPractice): Typed {
  return {
    title: [one.title],
    description: [one.description],
    address: [one.address],
    source: [one.source],
    kind: [one.kind],
    licence: [one.licence],
    phases: one.phases,
    themes: one.themes.map(({ slug }) => slug),
    edits: [String(one.edits)],
  };
}

async function form(
  request: WebRequest,
  typed: Typed,
  errors: FormErrors,
  beyond?: BeyondPractice,
  saved?: SavedField[],
): Promise<Response> {
  const hasErrors = Object.keys(errors).length > 0 || saved !== undefined;
  const words = await wordsOfThemes(request.db);
  const themes = (await themesInOrder(request.db)).map((theme) => ({ ...theme, ...words.get(theme.slug) }));
  const shown = { themes, typed, errors, ...(beyond ? { beyond } : {}), ...(saved ? { saved } : {}) };
  return page(request, <BeyondFormPage {...shown} />, {
    title: beyond?.title ?? "Add something from beyond the authority",
    hasErrors,
    status: saved ? 409 : hasErrors ? 422 : 200,
    backLink: beyond ? { href: `/practices/${beyond.ref}` } : { href: "/beyond" },
  });
}
