import { dayOf } from "../../../platform/text/dates.ts";
import { gathering, page, param, recordRoute, type Route, type WebRequest } from "../../../web/index.ts";
import { feedsOf } from "../feeds/feeds.ts";
import { openRoute } from "../open-route.ts";
import { everything, phaseNames, phases, type Asked, type Phase } from "../results/asked.ts";
import { cardsOf, listedIn } from "../results/cards.ts";
import { readerOf } from "../results/reader.ts";
import { search } from "../results/search.ts";
import { allThemes } from "../themes/queries.ts";
import { headingOf, PhasePage } from "./phase-page.tsx";

/* Practice for one phase of schooling. */
export const phaseRoutes: Route[] = [
  recordRoute({
    ...openRoute,
    path: "/phases/:phase",
    load: (request) => Promise.resolve(phases.find((phase) => phase === param(request, "phase"))),
    facts: () => ({}),
    handle: phase,
  }),
];

const mostShown = 10;

async function phase(request: WebRequest, of: Phase): Promise<Response> {
  const { db } = request;
  const asked: Asked = { ...everything, facets: [{ kind: "phase", value: of }] };
  const found = await search(db, { ...asked, order: "evidence", perPage: mostShown }, await readerOf(request));
  const shown = {
    phase: of,
    total: found.total,
    counts: found.counts,
    themes: await allThemes(db),
    cards: await cardsOf(
      db,
      found.results.map(({ id }) => id),
    ),
    today: dayOf(request.clock.now()),
  };
  const about = {
    name: headingOf(of),
    description: `What schools have done that made a measurable difference to pupils: ${phaseNames[of].toLowerCase()}.`,
    address: `/phases/${of}`,
    listed: listedIn(shown.cards),
  };
  return page(request, <PhasePage {...shown} />, {
    title: about.name,
    description: about.description,
    canonical: about.address,
    jsonLd: gathering(request.deps.config.publicUrl, about),
    feeds: feedsOf(asked),
    breadcrumbs: [{ href: "/", text: "Home" }, { text: phaseNames[of] }],
  });
}
