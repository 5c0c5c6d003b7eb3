import type { Database } from "../../platform/database/index.ts";
import { dayOf } from "../../platform/text/dates.ts";
import { page, param, recordRoute, redirect, route, type Route, type WebRequest } from "../../web/index.ts";
import { searchSchools } from "../organisations/index.ts";
import { askedIn, hrefOf, referenceIn } from "./asked.ts";
import { cardsOf, findReference } from "./cards.ts";
import { countEmptySearch, emptySearchesSince } from "./empty-searches.ts";
import { newestFeed, sitemap } from "./feeds.ts";
import { nearestSearch } from "./near-words.ts";
import { EmptySearchesPage } from "./pages/empty-searches-page.tsx";
import { HomePage } from "./pages/home-page.tsx";
import { countSentence, ResultsPage } from "./pages/results-page.tsx";
import { ThemePage, ThemesPage } from "./pages/theme-pages.tsx";
import { searchPractices } from "./search-practices.ts";
import { allThemes, findTheme, practicesOfTheme, type Theme } from "./themes.ts";

const open = { method: "GET", action: "search.read", cache: "public", rate: "read" } as const;

export const searchRoutes: Route[] = [
  route({ ...open, path: "/", handle: home }),
  route({ ...open, path: "/practices", handle: results }),
  route({ ...open, path: "/themes", handle: themes }),
  recordRoute({
    ...open,
    path: "/themes/:slug",
    load: (request) => findTheme(request.db, param(request, "slug")),
    facts: () => ({}),
    handle: theme,
  }),
  route({ ...open, path: "/sitemap.xml", handle: sitemap }),
  route({ ...open, path: "/practices.atom", handle: newestFeed }),
  route({
    method: "GET",
    path: "/empty-searches",
    action: "empty_search.read",
    cache: "private",
    rate: "read",
    handle: emptySearches,
  }),
];

const newestShown = 4;
const feeds = [{ title: "Newest practices", href: "/practices.atom", type: "application/atom+xml" }];
const everything = { words: "", facets: [], page: 1 };
const queryOf = (request: WebRequest) => new URL(request.http.req.url).searchParams;
const todayOf = (request: WebRequest) => dayOf(request.clock.now());

async function home(request: WebRequest): Promise<Response> {
  const { db, deps } = request;
  const found = await searchPractices(db, everything);
  const newest = await cardsOf(db, found.practiceIds.slice(0, newestShown));
  const shown = { total: found.total, counts: found.counts, themes: await allThemes(db), newest };
  const url = deps.config.publicUrl;
  return page(request, <HomePage {...shown} today={todayOf(request)} />, {
    title: "Waymark",
    description: "What schools have done that made a measurable difference to pupils, checked by their authority.",
    canonical: "/",
    feeds,
    jsonLd: {
      "@context": "https://schema.org",
      "@type": "WebSite",
      name: "Waymark",
      url: `${url}/`,
      potentialAction: {
        "@type": "SearchAction",
        target: `${url}/practices?q={search_term_string}`,
        "query-input": "required name=search_term_string",
      },
    },
  });
}

async function results(request: WebRequest): Promise<Response> {
  const { db } = request;
  const asked = askedIn(queryOf(request));
  const reference = referenceIn(asked.words);
  const practice = reference && (await findReference(db, reference));
  if (practice) return redirect(request, `/practices/${practice}`);
  const found = await searchPractices(db, asked);
  const foundNothing = found.total === 0 && asked.words !== "" && asked.facets.length === 0;
  if (foundNothing) await countEmptySearch(db, asked.words, request.clock.now());
  const cards = await cardsOf(db, found.practiceIds, asked.words);
  const instead = foundNothing
    ? { meant: await nearestSearch(db, asked), school: await isOfASchool(db, asked.words) }
    : {};
  const shown = { asked: { ...asked, page: found.page }, found, cards, themes: await allThemes(db), ...instead };
  return page(request, <ResultsPage {...shown} today={todayOf(request)} />, {
    title: asked.words === "" ? "Find practice" : countSentence(asked, found),
    description: "Search what schools have done, by what it is about and for whom.",
    canonical: hrefOf(shown.asked),
    feeds,
  });
}

/** Whether it reads as a URN or a postcode, or is in the name of a school or a town: then somebody may be after a school. */
async function isOfASchool(db: Database, words: string): Promise<boolean> {
  const { search, count } = await searchSchools(db, { q: words, limit: 1 });
  return search.kind === "urn" || search.kind === "postcode" || count > 0;
}

async function themes(request: WebRequest): Promise<Response> {
  const found = await searchPractices(request.db, everything);
  return page(request, <ThemesPage themes={await allThemes(request.db)} counts={found.counts} />, {
    title: "Themes",
    description: "Every theme of practice, from phonics to governance.",
    canonical: "/themes",
  });
}

async function theme(request: WebRequest, of: Theme): Promise<Response> {
  const { db } = request;
  const number = askedIn(queryOf(request)).page;
  const today = todayOf(request);
  const { total, graded, practiceIds } = await practicesOfTheme(db, of.slug, { number, today });
  const { counts } = await searchPractices(db, { ...everything, facets: [{ kind: "theme", value: of.slug }] });
  const known = await allThemes(db);
  const above = known.find(({ slug }) => slug === of.parent_slug);
  const shown = {
    theme: of,
    beneath: known.filter(({ parent_slug }) => parent_slug === of.slug),
    counts,
    cards: await cardsOf(db, practiceIds),
    total,
    graded,
    page: number,
    today,
  };
  return page(request, <ThemePage {...shown} />, {
    title: of.name,
    description: of.introduction,
    canonical: number > 1 ? `/themes/${of.slug}?page=${number}` : `/themes/${of.slug}`,
    breadcrumbs: [
      { href: "/", text: "Home" },
      { href: "/themes", text: "Themes" },
      ...(above ? [{ href: `/themes/${above.slug}`, text: above.name }] : []),
      { text: of.name },
    ],
  });
}

const daysShown = 90;

async function emptySearches(request: WebRequest): Promise<Response> {
  const since = dayOf(new Date(request.clock.now().getTime() - daysShown * 86_400_000));
  const searches = await emptySearchesSince(request.db, since);
  return page(request, <EmptySearchesPage searches={searches} since={since} />, {
    title: "Searches that found nothing",
  });
}
