import {
  page,
  param,
  readForm,
  routesOver,
  redirect,
  typedText,
  type Route,
  type WebRequest,
} from "../../../web/index.ts";
import { acting, reasonError } from "../../practices/index.ts";
import { findShownPractice, shownFacts, type ShownPractice } from "./queries.ts";
import { withdraw } from "./withdraw.ts";
import { WithdrawalPage } from "./withdrawal-page.tsx";

const ofShown = routesOver<ShownPractice>({
  action: "practice.withdraw",
  load: (request) => findShownPractice(request.db, param(request, "ref")),
  facts: shownFacts,
});

/* A practice stops being public, with a reason that is. */
export const withdrawalRoutes: Route[] = [
  ofShown("GET", "/practices/:ref/withdrawal", (request, practice) => withdrawalPage(request, practice, "")),
  ofShown("POST", "/practices/:ref/withdrawals", withdrawWithReason),
];

async function withdrawWithReason(request: WebRequest, practice: ShownPractice): Promise<Response> {
  const reason = typedText(await readForm(request), "reason");
  const error = reasonError("withdraw", reason);
  if (error !== undefined) return withdrawalPage(request, practice, reason, error);
  await withdraw(acting(request), practice.id, reason);
  return redirect(request, `/practices/${practice.ref}`);
}

function withdrawalPage(request: WebRequest, practice: ShownPractice, reason: string, error?: string): Response {
  const props = { practice, reason, ...(error ? { error } : {}) };
  return page(request, <WithdrawalPage {...props} />, {
    title: `Withdraw ${practice.ref}`,
    hasErrors: error !== undefined,
    status: error ? 422 : 200,
    backLink: { href: `/practices/${practice.ref}` },
  });
}
