import type { Database } from "../../../platform/database/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { isSignedIn } from "../../../policy/index.ts";
import { movedTo, page, redirect, route, type Route, type WebRequest } from "../../../web/index.ts";
import { searchSchools } from "../../organisations/index.ts";
import { themeMoves } from "../../practices/index.ts";
import { feedsOf } from "../feeds/feeds.ts";
import { SaveThisSearch } from "../saved/pages.tsx";
import { queryOf } from "../saved/saved-searches.ts";
import { openRoute } from "../open-route.ts";
import { countSearch } from "../work-list/count-searches.ts";
import { countEmptySearch } from "../work-list/empty-searches.ts";
import { alongsideIn, searchWithAlongside } from "./alongside.ts";
import { askedIn, hrefOf, referenceIn, withoutFacet, type Asked } from "./asked.ts";
import { cardsOf, findReference } from "./cards.ts";
import { facetNames, valuesOf, type Names } from "./facet-names.ts";
import type { Facet } from "./facets.ts";
import { nearMeantBy } from "./near.ts";
import { resultsTitle } from "./pages/count-sentence.ts";
import { ResultsPage } from "./pages/results-page.tsx";
import { readerOf } from "./reader.ts";
import { search, type Reader } from "./search.ts";
import { soughtIn } from "./sought.ts";

export const resultsRoutes: Route[] = [route({ ...openRoute, path: "/practices", handle: results })];

async function results(request: WebRequest): Promise<Response> {
  const { db } = request;
  const query = new URL(request.http.req.url).searchParams;
  const asked = askedIn(query);
  const moved = await withPresentThemes(db, asked);
  if (moved) return movedTo(request, hrefOf(moved));
  const reference = referenceIn(asked.words);
  const practice = reference && (await findReference(db, reference));
  if (practice) return redirect(request, `/practices/${practice}`);
  const school = urnIn(asked.words) && (await isSchool(db, asked.words));
  if (school) return redirect(request, `/schools/${asked.words}`);
  const near = asked.near === undefined ? undefined : await nearMeantBy(db, asked.near);
  if (near && "urn" in near && near.urn !== asked.near) return redirect(request, hrefOf({ ...asked, near: near.urn }));
  const reader = await readerOf(request, asked);
  const names = await facetNames(db, asked);
  const known = withKnownFacets(asked, names);
  if (known.facets.length < asked.facets.length) return redirect(request, hrefOf(known));
  const sought = soughtIn(asked.words);
  const meant = sought === "reference" ? { ...asked, everyWord: true } : asked;
  const from = { all: alongsideIn(query), reader, themes: names.themes };
  const { found, alongside } = await searchWithAlongside(db, meant, from);
  const foundNothing = found.total === 0 && asked.words !== "" && asked.facets.length === 0;
  const now = request.clock.now();
  const [cards] = await Promise.all([
    cardsOf(
      db,
      found.results.map(({ id }) => id),
    ),
    sought === "words" ? count(request, asked, foundNothing) : undefined,
  ]);
  const save = <SaveThisSearch query={queryOf(asked)} signedIn={isSignedIn(request.viewer)} />;
  const shown = {
    save,
    asked: { ...asked, page: found.page },
    found,
    cards,
    alongside,
    names,
    sought,
    ...(near && "typed" in near ? { notPlaced: near } : {}),
    school: foundNothing && (await isOfASchool(db, asked.words)),
    withoutEach: found.total === 0 ? await withoutEach(db, asked, reader) : [],
  };
  return page(request, <ResultsPage {...shown} today={dayOf(now)} />, {
    title: resultsTitle(asked, found, names),
    description: "Search what schools have done, by what it is about and for whom.",
    canonical: hrefOf(shown.asked),
    feeds: feedsOf(asked),
  });
}

/** Counts that something was looked for, and where nothing was found that nothing was. */
async function count({ db, clock }: WebRequest, asked: Asked, foundNothing: boolean): Promise<void> {
  await countSearch(db, asked, clock.now());
  if (foundNothing) await countEmptySearch(db, asked.words, clock.now());
}

/** Without what nobody can choose: a level, a distance or a stage that there is not. Themes and authorities come and go. */
function withKnownFacets(asked: Asked, names: Names): Asked {
  const isKnown = ({ kind, value }: Facet) =>
    kind === "theme" || kind === "area" || valuesOf(kind, names).includes(value);
  return { ...asked, facets: asked.facets.filter(isKnown) };
}

/** How many practices there would be with each of the choices less, where there would be some. */
async function withoutEach(db: Database, asked: Asked, reader: Reader) {
  const left = [];
  for (const facet of asked.facets) {
    const { total } = await search(db, { ...withoutFacet(asked, facet), perPage: 1 }, reader);
    if (total > 0) left.push({ facet, count: total });
  }
  return left;
}

/** The same search with the themes that those in it have become; undefined where none has moved. */
async function withPresentThemes(db: Database, asked: Asked): Promise<Asked | undefined> {
  if (!asked.facets.some(({ kind }) => kind === "theme")) return undefined;
  const moves = await themeMoves(db);
  const moved = ({ kind, value }: Facet) => (kind === "theme" ? moves.get(value) : undefined);
  if (!asked.facets.some(moved)) return undefined;
  const facets = asked.facets.map((facet) => ({ ...facet, value: moved(facet) ?? facet.value }));
  return { ...asked, facets: facets.filter((one, at) => facets.findIndex(({ value }) => value === one.value) === at) };
}

const urnIn = (words: string) => /^\d{6}$/.test(words);

async function isSchool(db: Database, urn: string): Promise<boolean> {
  const row = await db.selectFrom("schools").select("urn").where("urn", "=", urn).executeTakeFirst();
  return row !== undefined;
}

/** Whether it reads as a URN or a postcode, or is in the name of a school or a town: then somebody may be after a school. */
async function isOfASchool(db: Database, words: string): Promise<boolean> {
  const { search, count } = await searchSchools(db, { q: words, limit: 1 });
  return search.kind === "urn" || search.kind === "postcode" || count > 0;
}
