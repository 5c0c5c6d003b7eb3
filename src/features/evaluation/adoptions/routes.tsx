import { adoptionTransitionFor, decide, isSignedIn } from "../../../policy/index.ts";
import {
  HttpError,
  page,
  readForm,
  redirect,
  route,
  typedText,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../../practices/index.ts";
import { schoolsByUrn } from "../asks/queries.ts";
import { adoptionRoute } from "./adoption-route.ts";
import { agree, chooseNaming } from "./agree.ts";
import { aimsFor } from "./aims.ts";
import { moveOn, stopAdoption } from "./move-on.ts";
import { AdoptionsPage } from "./pages/adoptions-page.tsx";
import { AgreementPage } from "./pages/agreement-page.tsx";
import { NamingPage } from "./pages/naming-page.tsx";
import { adoptionFacts, adoptionsOf, type Adoption } from "./queries.ts";
import { wrongReason } from "./reason.ts";
import { recordPage } from "./record-page.tsx";

/* Two schools at work on a practice: their record, the agreement, and each step on. */
export const adoptionRoutes: Route[] = [
  route({
    method: "GET",
    path: "/adoptions",
    action: "adoption.list",
    cache: "private",
    rate: "read",
    handle: listPage,
  }),
  adoptionRoute("GET", "", (request, adoption) => recordPage(request, adoption)),
  adoptionRoute("GET", "/agreement", (request, one) => agreementPage(request, one, {}, {}), "adoption.agree"),
  adoptionRoute("POST", "/agreements", agreeTo),
  adoptionRoute("GET", "/naming", namingPage, "adoption.choose_naming"),
  adoptionRoute("POST", "/naming", changeNaming, "adoption.choose_naming"),
  adoptionRoute("POST", "/moves", move),
  adoptionRoute("POST", "/stops", stop),
];

async function listPage(request: WebRequest): Promise<Response> {
  const { db, viewer } = request;
  const urns = viewer.memberships.flatMap(({ role, schoolUrn }) => (role === "adviser" ? [] : (schoolUrn ?? [])));
  const led = urns.filter((school_urn) => decide(viewer, "helping_limit.set", { school_urn }).allowed);
  const props = { adoptions: await adoptionsOf(db, viewer), urns, led: await schoolsByUrn(db, led) };
  return page(request, <AdoptionsPage {...props} />, { title: "Working together" });
}

async function agreementPage(
  request: WebRequest,
  adoption: Adoption,
  typed: Typed,
  errors: FormErrors,
): Promise<Response> {
  const aims = await aimsFor(request.db, adoption);
  const hasErrors = Object.keys(errors).length > 0;
  return page(request, <AgreementPage {...{ adoption, aims, typed, errors }} />, {
    title: "Agree to work together",
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: `/adoptions/${adoption.id}` },
  });
}

async function agreeTo(request: WebRequest, adoption: Adoption): Promise<Response> {
  const typed = await readForm(request);
  const chosen = typedText(typed, "indicator");
  const aims = await aimsFor(request.db, adoption);
  if (chosen !== "none" && !aims.some(({ code }) => code === chosen)) {
    return agreementPage(request, adoption, typed, {
      indicator: "Choose a published figure, or say that you measure it yourselves",
    });
  }
  const indicatorCode = chosen === "none" ? null : chosen;
  await agree(acting(request), adoption, { indicatorCode, ...namingIn(typed) });
  return redirect(request, `/adoptions/${adoption.id}`);
}

const namingIn = (typed: Typed) => ({
  named: typedText(typed, "named") === "yes",
  asked: typedText(typed, "asked") === "yes",
});

function namingPage(request: WebRequest, adoption: Adoption): Response {
  return page(request, <NamingPage adoption={adoption} />, {
    title: "Who may know",
    backLink: { href: `/adoptions/${adoption.id}` },
  });
}

async function changeNaming(request: WebRequest, adoption: Adoption): Promise<Response> {
  await chooseNaming(acting(request), adoption.id, namingIn(await readForm(request)));
  return redirect(request, `/adoptions/${adoption.id}`);
}

const onward = ["prepare", "deliver", "sustain"] as const;

async function move(request: WebRequest, adoption: Adoption): Promise<Response> {
  const to = typedText(await readForm(request), "to");
  const action = onward.find((one) => one === to);
  if (!action) throw new HttpError(400, "Say how far it is: choose one of the steps on the page of the adoption.");
  await moveOn(acting(request), adoption.id, action);
  return redirect(request, `/adoptions/${adoption.id}`);
}

async function stop(request: WebRequest, adoption: Adoption): Promise<Response> {
  const reason = typedText(await readForm(request), "reason");
  const asked = adoptionTransitionFor(request.viewer, adoptionFacts(adoption), "stop")?.reason;
  const error = asked && isSignedIn(request.viewer) ? wrongReason(reason, asked.error) : undefined;
  if (error) return recordPage(request, adoption, { action: "stop", reason, error });
  await stopAdoption(acting(request), adoption.id, reason);
  return redirect(request, `/adoptions/${adoption.id}`);
}
