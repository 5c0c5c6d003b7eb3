import { dayOf } from "../../../platform/text/dates.ts";
import { page, route, type Route, type WebRequest } from "../../../web/index.ts";
import { cardsOf } from "../results/cards.ts";
import { LikeMinePage } from "./like-mine-page.tsx";
import { practicesLikeMine, schoolsLikeMine } from "./queries.ts";

/* Practice from schools like the reader's own. */
export const likeMineRoutes: Route[] = [
  route({
    method: "GET",
    path: "/like-mine",
    action: "like_mine.read",
    cache: "private",
    rate: "read",
    handle: likeMine,
  }),
];

async function likeMine(request: WebRequest): Promise<Response> {
  const { db, viewer } = request;
  const alike = await schoolsLikeMine(db, viewer);
  const found = alike ? await practicesLikeMine(db, alike) : [];
  const cards = await cardsOf(
    db,
    found.map(({ id }) => id),
  );
  const today = dayOf(request.clock.now());
  return page(request, <LikeMinePage school={alike?.own} found={found} cards={cards} today={today} />, {
    title: "Practice from schools like mine",
  });
}
