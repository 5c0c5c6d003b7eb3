import { z } from "zod";
import { dayOf } from "../../../platform/text/dates.ts";
import { decide } from "../../../policy/index.ts";
import {
  optionalChoice,
  optionalLine,
  optionalText,
  page,
  param,
  parseForm,
  readForm,
  routesOver,
  redirect,
  requiredText,
  route,
  typedText,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { acting, nameOf } from "../../practices/index.ts";
import { hasInterest } from "../conflicts/of-person.ts";
import { findMarked, markedFacts, type Marked } from "../kitemarks/queries.ts";
import { proposedRevocations } from "../revocations/queries.ts";
import { askRenewal, nameSecondContact } from "./ask.ts";
import { daysFrom } from "./days-from.ts";
import { decideRenewal, type RenewalDecision } from "./decide.ts";
import {
  findRenewal,
  lastRenewal,
  marksEndingBy,
  renewalFacts,
  renewalsWaiting,
  secondContactOf,
  secondContactsAt,
  type Renewal,
} from "./queries.ts";
import { RenewalPage } from "./renewal-page.tsx";
import { RenewalsPage } from "./renewals-page.tsx";
import { stillTrueLabels, StillTruePage } from "./still-true-page.tsx";

const ofMarked = routesOver<Marked>({
  action: "renewal.ask",
  load: (request) => findMarked(request.db, param(request, "ref")),
  facts: markedFacts,
});

const ofRenewal = routesOver<Renewal>({
  action: "renewal.read",
  load: (request) => findRenewal(request.db, request.viewer, param(request, "id")),
  facts: renewalFacts,
});

/* "Still true?" at the school; then what waits for the authority, and its decision. */
export const renewalRoutes: Route[] = [
  ofMarked("GET", "/practices/:ref/renewal", (request, marked) => stillTruePage(request, marked, {}, {})),
  { ...ofMarked("POST", "/practices/:ref/renewals", sayStillTrue), fieldsCalled: stillTrueLabels },
  ofMarked("POST", "/practices/:ref/second-contacts", nameContact),
  route({ method: "GET", path: "/renewals", action: "renewal.read", cache: "private", rate: "read", handle: renewals }),
  ofRenewal("GET", "/renewals/:id", (request, renewal) => renewalPage(request, renewal, {}, {})),
  ofRenewal("POST", "/renewals/:id/decisions", takeDecision),
];

const StillTrueForm = z.object({
  still_done: optionalChoice(["yes", "no"]),
  contact_right: optionalChoice(["yes", "no"]),
  changed: optionalText(2_000, "What has changed"),
  figure: optionalLine(300, "The figure"),
});

async function sayStillTrue(request: WebRequest, marked: Marked): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(StillTrueForm, typed);
  if (!parsed.ok) return stillTruePage(request, marked, typed, parsed.errors);
  const { still_done, contact_right, ...said } = parsed.values;
  const errors: FormErrors = {};
  if (still_done === null) errors["still_done"] = "Say whether it is still done";
  if (still_done === "no") errors["still_done"] = noLonger;
  if (contact_right === null) errors["contact_right"] = "Say whether the contact is still right";
  if (contact_right === "no") errors["contact_right"] = wrongContact;
  if (Object.keys(errors).length > 0) return stillTruePage(request, marked, typed, errors);
  await askRenewal(acting(request), marked.id, said);
  return redirect(request, `/practices/${marked.ref}/renewal`);
}

const noLonger =
  "Only what is still done can be renewed. Leave it, and the kitemark lapses on its day; or withdraw the practice from its record";
const wrongContact =
  "Name whoever answers now, by the link beside the question; then answer yes. Nobody could be asked otherwise";

async function nameContact(request: WebRequest, marked: Marked): Promise<Response> {
  const typed = await readForm(request);
  const contacts = await secondContactsAt(request.db, marked, dayOf(request.clock.now()));
  const chosen = contacts.find(({ id }) => id === typedText(typed, "contact"));
  if (!chosen) {
    return stillTruePage(request, marked, typed, { contact: "Choose somebody who works at the school today" });
  }
  await nameSecondContact(acting(request), marked.id, chosen.id);
  return redirect(request, `/practices/${marked.ref}/renewal`);
}

async function stillTruePage(request: WebRequest, marked: Marked, typed: Typed, errors: FormErrors): Promise<Response> {
  const today = dayOf(request.clock.now());
  const props = {
    marked,
    last: await lastRenewal(request.db, marked.id),
    contacts: await secondContactsAt(request.db, marked, today),
    secondContact: await secondContactOf(request.db, marked.id),
    today,
    typed,
    errors,
  };
  const hasErrors = Object.keys(errors).length > 0;
  return page(request, <StillTruePage {...props} />, {
    title: `Still true? ${marked.ref}`,
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: `/drafts/${marked.id}/check`, text: "Back to the record" },
  });
}

async function renewals(request: WebRequest): Promise<Response> {
  const { viewer } = acting(request);
  const today = dayOf(request.clock.now());
  const props = {
    waiting: await renewalsWaiting(request.db, viewer),
    proposed: await proposedRevocations(request.db, viewer),
    ending: await marksEndingBy(request.db, viewer, daysFrom(today, 90)),
    today,
  };
  return page(request, <RenewalsPage {...props} />, { title: "Kitemarks to renew, ending soon and lapsed" });
}

async function renewalPage(request: WebRequest, renewal: Renewal, typed: Typed, errors: FormErrors): Promise<Response> {
  const today = dayOf(request.clock.now());
  const practice = { ...renewal, id: renewal.practice_id };
  const isFree = !(await hasInterest(request.db, practice, { personId: acting(request).viewer.personId, today }));
  const mayDecide = isFree && decide(request.viewer, "renewal.decide", renewalFacts(renewal)).allowed;
  const hasErrors = Object.keys(errors).length > 0;
  return page(request, <RenewalPage {...{ renewal, mayDecide, today, typed, errors }} />, {
    title: nameOf(renewal),
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: "/renewals", text: "Back to kitemarks in time" },
  });
}

async function takeDecision(request: WebRequest, renewal: Renewal): Promise<Response> {
  const typed = await readForm(request);
  const taken = decisionFrom(typed);
  if ("errors" in taken) return renewalPage(request, renewal, typed, taken.errors);
  await decideRenewal(acting(request), renewal, taken);
  return redirect(request, "/renewals");
}

function decisionFrom(typed: Typed): RenewalDecision | { errors: FormErrors } {
  const parsed = parseForm(z.object({ outcome: optionalChoice(["renewed", "new_version_asked"]) }), typed);
  if (!parsed.ok) return { errors: parsed.errors };
  const { outcome } = parsed.values;
  if (outcome === null) return { errors: { outcome: "Choose what you decide" } };
  if (outcome === "renewed") return { outcome };
  const reason = requiredText("Say what needs a new version", 2_000, "The reason");
  const said = parseForm(z.object({ reason }), typed);
  return said.ok ? { outcome, reason: said.values.reason } : { errors: said.errors };
}
