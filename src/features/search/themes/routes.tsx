import { dayOf } from "../../../platform/text/dates.ts";
import { isSignedIn, mayEver } from "../../../policy/index.ts";
import {
  gathering,
  movedTo,
  page,
  param,
  recordRoute,
  route,
  type Route,
  type WebRequest,
} from "../../../web/index.ts";
import { feedsOf } from "../feeds/feeds.ts";
import { openRoute } from "../open-route.ts";
import { askedIn, everything } from "../results/asked.ts";
import { cardsOf, listedIn } from "../results/cards.ts";
import { readerOf } from "../results/reader.ts";
import { search } from "../results/search.ts";
import { AroundTheme } from "./around-theme.tsx";
import { allThemes, findMovedTheme, findTheme, practisedIn, type Theme } from "./queries.ts";
import { ThemePage, ThemesPage } from "./theme-pages.tsx";

export const themeRoutes: Route[] = [
  route({ ...openRoute, path: "/themes", handle: themes }),
  recordRoute({
    ...openRoute,
    path: "/themes/:slug",
    load: themeOf,
    facts: () => ({}),
    handle: theme,
  }),
];

async function themeOf(request: WebRequest): Promise<Theme | undefined> {
  const slug = param(request, "slug");
  return (await findTheme(request.db, slug)) ?? findMovedTheme(request.db, slug);
}

async function themes(request: WebRequest): Promise<Response> {
  const found = await search(request.db, everything, await readerOf(request));
  return page(
    request,
    <ThemesPage themes={await allThemes(request.db)} counts={found.counts} mayKeep={mayKeep(request)} />,
    {
      title: "Themes",
      description: "Every theme of practice, from phonics to governance.",
      canonical: "/themes",
    },
  );
}

/** Whether this reader keeps the list of themes, which is done in the room of practices. */
const mayKeep = ({ viewer }: WebRequest) => mayEver(viewer, "theme.keep").allowed;

async function theme(request: WebRequest, of: Theme): Promise<Response> {
  if (of.slug !== param(request, "slug")) return movedTo(request, `/themes/${of.slug}`);
  const { db } = request;
  const number = askedIn(new URL(request.http.req.url).searchParams).page;
  const asked = { ...everything, facets: [{ kind: "theme" as const, value: of.slug }], page: number };
  const { total, counts, results } = await search(db, { ...asked, order: "evidence" }, await readerOf(request));
  const kitemarks = counts.filter(({ kind }) => kind === "kitemark");
  const known = await allThemes(db);
  const above = known.find(({ slug }) => slug === of.parent_slug);
  const cards = await cardsOf(
    db,
    results.map(({ id }) => id),
  );
  const address = number > 1 ? `/themes/${of.slug}?page=${number}` : `/themes/${of.slug}`;
  const shown = {
    theme: of,
    above,
    beneath: known.filter(({ parent_slug }) => parent_slug === of.slug),
    counts,
    cards,
    total,
    graded:
      kitemarks.length > 1 ||
      kitemarks.some(({ count }) => count < total) ||
      counts.some(({ kind, value }) => kind === "evidence" && value !== "0"),
    page: number,
    today: dayOf(request.clock.now()),
    mayKeep: mayKeep(request),
    around: (
      <AroundTheme
        theme={of}
        total={total}
        counts={counts}
        practised={await practisedIn(db, of.slug)}
        signedIn={isSignedIn(request.viewer)}
      />
    ),
  };
  return page(request, <ThemePage {...shown} />, {
    title: number > 1 ? `${of.name} (page ${number})` : of.name,
    description: of.introduction,
    feeds: feedsOf({ ...everything, facets: [{ kind: "theme", value: of.slug }] }),
    canonical: address,
    jsonLd: gathering(request.deps.config.publicUrl, {
      name: of.name,
      description: of.introduction,
      address,
      listed: listedIn(cards),
    }),
    breadcrumbs: [
      { href: "/", text: "Home" },
      { href: "/themes", text: "Themes" },
      ...(above ? [{ href: `/themes/${above.slug}`, text: above.name }] : []),
      { text: of.name },
    ],
  });
}
