import { z } from "zod";
import { decide, isSignedIn, type Viewer } from "../../../policy/index.ts";
import {
  choice,
  NotFoundError,
  page,
  param,
  parseForm,
  readForm,
  redirect,
  RefusedError,
  requiredLine,
  requiredText,
  route,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../../practices/index.ts";
import type { WishedFor } from "../adoptions/words.ts";
import { answerRoutes } from "./answer-routes.tsx";
import { ask } from "./ask.ts";
import { helpersWith } from "./helpers.ts";
import { helpingLimitRoutes } from "./helping-limit-routes.tsx";
import { askLabels, AskPage } from "./pages/ask-page.tsx";
import { CannotAskPage } from "./pages/cannot-ask-page.tsx";
import { findAskedPractice, schoolsByUrn, underWayAt, type AskedPractice } from "./queries.ts";

/* One school asks another about a practice. */
export const askRoutes: Route[] = [
  route({
    method: "GET",
    path: "/practices/:ref/asks",
    action: "adoption.ask",
    cache: "private",
    rate: "read",
    noLoader: "what is published is everybody's to see; for which school it is asked is checked when it is sent",
    handle: async (request) => askPage(request, await practiceOf(request), {}, {}),
  }),
  route({
    method: "POST",
    path: "/practices/:ref/asks",
    action: "adoption.ask",
    cache: "private",
    rate: "change",
    noLoader: "what is published is everybody's to see; the rule is asked of the school that is named",
    fieldsCalled: askLabels,
    handle: sendAsk,
  }),
  ...answerRoutes,
  ...helpingLimitRoutes,
];

const wishes = ["this_term", "next_term", "next_year", "later"] as const satisfies readonly WishedFor[];
const AskForm = z.object({
  school: requiredLine("Choose the school for which you ask", 20, "The school"),
  helper: requiredLine("Choose which school to ask", 20, "The school to ask"),
  draws: requiredText("Say what draws you to it", 4_000, "What draws you"),
  context: requiredText("Say what they should know about your school", 4_000, "What they should know"),
  wished_for: choice(wishes, "Choose when you would like to begin"),
});

async function practiceOf(request: WebRequest): Promise<AskedPractice> {
  const practice = await findAskedPractice(request.db, param(request, "ref"));
  if (!practice) throw new NotFoundError();
  return practice;
}

async function sendAsk(request: WebRequest): Promise<Response> {
  const practice = await practiceOf(request);
  const typed = await readForm(request);
  const parsed = parseForm(AskForm, typed);
  if (!parsed.ok) return askPage(request, practice, typed, parsed.errors);
  const { school, helper, draws, context, wished_for } = parsed.values;
  if (school === practice.school_urn) throw new RefusedError("another school than the one that wrote it");
  const given = { schoolUrn: school, helperUrn: helper, draws, context, wishedFor: wished_for };
  const asked = await ask(acting(request), practice, given);
  if ("id" in asked) return redirect(request, `/adoptions/${asked.id}`);
  const why =
    "full" in asked
      ? `${asked.full} has taken on as many schools as it can help at once. Choose another school`
      : "That school no longer offers to be asked about this. Choose another school";
  return askPage(request, practice, typed, { helper: why });
}

/** The schools of this person for which they may ask. */
function schoolsOf(viewer: Viewer): string[] {
  const urns = viewer.memberships.flatMap(({ schoolUrn }) => schoolUrn ?? []);
  return [...new Set(urns)].filter((school_urn) => decide(viewer, "adoption.ask", { school_urn }).allowed);
}

async function askPage(
  request: WebRequest,
  practice: AskedPractice,
  typed: Typed,
  errors: FormErrors,
): Promise<Response> {
  const { db, viewer } = request;
  const urns = schoolsOf(viewer).filter((urn) => urn !== practice.school_urn);
  const schools = await schoolsByUrn(db, urns);
  const underWay = await underWayAt(db, practice.id, urns);
  const free = schools.filter(({ urn }) => !underWay.some((one) => one.school_urn === urn));
  const hasErrors = Object.keys(errors).length > 0;
  const about = {
    title: "Start adopting",
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: `/practices/${practice.ref}`, text: "Back to the practice" },
  } as const;
  if (free.length === 0) {
    const named = underWay.map(({ id, school_urn }) => ({
      id,
      name: schools.find(({ urn }) => urn === school_urn)?.name ?? practice.title,
    }));
    return page(request, <CannotAskPage practice={practice} underWay={named} />, about);
  }
  const props = {
    practice,
    schools: free,
    helpers: await helpersWith(db, practice, urns),
    sendsAtOnce: isSignedIn(viewer) && free.every(({ urn }) => leads(viewer, urn)),
    typed,
    errors,
  };
  return page(request, <AskPage {...props} />, about);
}

const leads = (viewer: Viewer, urn: string) =>
  viewer.memberships.some(({ role, schoolUrn }) => role === "school_lead" && schoolUrn === urn);
