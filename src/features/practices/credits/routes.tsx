import { z } from "zod";
import { decide } from "../../../policy/index.ts";
import {
  optionalLine,
  page,
  param,
  parseForm,
  readForm,
  routesOver,
  redirect,
  requiredLine,
  typedText,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../acting.ts";
import { addToRecord } from "../asides.ts";
import { reachRecord } from "../draft/draft-route.ts";
import { recordFacts, type PracticeRecord } from "../queries.ts";
import { creditsOf, giveCredit, noteAgreement, removeCredit } from "./credits.ts";
import { creditLabels, CreditsAside, CreditsPage } from "./credits-page.tsx";

const ofCredits = routesOver<PracticeRecord>({
  at: "/drafts/:id/credits",
  action: "credit.give",
  ...reachRecord,
});

/* Who is named on the published page. */
export const creditRoutes: Route[] = [
  ofCredits("GET", "", (request, record) => creditsPage(request, record, {}, {})),
  { ...ofCredits("POST", "", nameSomebody), fieldsCalled: creditLabels },
  ofCredits("POST", "/:credit/agreements", async (request, record) => {
    await noteAgreement(acting(request), record, param(request, "credit"));
    return redirect(request, `/drafts/${record.id}/credits`);
  }),
  ofCredits("POST", "/:credit/removals", async (request, record) => {
    await removeCredit(acting(request), record, param(request, "credit"));
    return redirect(request, `/drafts/${record.id}/credits`);
  }),
];

addToRecord(async (request, record) => {
  const mayChange = decide(request.viewer, "credit.give", recordFacts(record)).allowed;
  return <CreditsAside record={record} credits={await creditsOf(request.db, record.id)} mayChange={mayChange} />;
});

const CreditForm = z.object({
  name: requiredLine("Enter the name of the person", 100, "The name"),
  role: optionalLine(100, "The role"),
});

async function nameSomebody(request: WebRequest, record: PracticeRecord): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(CreditForm, typed);
  if (!parsed.ok) return creditsPage(request, record, typed, parsed.errors);
  await giveCredit(acting(request), record, { ...parsed.values, agreed: typedText(typed, "agreed") === "yes" });
  return redirect(request, `/drafts/${record.id}/credits`);
}

async function creditsPage(
  request: WebRequest,
  record: PracticeRecord,
  typed: Typed,
  errors: FormErrors,
): Promise<Response> {
  const hasErrors = Object.keys(errors).length > 0;
  const credits = await creditsOf(request.db, record.id);
  return page(request, <CreditsPage record={record} credits={credits} typed={typed} errors={errors} />, {
    title: "Who is named",
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: `/drafts/${record.id}/check`, text: "Back to the record" },
  });
}
