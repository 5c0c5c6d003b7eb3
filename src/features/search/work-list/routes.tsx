import { dayOf } from "../../../platform/text/dates.ts";
import { page, route, type Route, type WebRequest } from "../../../web/index.ts";
import { EmptySearchesPage } from "./empty-searches-page.tsx";
import { emptySearchesSince } from "./empty-searches.ts";

export const workListRoutes: Route[] = [
  route({
    method: "GET",
    path: "/empty-searches",
    action: "empty_search.read",
    cache: "private",
    rate: "read",
    handle: emptySearches,
  }),
];

const daysShown = 90;

async function emptySearches(request: WebRequest): Promise<Response> {
  const since = dayOf(new Date(request.clock.now().getTime() - daysShown * 86_400_000));
  const searches = await emptySearchesSince(request.db, since);
  return page(request, <EmptySearchesPage searches={searches} since={since} />, {
    title: "Searches that found nothing",
  });
}
