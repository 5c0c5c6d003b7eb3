import { dayOf } from "../../../platform/text/dates.ts";
import { isSignedIn } from "../../../policy/index.ts";
import { page, redirect, route, type Route, type WebRequest } from "../../../web/index.ts";
import { publishedPractice } from "../../practices/index.ts";
import { openRoute } from "../open-route.ts";
import { referenceIn } from "../results/asked.ts";
import { cardsOf } from "../results/cards.ts";
import { chosenPractices, compareHref, mostCompared, mostShared, refsIn, sharedListHref } from "./chosen.ts";
import { ComparePage } from "./compare-page.tsx";
import { othersBeside } from "./others.ts";
import { SharedListPage } from "./shared-list-page.tsx";

/* Practices side by side, and a list that somebody shares: the address is the whole of it. */
export const compareRoutes: Route[] = [
  route({ ...openRoute, path: "/compare", handle: compare }),
  route({ ...openRoute, path: "/lists", handle: sharedList }),
];

const queryOf = (request: WebRequest) => new URL(request.http.req.url).searchParams;

async function compare(request: WebRequest): Promise<Response> {
  const query = queryOf(request);
  const asked = refsIn(query, mostCompared + 1);
  const typed = (query.get("add") ?? "").trim().slice(0, 40);
  const added = referenceIn(typed);
  if (added !== undefined && asked.length < mostCompared) return redirect(request, compareHref([...asked, added]));
  const refs = asked.slice(0, mostCompared);
  const chosen = await chosenPractices(request.db, refs);
  const today = dayOf(request.clock.now());
  const shown = await Promise.all(
    chosen.filter(({ withdrawn }) => !withdrawn).map(({ ref }) => publishedPractice(request.db, ref, today)),
  );
  const practices = shown.filter((practice) => practice !== undefined);
  const body = (
    <ComparePage
      practices={practices}
      withdrawn={chosen.filter((one) => one.withdrawn).map(({ ref }) => ref)}
      unknown={refs.filter((ref) => !chosen.some((one) => one.ref === ref))}
      tooMany={asked.length > mostCompared}
      notFound={typed !== "" && added === undefined ? typed : undefined}
      others={practices.length < mostCompared ? await othersBeside(request, practices) : []}
      signedIn={isSignedIn(request.viewer)}
      today={today}
    />
  );
  return page(request, body, {
    title: titleOf(practices),
    description: "Up to four practices side by side: what changed for pupils, what it cost, and what did not work.",
    canonical: compareHref(refs),
  });
}

function titleOf(practices: readonly { title: string }[]): string {
  const [first, ...others] = practices;
  if (!first) return "Compare practices";
  return others.length > 0 ? `Compare ${practices.length} practices` : `Compare with others: ${first.title}`;
}

async function sharedList(request: WebRequest): Promise<Response> {
  const chosen = await chosenPractices(request.db, refsIn(queryOf(request), mostShared));
  const published = chosen.filter(({ withdrawn }) => !withdrawn);
  const cards = await cardsOf(
    request.db,
    published.map(({ id }) => id),
  );
  const body = (
    <SharedListPage
      cards={cards}
      withdrawn={chosen.filter(({ withdrawn }) => withdrawn).map(({ ref }) => ref)}
      today={dayOf(request.clock.now())}
    />
  );
  return page(request, body, {
    title: cards.length === 1 ? "A list of 1 practice" : `A list of ${cards.length} practices`,
    description: "Practices that somebody picked out and shared.",
    canonical: sharedListHref(chosen.map(({ ref }) => ref)),
    noIndex: true,
  });
}
