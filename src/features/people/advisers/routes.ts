import { dayOf } from "../../../platform/text/dates.ts";
import { isSignedIn, type SignedInViewer } from "../../../policy/index.ts";
import {
  NotFoundError,
  param,
  readForm,
  routesOver,
  redirect,
  route,
  typedDay,
  typedText,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { advisedSchoolPage } from "./advised-school-page.tsx";
import { advisersPage } from "./advisers-page.tsx";
import { endAdviser, nameAdviser } from "./name-adviser.ts";
import { advisersOf, lastEnded, schoolsToAdvise, schoolToAdvise, type AdvisedSchool } from "./queries.ts";
import { wrongFrom } from "./rules.ts";

const ofSchool = routesOver<AdvisedSchool>({
  at: "/advisers/:urn",
  action: "adviser.name",
  load: (request) => schoolToAdvise(request.db, request.viewer, param(request, "urn")),
  facts: ({ authority_code }) => ({ authority_code }),
});

/* An authority's lead says who is link adviser of which school. */
export const adviserRoutes: Route[] = [
  route({
    method: "GET",
    path: "/advisers",
    action: "adviser.name",
    cache: "private",
    rate: "read",
    handle: async (request) => advisersPage(request, await schoolsToAdvise(request.db, request.viewer)),
  }),
  ofSchool("GET", "", (request, school) => schoolPage(request, school, {}, {})),
  ofSchool("POST", "/namings", name),
  ofSchool("POST", "/endings", async (request, school) => {
    const typed = await readForm(request);
    await endAdviser(request, signedIn(request), school, typedText(typed, "seen"));
    return redirect(request, "/advisers");
  }),
];

async function name(request: WebRequest, school: AdvisedSchool): Promise<Response> {
  const { db, clock } = request;
  const today = dayOf(clock.now());
  const typed = await readForm(request);
  const seen = typedText(typed, "seen");
  const advisers = await advisersOf(db, school.authority_code, today).execute();
  const adviser = advisers.find(({ id }) => id === typedText(typed, "adviser"));
  const from = typedDay(typed, "from");
  const errors: FormErrors = {};
  if (!adviser) errors["adviser"] = "Choose who advises the school";
  else if (adviser.id === school.adviser_id) errors["adviser"] = `${adviser.name} is its link adviser already`;
  const before = { since: school.since, lastEnded: await lastEnded(db, school.urn) };
  const wrong = wrongFrom(from, before, today);
  // What was changed since the page was opened is told by the act, as what it is (409), and not as a wrong day.
  if (wrong !== undefined && seen === (school.tie_id ?? "")) errors["from-day"] = wrong;
  if (!adviser || from === undefined || Object.keys(errors).length > 0) {
    return schoolPage(request, school, typed, errors);
  }
  await nameAdviser(request, signedIn(request), school, { adviserId: adviser.id, from, seen });
  return redirect(request, "/advisers");
}

async function schoolPage(
  request: WebRequest,
  school: AdvisedSchool,
  typed: Typed,
  errors: FormErrors,
): Promise<Response> {
  const advisers = await advisersOf(request.db, school.authority_code, dayOf(request.clock.now())).execute();
  return advisedSchoolPage(request, { school, advisers, typed, errors });
}

function signedIn({ viewer }: WebRequest): SignedInViewer {
  if (!isSignedIn(viewer)) throw new NotFoundError();
  return viewer;
}
