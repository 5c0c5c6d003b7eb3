import { dayOf } from "../../../platform/text/dates.ts";
import { gathering, page, param, recordRoute, route, type Route, type WebRequest } from "../../../web/index.ts";
import { openRoute } from "../open-route.ts";
import { cardsOf, listedIn } from "../results/cards.ts";
import { readerOf } from "../results/reader.ts";
import { allThemes } from "../themes/queries.ts";
import { ImprovePage, NeedPage } from "./improve-pages.tsx";
import type { PlainNeed } from "./need.ts";
import { needHref, plainNeeds } from "./needs.ts";
import { practicesFor } from "./practices-for.ts";

/* "I want to …": what schools come with, in plain words, and where it leads. */
export const improveRoutes: Route[] = [
  route({ ...openRoute, path: "/improve", handle: improve }),
  recordRoute({
    ...openRoute,
    path: "/improve/:need",
    load: (request) => Promise.resolve(plainNeeds.find(({ slug }) => slug === param(request, "need"))),
    facts: () => ({}),
    handle: need,
  }),
];

function improve(request: WebRequest): Response {
  return page(request, <ImprovePage />, {
    title: "What do you want to improve?",
    description: "What schools want to get better at, in plain words, each leading to practice that has helped.",
    canonical: "/improve",
  });
}

async function need(request: WebRequest, of: PlainNeed): Promise<Response> {
  const { db } = request;
  const known = await allThemes(db);
  const themes = of.themes.flatMap((slug) => known.find((theme) => theme.slug === slug) ?? []);
  const cards = await cardsOf(db, await practicesFor(db, of, await readerOf(request)));
  const today = dayOf(request.clock.now());
  const about = {
    name: `I want to ${of.wants}`,
    description: `Practice from schools that wanted to ${of.wants}, with what changed for pupils and what did not work.`,
    address: needHref(of),
    listed: listedIn(cards),
  };
  return page(request, <NeedPage need={of} themes={themes} cards={cards} today={today} />, {
    title: about.name,
    description: about.description,
    canonical: about.address,
    jsonLd: gathering(request.deps.config.publicUrl, about),
    breadcrumbs: [
      { href: "/", text: "Home" },
      { href: "/improve", text: "I want to improve" },
      { text: `To ${of.wants}` },
    ],
  });
}
