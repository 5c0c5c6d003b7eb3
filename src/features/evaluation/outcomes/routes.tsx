import { z } from "zod";
import { dayOf } from "../../../platform/text/dates.ts";
import {
  choice,
  number,
  page,
  parseForm,
  readForm,
  redirect,
  requiredLine,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../../practices/index.ts";
import { adoptionRoute } from "../adoptions/adoption-route.ts";
import type { Adoption } from "../adoptions/queries.ts";
import { schoolYearOf } from "../ratings/school-years.ts";
import { OutcomePage } from "./pages/outcome-page.tsx";
import { recordOutcome } from "./record-outcome.ts";

/* What schools measure themselves, before and after. */
export const outcomeRoutes: Route[] = [
  adoptionRoute("GET", "/outcomes", (request, one) => outcomePage(request, one, {}, {}), "outcome.record"),
  adoptionRoute("POST", "/outcomes", record, "outcome.record"),
];

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

async function record(request: WebRequest, adoption: Adoption): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(OutcomeForm, typed);
  const errors = parsed.ok ? wrongIn(request, adoption, parsed.values) : parsed.errors;
  if (!parsed.ok || Object.keys(errors).length > 0) return outcomePage(request, adoption, typed, errors);
  await recordOutcome(acting(request), adoption.id, parsed.values);
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

function outcomePage(request: WebRequest, adoption: Adoption, typed: Typed, errors: FormErrors): Response {
  const hasErrors = Object.keys(errors).length > 0;
  const years = yearsOf(request, adoption);
  return page(request, <OutcomePage {...{ adoption, years, typed, errors }} />, {
    title: "Record what you measured",
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: `/adoptions/${adoption.id}` },
  });
}
