import { dayOf } from "../../../platform/text/dates.ts";
import { isSignedIn } from "../../../policy/index.ts";
import { page, route, type Route, type WebRequest } from "../../../web/index.ts";
import { publishedCollections } from "../../practices/index.ts";
import { feedsOf } from "../feeds/feeds.ts";
import { openRoute } from "../open-route.ts";
import { everything } from "../results/asked.ts";
import { cardsOf } from "../results/cards.ts";
import { readerOf } from "../results/reader.ts";
import { search } from "../results/search.ts";
import { allThemes } from "../themes/queries.ts";
import { HomePage } from "./home-page.tsx";

export const homeRoutes: Route[] = [route({ ...openRoute, path: "/", handle: home })];

const newestShown = 4;
const collectionsShown = 4;

async function home(request: WebRequest): Promise<Response> {
  const { db, deps } = request;
  const found = await search(db, everything, await readerOf(request));
  const newest = await cardsOf(
    db,
    found.results.slice(0, newestShown).map(({ id }) => id),
  );
  const signedIn = isSignedIn(request.viewer);
  const shown = { total: found.total, counts: found.counts, themes: await allThemes(db), newest, signedIn };
  const collections = await publishedCollections(db, { most: collectionsShown });
  const url = deps.config.publicUrl;
  return page(request, <HomePage {...shown} collections={collections} today={dayOf(request.clock.now())} />, {
    title: "Waymark",
    description: "What schools have done that made a measurable difference to pupils, checked by their authority.",
    canonical: "/",
    feeds: feedsOf(everything),
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
