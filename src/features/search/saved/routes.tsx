import { z } from "zod";
import {
  choice,
  HttpError,
  NotFoundError,
  page,
  param,
  parseForm,
  readForm,
  recordRoute,
  redirect,
  route,
  typedText,
  type Route,
  type WebRequest,
} from "../../../web/index.ts";
import { acting, addToMyWork } from "../../practices/index.ts";
import { askedIn } from "../results/asked.ts";
import { facetNames } from "../results/facet-names.ts";
import { findNear } from "../results/near.ts";
import { keptInMyWork } from "./kept-in-my-work.tsx";
import { inWords } from "./in-words.ts";
import { alertKinds } from "./period.ts";
import { SavedSearchesPage, StopPage, type NamedSearch } from "./pages.tsx";
import {
  askedBy,
  chooseAlerts,
  findByStopKey,
  findSavedSearch,
  removeSearch,
  savedSearchesOf,
  saveSearch,
  stopAlerts,
  type SavedSearch,
} from "./saved-searches.ts";

const keep = { action: "saved_search.keep", cache: "private" } as const;
const stop = { path: "/saved-searches/stop", action: "unsubscribe.use", cache: "private" } as const;

/* Searches that somebody saved, and the way out that each of their alerts carries. */
export const savedSearchRoutes: Route[] = [
  route({ ...keep, method: "GET", path: "/saved-searches", rate: "read", handle: savedSearches }),
  route({ ...keep, method: "POST", path: "/saved-searches", rate: "change", handle: save }),
  ofSearch("alerts", async (request, search) => {
    await chooseAlerts(acting(request), search, await chosenAlerts(request));
  }),
  ofSearch("removals", async (request, search) => removeSearch(acting(request), search)),
  route({ ...stop, method: "GET", rate: "read", handle: (request) => stopPage(request, false) }),
  route({
    ...stop,
    method: "POST",
    rate: "change",
    acceptsCrossSite: "a mail program posts here for its reader (RFC 8058); the key in the address is the proof",
    handle: async (request) => {
      await stopAlerts(request.db, await searchOfKey(request), request.clock.now());
      return stopPage(request, true);
    },
  }),
];

addToMyWork(keptInMyWork);

function ofSearch(what: string, change: (request: WebRequest, search: SavedSearch) => Promise<void>): Route {
  return recordRoute({
    ...keep,
    method: "POST",
    path: `/saved-searches/:id/${what}`,
    rate: "change",
    load: (request) => findSavedSearch(request.db, request.viewer, param(request, "id")),
    facts: ({ person_id }) => ({ person_id }),
    handle: async (request, search) => {
      await change(request, search);
      return redirect(request, "/saved-searches");
    },
  });
}

async function savedSearches(request: WebRequest): Promise<Response> {
  const searches = await savedSearchesOf(request.db, request.viewer);
  const names = await facetNames(request.db);
  const named: NamedSearch[] = [];
  for (const search of searches) {
    const asked = askedBy(search);
    const near = await findNear(request.db, asked.near);
    named.push({ ...search, name: inWords(asked, { ...names, near: near?.name }) });
  }
  return page(request, <SavedSearchesPage searches={named} />, { title: "Saved searches" });
}

/** The search comes as the query of its address; alerts begin weekly, where nothing else is said. */
async function save(request: WebRequest): Promise<Response> {
  const typed = await readForm(request);
  const asked = askedIn(new URLSearchParams(typedText(typed, "query").slice(0, 2_000)));
  const alerts = alertKinds.find((one) => one === typedText(typed, "alerts")) ?? "weekly";
  await saveSearch(acting(request), asked, alerts);
  return redirect(request, "/saved-searches");
}

const AlertsForm = z.object({ alerts: choice(alertKinds, "Choose when to be told") });

async function chosenAlerts(request: WebRequest) {
  const parsed = parseForm(AlertsForm, await readForm(request));
  if (!parsed.ok) throw new HttpError(422, "That is none of the choices. Go back, and choose when to be told.");
  return parsed.values.alerts;
}

const keyOf = (request: WebRequest) => new URL(request.http.req.url).searchParams.get("key") ?? "";

async function searchOfKey(request: WebRequest): Promise<SavedSearch> {
  const search = await findByStopKey(request.db, keyOf(request));
  if (!search) throw new NotFoundError();
  return search;
}

/** Opened by people and by link scanners alike: opening changes nothing. */
async function stopPage(request: WebRequest, stopped: boolean): Promise<Response> {
  const search = await searchOfKey(request);
  const asked = askedBy(search);
  const name = inWords(asked, await facetNames(request.db, asked));
  const address = `/saved-searches/stop?${new URLSearchParams({ key: keyOf(request) }).toString()}`;
  return page(request, <StopPage name={name} address={address} stopped={stopped} />, {
    title: stopped ? "Stopped" : "Stop this mail?",
  });
}
