import { z } from "zod";
import { dayOf } from "../../../platform/text/dates.ts";
import {
  choice,
  number,
  page,
  param,
  parseForm,
  readForm,
  recordRoute,
  redirect,
  requiredLine,
  requiredText,
  typedText,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { decide } from "../../../policy/index.ts";
import { acting, differences, type SavedField } from "../../practices/index.ts";
import { adoptionRoute } from "../adoptions/adoption-route.ts";
import { adoptionFacts, findAdoption, type Adoption } from "../adoptions/queries.ts";
import { schoolYearOf } from "../ratings/school-years.ts";
import { correctOutcome } from "./correct-outcome.ts";
import { OutcomePage } from "./pages/outcome-page.tsx";
import { outcomesOf, type Outcome } from "./queries.ts";
import { recordOutcome } from "./record-outcome.ts";
import { betterWords, outcomeLabels, twinWords, unitWords, type Unit } from "./words.ts";

/* What schools measure themselves, before and after; and what was recorded wrongly, put right. */
export const outcomeRoutes: Route[] = [
  adoptionRoute("GET", "/outcomes", (request, one) => outcomePage(request, one, {}, {}), "outcome.record"),
  adoptionRoute("POST", "/outcomes", record, "outcome.record"),
  outcomeRoute("GET", "/adoptions/:id/outcomes/:outcome", (request, { adoption, outcome }) =>
    correctionPage(request, { adoption, outcome }, typedOf(outcome), {}),
  ),
  {
    ...outcomeRoute("POST", "/adoptions/:id/outcomes/:outcome/corrections", correct),
    fieldsCalled: outcomeLabels,
  },
];

type Recorded = { adoption: Adoption; outcome: Outcome };

/** One outcome that somebody recorded, loaded through what the viewer may read of the work. */
function outcomeRoute(
  method: "GET" | "POST",
  path: string,
  handle: (request: WebRequest, recorded: Recorded) => Promise<Response>,
): Route {
  return recordRoute<Recorded>({
    method,
    path,
    action: "outcome.correct",
    cache: "private",
    rate: method === "GET" ? "read" : "change",
    load: async (request) => {
      const { db, viewer } = request;
      const adoption = await findAdoption(db, viewer, param(request, "id"));
      if (!adoption || !decide(viewer, "adoption.read_work", adoptionFacts(adoption)).allowed) return undefined;
      const outcomes = await outcomesOf(db, adoption.id);
      const outcome = outcomes.find(({ id, kind }) => id === param(request, "outcome") && kind === "local");
      return outcome && { adoption, outcome };
    },
    facts: ({ adoption, outcome }) => ({ ...adoptionFacts(adoption), recorded_side: outcome.recorded_side }),
    handle,
  });
}

const figure = { min: -1_000_000, max: 1_000_000, whole: false };
const OutcomeForm = z.object({
  measure: requiredLine("Say what you measured", 200, "What you measured"),
  unit: choice(["percent", "points", "months", "count", "score"], "Choose what the figures are in"),
  better: choice(["higher", "lower"], "Choose which way is better"),
  before: number("Enter the figure before, such as 54 or 98.6", figure),
  after: number("Enter the figure after, such as 61 or 101.2", figure),
  cohort: number("Enter of how many pupils, such as 28", { min: 1, max: 5_000, whole: true }),
  year: number("Choose the school year of the figure after", { min: 2000, max: 2100, whole: true }),
});

const CorrectionForm = OutcomeForm.extend({
  reason: requiredText("Say what was wrong, so that whoever saw the figure before understands", 1_000, "The reason"),
});

/** What is kept, as it would have been typed. */
function typedOf(outcome: Outcome): Typed {
  const fields = ["measure", "unit", "better", "before", "after", "cohort", "year", "edits"] as const;
  return Object.fromEntries(fields.map((name) => [name, [String(outcome[name] ?? "")]]));
}

/** What is there now, where it is not what was typed, and why the last who corrected it did. */
function savedNow(outcome: Outcome, typed: Typed): SavedField[] {
  const { edits: _edits, ...stored } = typedOf(outcome);
  const changed = differences(stored, typed).map(({ name, text }) => ({
    name,
    text: savedWords(name, text),
    label: outcomeLabels[name as keyof typeof outcomeLabels],
  }));
  const [last] = outcome.corrections;
  return last ? [...changed, { name: "reason", text: last.reason, label: `Why ${last.by} corrected it` }] : changed;
}

function savedWords(name: string, text: string): string {
  if (name === "unit") return unitWords[text as Unit];
  return name === "better" ? betterWords[text as keyof typeof betterWords] : text;
}

async function correct(request: WebRequest, { adoption, outcome }: Recorded): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(CorrectionForm, typed);
  const errors = parsed.ok ? wrongIn(request, adoption, parsed.values) : parsed.errors;
  if (!parsed.ok || Object.keys(errors).length > 0) {
    return correctionPage(request, { adoption, outcome }, typed, errors);
  }
  const { reason, ...values } = parsed.values;
  const edits = Number(typedText(typed, "edits") || "-1");
  const of = { adoptionId: adoption.id, outcomeId: outcome.id };
  const done = await correctOutcome(acting(request), { ...of, reason, edits, outcome: values });
  if (done === "stale") return correctedMeanwhile(request, { adoption, outcome }, typed);
  if (done !== "corrected") {
    const told = { measure: twinWords(values, done.twin) };
    return correctionPage(request, { adoption, outcome }, typed, told, { status: 409 });
  }
  return redirect(request, `/adoptions/${adoption.id}`);
}

/** Another window, or a colleague, was first: what is there now is shown beside what was typed, which can be sent knowingly. */
async function correctedMeanwhile(request: WebRequest, { adoption, outcome }: Recorded, typed: Typed) {
  const now = (await outcomesOf(request.db, adoption.id)).find(({ id }) => id === outcome.id) ?? outcome;
  const again = { ...typed, edits: [String(now.edits)] };
  return correctionPage(request, { adoption, outcome: now }, again, {}, { status: 409, saved: savedNow(now, typed) });
}

async function record(request: WebRequest, adoption: Adoption): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(OutcomeForm, typed);
  const errors = parsed.ok ? wrongIn(request, adoption, parsed.values) : parsed.errors;
  if (!parsed.ok || Object.keys(errors).length > 0) return outcomePage(request, adoption, typed, errors);
  const done = await recordOutcome(acting(request), adoption.id, parsed.values);
  if (done !== "recorded") {
    return outcomePage(request, adoption, typed, { measure: twinWords(parsed.values, done.twin) }, 409);
  }
  return redirect(request, `/adoptions/${adoption.id}`);
}

/** What no field can know by itself: what a share of pupils can be, and since when there is an after. */
function wrongIn(request: WebRequest, adoption: Adoption, values: z.infer<typeof OutcomeForm>): FormErrors {
  const errors: FormErrors = {};
  const impossible = (value: number) => values.unit === "percent" && (value < 0 || value > 100);
  if (impossible(values.before)) errors["before"] = "Enter the figure before as a percentage between 0 and 100";
  if (impossible(values.after)) errors["after"] = "Enter the figure after as a percentage between 0 and 100";
  if (!yearsOf(request, adoption).includes(values.year)) {
    errors["year"] = "Choose a school year since the adoption began";
  }
  return errors;
}

/** The academic years since it began, to the present one, newest first. */
function yearsOf({ clock }: WebRequest, { agreed_on }: Adoption): number[] {
  const last = schoolYearOf(dayOf(clock.now()));
  const first = agreed_on === null ? last : schoolYearOf(agreed_on);
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}

function outcomePage(
  request: WebRequest,
  adoption: Adoption,
  typed: Typed,
  errors: FormErrors,
  wrong: 409 | 422 = 422,
): Response {
  const hasErrors = Object.keys(errors).length > 0;
  const years = yearsOf(request, adoption);
  return page(request, <OutcomePage {...{ adoption, years, typed, errors }} />, {
    title: "Record what you measured",
    hasErrors,
    status: hasErrors ? wrong : 200,
    backLink: { href: `/adoptions/${adoption.id}` },
  });
}

async function correctionPage(
  request: WebRequest,
  { adoption, outcome }: Recorded,
  typed: Typed,
  errors: FormErrors,
  { status: wrong, saved }: { status: 409 | 422; saved?: SavedField[] } = { status: 422 },
): Promise<Response> {
  const hasErrors = Object.keys(errors).length > 0 || saved !== undefined;
  const given = { adoption, correcting: outcome.id, years: yearsOf(request, adoption), typed, errors };
  const props = { ...given, ...(saved ? { saved } : {}) };
  return page(request, <OutcomePage {...props} />, {
    title: "Correct what was recorded",
    hasErrors,
    status: hasErrors ? wrong : 200,
    backLink: { href: `/adoptions/${adoption.id}` },
  });
}
