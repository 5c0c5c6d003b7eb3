import { z } from "zod";
import { decide } from "../../../policy/index.ts";
import {
  page,
  param,
  parseForm,
  readForm,
  routesOver,
  redirect,
  requiredText,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { acting } from "../../practices/index.ts";
import { hasInterest } from "../conflicts/of-person.ts";
import { findMarked, markedFacts, type Marked } from "../kitemarks/queries.ts";
import { findRevocation, openRevocation, revocationFacts, type Revocation } from "./queries.ts";
import { RevocationPage } from "./revocation-page.tsx";
import { confirmRevocation, dropRevocation, proposeRevocation } from "./revoke.ts";

const ofMarked = routesOver<Marked>({
  action: "revocation.read",
  load: (request) => findMarked(request.db, param(request, "ref")),
  facts: markedFacts,
});

const ofRevocation = routesOver<Revocation>({
  action: "revocation.read",
  load: (request) => findRevocation(request.db, request.viewer, param(request, "id")),
  facts: revocationFacts,
});

/* A kitemark is revoked by two people, with a reason. */
export const revocationRoutes: Route[] = [
  ofMarked("GET", "/practices/:ref/revocation", (request, marked) => revocationPage(request, marked, {}, {})),
  ofMarked("POST", "/practices/:ref/revocations", propose),
  ofRevocation("POST", "/revocations/:id/confirmations", async (request, revocation) => {
    await confirmRevocation(acting(request), revocation);
    return redirect(request, `/practices/${revocation.ref}`);
  }),
  ofRevocation("POST", "/revocations/:id/refusals", async (request, revocation) => {
    await dropRevocation(acting(request), revocation);
    return redirect(request, "/renewals");
  }),
];

const Reason = z.object({
  reason: requiredText("Say why it is to be revoked; once confirmed, the reason is public", 2_000, "The reason"),
});

async function propose(request: WebRequest, marked: Marked): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(Reason, typed);
  if (!parsed.ok) return revocationPage(request, marked, typed, parsed.errors);
  await proposeRevocation(acting(request), marked.id, parsed.values.reason);
  return redirect(request, `/practices/${marked.ref}/revocation`);
}

async function revocationPage(
  request: WebRequest,
  marked: Marked,
  typed: Typed,
  errors: FormErrors,
): Promise<Response> {
  const { viewer, db } = request;
  const open = await openRevocation(db, viewer, marked.id);
  const who = { personId: acting(request).viewer.personId, today: dayOf(request.clock.now()) };
  const isFree = !(await hasInterest(db, marked, who));
  const may = (action: "confirm" | "drop") =>
    isFree && open !== undefined && decide(viewer, `revocation.${action}`, revocationFacts(open)).allowed;
  const props = {
    marked,
    open,
    mayPropose: isFree && decide(viewer, "revocation.propose", markedFacts(marked)).allowed,
    mayConfirm: may("confirm"),
    mayDrop: may("drop"),
    typed,
    errors,
  };
  const hasErrors = Object.keys(errors).length > 0;
  return page(request, <RevocationPage {...props} />, {
    title: `Revoke the kitemark of ${marked.ref}`,
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: `/drafts/${marked.id}/check`, text: "Back to the record" },
  });
}
