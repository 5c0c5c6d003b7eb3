import { dayOf } from "../../../platform/text/dates.ts";
import { decide, nominationActions } from "../../../policy/index.ts";
import {
  page,
  readForm,
  redirect,
  route,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
  pupilsAsked,
} from "../../../web/index.ts";
import { acting } from "../../practices/index.ts";
import { daysOnPage } from "../days/routes.tsx";
import { answerRoutes } from "./answer-routes.ts";
import { colleaguesAt } from "./invite.ts";
import { nominate } from "./nominate.ts";
import { nominationFrom, schoolsOf, type AskedAgain } from "./nomination-form.ts";
import { ofNomination } from "./of-nomination.ts";
import { NominatePage } from "./pages/nominate-page.tsx";
import { NominationPage } from "./pages/nomination-page.tsx";
import { NominationsPage } from "./pages/nominations-page.tsx";
import {
  answersTo,
  nominationFacts,
  nominationsAnswered,
  nominationsWaiting,
  nominatorsOf,
  othersAtSchool,
  type Nomination,
} from "./queries.ts";
import { likelyTwins } from "./twins.ts";
import { yieldRoutes } from "./yield-routes.tsx";
import { schoolLeadsOn } from "../../people/index.ts";

const itself = pupilsAsked("its own form asks");

/* Saying that something is worth writing up, the queue of those, and one of them with what may be answered. */
export const nominationRoutes: Route[] = [
  plain("GET", "/nominations/new", (request) => nominatePage(request, prefilled(request), nothingWrong)),
  itself(plain("POST", "/nominations", nominateIt)),
  route({
    method: "GET",
    path: "/nominations",
    action: "nomination.read_queue",
    cache: "private",
    rate: "read",
    handle: nominations,
  }),
  ...yieldRoutes,
  ofNomination("GET", "/nominations/:id", (request, nomination) => nominationPage(request, nomination, {}, {})),
  ...answerRoutes(nominationPage),
];

function plain(method: "GET" | "POST", path: string, handle: (request: WebRequest) => Promise<Response>): Route {
  const rate = method === "GET" ? "read" : "change";
  return route({ method, path, action: "nomination.create", cache: "private", rate, handle });
}

/** What a link from elsewhere has filled in already: a question that was answered, a search that was in vain. */
function prefilled({ http }: WebRequest): Typed {
  const names = ["title", "route", "seen", "school", "school_name", "sought"];
  return Object.fromEntries(
    names.flatMap((name) => http.req.queries(name)?.map((text) => [name, [text.slice(0, 300)]]) ?? []),
  );
}

const nothingWrong: AskedAgain = { errors: {}, found: [], findings: [] };

async function nominateIt(request: WebRequest): Promise<Response> {
  const act = acting(request);
  const typed = await readForm(request);
  const nominated = await nominationFrom(request.db, act.viewer, typed, dayOf(request.clock.now()));
  if ("errors" in nominated) return nominatePage(request, typed, nominated);
  return redirect(request, `/nominations/${await nominate(act, nominated)}`);
}

async function nominatePage(request: WebRequest, typed: Typed, again: AskedAgain): Promise<Response> {
  const urns = schoolsOf(acting(request).viewer);
  const schools =
    urns.length === 0
      ? []
      : await request.db.selectFrom("schools").select(["urn", "name", "town"]).where("urn", "in", urns).execute();
  const hasErrors = Object.keys(again.errors).length > 0;
  return page(request, <NominatePage schools={schools} typed={typed} {...again} />, {
    title: "Say that something is worth writing up",
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: "/my-work", text: "Back to my work" },
  });
}

async function nominations(request: WebRequest): Promise<Response> {
  const { viewer } = acting(request);
  const props = {
    days: await daysOnPage(request),
    waiting: await nominationsWaiting(request.db, viewer),
    answered: await nominationsAnswered(request.db, viewer),
    now: request.clock.now(),
  };
  return page(request, <NominationsPage {...props} />, { title: "Nominations" });
}

async function nominationPage(
  request: WebRequest,
  nomination: Nomination,
  typed: Typed,
  errors: FormErrors,
): Promise<Response> {
  const { db, viewer, clock } = request;
  const facts = nominationFacts(nomination);
  const may = nominationActions.filter((action) => decide(viewer, `nomination.${action}`, facts).allowed);
  const isCoOrdinator = may.includes("decline");
  const day = dayOf(clock.now());
  const ofAuthority = decide(viewer, "nomination.read_queue", facts).allowed;
  const props = {
    nomination,
    nominators: await nominatorsOf(db, nomination.id),
    answers: await answersTo(db, nomination),
    may,
    ofAuthority,
    twins: isCoOrdinator ? await twinsOf(request, nomination) : [],
    leads: isCoOrdinator ? await schoolLeadsOn(db, nomination.school_urn, day) : [],
    colleagues: isCoOrdinator ? await colleaguesAt(db, nomination.school_urn, day) : [],
    typed,
    errors,
  };
  const hasErrors = Object.keys(errors).length > 0;
  return page(request, <NominationPage {...props} />, {
    title: nomination.title,
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: ofAuthority
      ? { href: "/nominations", text: "Back to nominations" }
      : { href: "/my-work", text: "Back to my work" },
  });
}

/** The school's other nominations: the likely twins first, with how alike they are. */
async function twinsOf({ db, viewer }: WebRequest, nomination: Nomination) {
  const others = await othersAtSchool(db, viewer, nomination);
  const likely = likelyTwins(nomination, others);
  const rest = others.filter(({ id }) => !likely.some((twin) => twin.id === id));
  return [...likely, ...rest.map((other) => ({ ...other, likeness: null }))];
}
