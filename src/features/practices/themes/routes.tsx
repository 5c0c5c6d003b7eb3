import { describeEvent } from "../../../platform/events/index.ts";
import {
  NotFoundError,
  page,
  param,
  readForm,
  recordRoute,
  redirect,
  route,
  typedText,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../acting.ts";
import { differences, type SavedField } from "../draft/form-page.tsx";
import { addTheme, changeTheme } from "./change-theme.ts";
import { themeTyped, typedTheme } from "./forms.ts";
import { mergeTheme } from "./merge-theme.ts";
import { MergePage } from "./pages/merge-page.tsx";
import { ThemeFormPage, themeLabels } from "./pages/theme-form-page.tsx";
import { ThemeListPage } from "./pages/theme-list-page.tsx";
import { currentSlug, lateChanges, themesInOrder, usesOfThemes, wordsOfThemes, type KeptTheme } from "./queries.ts";

/* Keeping the list of themes. The pages that everybody reads are search's. */
const keeping = { action: "theme.keep", cache: "private" } as const;
const reading = { ...keeping, method: "GET", rate: "read" } as const;
const changing = { ...keeping, method: "POST", rate: "change" } as const;
const ofTheme = { load: themeOf, facts: () => ({}) };

export const themeRoutes: Route[] = [
  route({ ...reading, path: "/theme-list", handle: themeList }),
  route({ ...reading, path: "/new-theme", handle: (request) => themeForm(request, {}, {}) }),
  route({ ...changing, path: "/new-theme", fieldsCalled: themeLabels, handle: add }),
  recordRoute({ ...reading, ...ofTheme, path: "/theme-list/:slug", handle: showTheme }),
  recordRoute({ ...changing, ...ofTheme, path: "/theme-list/:slug", fieldsCalled: themeLabels, handle: change }),
  recordRoute({ ...reading, ...ofTheme, path: "/theme-list/:slug/mergers", handle: showMerger }),
  recordRoute({ ...changing, ...ofTheme, path: "/theme-list/:slug/mergers", handle: merge }),
];

const listLink = { href: "/theme-list", text: "Back to the list of themes" };
const editsIn = (typed: Typed) => Number(typedText(typed, "edits") || -1);

/** The theme at this address, or that the address leads to. */
async function themeOf(request: WebRequest): Promise<KeptTheme | undefined> {
  const slug = param(request, "slug");
  const now = (await currentSlug(request.db, slug)) ?? slug;
  return (await themesInOrder(request.db)).find((theme) => theme.slug === now);
}

async function themeList(request: WebRequest): Promise<Response> {
  const { db } = request;
  const changes = (await lateChanges(db)).map((one) => ({
    who: one.by ?? "Waymark",
    what: describeEvent(one) ?? one.type,
    at: one.happened_at,
  }));
  const shown = {
    list: await themesInOrder(db),
    words: await wordsOfThemes(db),
    uses: await usesOfThemes(db),
    changes,
  };
  return page(request, <ThemeListPage {...shown} />, { title: "List of themes" });
}

async function showTheme(request: WebRequest, theme: KeptTheme): Promise<Response> {
  if (theme.slug !== param(request, "slug")) return redirect(request, `/theme-list/${theme.slug}`);
  return themeForm(request, await storedTheme(request, theme), {}, theme);
}

async function storedTheme({ db }: WebRequest, theme: KeptTheme): Promise<Typed> {
  const words = (await wordsOfThemes(db)).get(theme.slug) ?? { synonyms: [], abbreviations: [] };
  return typedTheme(theme, words);
}

/** Somebody else was first: what is saved now is shown beside what was typed, which can be saved knowingly. */
async function changedMeanwhile(request: WebRequest, typed: Typed): Promise<Response> {
  const theme = await themeOf(request);
  if (!theme) throw new NotFoundError();
  const { edits = [], ...stored } = await storedTheme(request, theme);
  return themeForm(request, { ...typed, edits }, {}, theme, differences(stored, typed));
}

async function themeForm(
  request: WebRequest,
  typed: Typed,
  errors: FormErrors,
  theme?: KeptTheme,
  saved?: SavedField[],
): Promise<Response> {
  const hasErrors = Object.keys(errors).length > 0 || saved !== undefined;
  const list = await themesInOrder(request.db);
  const shown = { list, typed, errors, ...(theme ? { theme } : {}), ...(saved ? { saved } : {}) };
  return page(request, <ThemeFormPage {...shown} />, {
    title: theme?.name ?? "Add a theme",
    hasErrors,
    status: saved ? 409 : hasErrors ? 422 : 200,
    backLink: listLink,
  });
}

async function add(request: WebRequest): Promise<Response> {
  const typed = await readForm(request);
  const given = themeTyped(typed);
  const added = "errors" in given ? given : await addTheme(acting(request), given.answers);
  return "errors" in added ? themeForm(request, typed, { ...added.errors }) : redirect(request, "/theme-list");
}

async function change(request: WebRequest, theme: KeptTheme): Promise<Response> {
  const typed = await readForm(request);
  const given = themeTyped(typed);
  const changed =
    "errors" in given ? given : await changeTheme(acting(request), theme.slug, editsIn(typed), given.answers);
  if ("stale" in changed) return changedMeanwhile(request, typed);
  if ("errors" in changed) return themeForm(request, typed, { ...changed.errors }, theme);
  return redirect(request, "/theme-list");
}

async function showMerger(request: WebRequest, theme: KeptTheme): Promise<Response> {
  return mergeForm(request, theme, { edits: [String(theme.edits)] }, {});
}

async function mergeForm(request: WebRequest, theme: KeptTheme, typed: Typed, errors: FormErrors): Promise<Response> {
  const hasErrors = Object.keys(errors).length > 0;
  const uses = (await usesOfThemes(request.db)).get(theme.slug) ?? 0;
  const list = await themesInOrder(request.db);
  return page(request, <MergePage theme={theme} list={list} uses={uses} typed={typed} errors={errors} />, {
    title: `Merge ${theme.name} into another theme`,
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: `/theme-list/${theme.slug}` },
  });
}

async function merge(request: WebRequest, theme: KeptTheme): Promise<Response> {
  const typed = await readForm(request);
  const merged = await mergeTheme(acting(request), theme.slug, editsIn(typed), typedText(typed, "into"));
  return "errors" in merged ? mergeForm(request, theme, typed, { ...merged.errors }) : redirect(request, "/theme-list");
}
