import {
  page,
  param,
  readForm,
  recordRoute,
  redirect,
  route,
  typedText,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../../practices/index.ts";
import { declare, takeBack } from "./declare.ts";
import { interestFrom } from "./form.ts";
import { InterestsPage } from "./interests-page.tsx";
import { authorityAssessedFor, findInterest, interestsOf, schoolsOf } from "./queries.ts";

/* An assessor says in which schools they have an interest, before anybody asks them about one. */
export const interestRoutes: Route[] = [
  route({
    method: "GET",
    path: "/interests",
    action: "interest.declare",
    cache: "private",
    rate: "read",
    handle: (request) => interestsPage(request),
  }),
  route({
    method: "POST",
    path: "/interests",
    action: "interest.declare",
    cache: "private",
    rate: "change",
    handle: declareOne,
  }),
  recordRoute({
    method: "POST",
    path: "/interests/:id/endings",
    action: "interest.declare",
    cache: "private",
    rate: "change",
    load: (request) => findInterest(request.db, request.viewer, param(request, "id")),
    facts: ({ authority_code, person_id }) => ({ authority_code, person_id }),
    async handle(request, interest) {
      await takeBack(acting(request), interest);
      return redirect(request, "/interests");
    },
  }),
];

async function interestsPage(
  request: WebRequest,
  said: { typed: Typed; errors: FormErrors } = { typed: {}, errors: {} },
): Promise<Response> {
  const { db } = request;
  const { viewer } = acting(request);
  const hasErrors = Object.keys(said.errors).length > 0;
  const props = {
    interests: await interestsOf(db, viewer),
    schools: await schoolsOf(db, authorityAssessedFor(viewer)),
    ...said,
  };
  return page(request, <InterestsPage {...props} />, {
    title: "Your interests",
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: "/assessments", text: "Back to what you assess" },
  });
}

async function declareOne(request: WebRequest): Promise<Response> {
  const act = acting(request);
  const typed = await readForm(request);
  const schools = await schoolsOf(request.db, authorityAssessedFor(act.viewer));
  const school = schools.find(({ urn }) => urn === typedText(typed, "school"));
  const read = interestFrom(typed);
  const errors = { ...(school ? {} : { school: "Choose the school" }), ...(read.ok ? {} : read.errors) };
  if (!school || !read.ok) return interestsPage(request, { typed, errors });
  await declare(act, { ...read.values, schoolUrn: school.urn, authorityCode: school.authority_code });
  return redirect(request, "/interests");
}
