import { z } from "zod";
import { dayOf } from "../../../platform/text/dates.ts";
import { decide, type Action } from "../../../policy/index.ts";
import {
  choice,
  number,
  optionalLine,
  optionalNumber,
  page,
  param,
  parseForm,
  readForm,
  redirect,
  RefusedError,
  route,
  typedDay,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../../practices/index.ts";
import { logDay, removeDay, setBudget } from "./log-days.ts";
import { DaysPage } from "./pages/days-page.tsx";
import { DaysSummary } from "./pages/days-summary.tsx";
import { loggedDays, situationOf } from "./queries.ts";
import { reckonDays, works } from "./rules.ts";
import { schoolYearOf } from "./school-year.ts";

/* What the co-ordinators' days went on, how many there are, and whether they will do. Always one's own authority's. */
export const dayRoutes: Route[] = [
  ofDays("GET", "/co-ordinator-days", "co_ordinator_day.read", (request) => daysPage(request, {}, {})),
  ofDays("POST", "/co-ordinator-days", "co_ordinator_day.log", logTime),
  {
    ...ofDays("POST", "/co-ordinator-days/:id/removals", "co_ordinator_day.log", async (request, authority) => {
      await removeDay(acting(request), authority, param(request, "id"));
      return redirect(request, "/co-ordinator-days");
    }),
    noLoader: "An entry is taken out only by whoever it is of, asked where it is deleted; any other is a 404",
  },
  ofDays("POST", "/co-ordinator-budgets", "co_ordinator_budget.set", setDays),
];

/** A route for the authority at which the viewer may do this. */
function ofDays(
  method: "GET" | "POST",
  path: string,
  action: Action,
  handle: (request: WebRequest, authorityCode: string) => Promise<Response>,
): Route {
  const rate = method === "GET" ? "read" : "change";
  return route({
    method,
    path,
    action,
    cache: "private",
    rate,
    handle: (request) => handle(request, authorityOf(request, action)),
  });
}

function authorityOf({ viewer }: WebRequest, action: Action): string {
  const codes = viewer.memberships.flatMap(({ authorityCode, schoolUrn }) =>
    schoolUrn === null ? (authorityCode ?? []) : [],
  );
  const code = codes.find((authority_code) => decide(viewer, action, { authority_code }).allowed);
  if (code === undefined) throw new RefusedError("the good practice co-ordinator");
  return code;
}

const DayForm = z.object({
  hours: number("Give the hours as a number between 0.25 and 14, such as 3.5", { min: 0.25, max: 14, whole: false }),
  work: choice(works, "Choose what the time was for"),
  pieces: optionalNumber("Give how many were finished as a whole number from 1 to 99, or leave it blank", {
    min: 1,
    max: 99,
    whole: true,
  }),
  note: optionalLine(200, "The note"),
});

async function logTime(request: WebRequest, authority: string): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(DayForm, typed);
  const errors: FormErrors = parsed.ok ? {} : { ...parsed.errors };
  const workedOn = typedDay(typed, "worked_on");
  const today = dayOf(request.clock.now());
  if (workedOn === undefined) errors["worked_on-day"] = "Give the day, such as 24 11 2026";
  else if (workedOn > today) errors["worked_on-day"] = "The day is still to come: log time once it was spent";
  if (!parsed.ok || workedOn === undefined || Object.keys(errors).length > 0) return daysPage(request, typed, errors);
  await logDay(acting(request), authority, { workedOn, ...parsed.values });
  return redirect(request, "/co-ordinator-days");
}

const BudgetForm = z.object({
  days: number("Give the days as a number between 1 and 999, such as 78", { min: 1, max: 999, whole: false }),
});

async function setDays(request: WebRequest, authority: string): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(BudgetForm, typed);
  if (!parsed.ok) return daysPage(request, typed, parsed.errors);
  await setBudget(acting(request), authority, parsed.values.days);
  return redirect(request, "/co-ordinator-days");
}

/** Whether the days will do, for the page of a queue. */
export async function daysOnPage(request: WebRequest) {
  const authority = authorityOf(request, "co_ordinator_day.read");
  const situation = await situationOf(request.db, authority, dayOf(request.clock.now()));
  return <DaysSummary situation={situation} reckoning={reckonDays(situation)} />;
}

async function daysPage(request: WebRequest, typed: Typed, errors: FormErrors): Promise<Response> {
  const { db, viewer, clock } = request;
  const authority = authorityOf(request, "co_ordinator_day.read");
  const today = dayOf(clock.now());
  const situation = await situationOf(db, authority, today);
  const may = (action: Action) => decide(viewer, action, { authority_code: authority }).allowed;
  const props = {
    personId: acting(request).viewer.personId,
    schoolYearName: schoolYearOf(today).name,
    situation,
    reckoning: reckonDays(situation),
    logged: await loggedDays(db, authority, today),
    mayLog: may("co_ordinator_day.log"),
    maySetBudget: may("co_ordinator_budget.set"),
    typed,
    errors,
  };
  const hasErrors = Object.keys(errors).length > 0;
  return page(request, <DaysPage {...props} />, {
    title: "The co-ordinators’ days",
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: "/nominations", text: "Back to nominations" },
  });
}
