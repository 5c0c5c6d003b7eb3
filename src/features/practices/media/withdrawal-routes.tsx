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
import { acting } from "../acting.ts";
import { findWithdrawable, withdrawableFacts, withdrawMedium, type WithdrawableMedium } from "./withdraw-medium.ts";
import { WithdrawalPage } from "./pages/withdrawal-page.tsx";

const ofMedium = routesOver<WithdrawableMedium>({
  action: "practice.withdraw_file",
  load: (request) => findWithdrawable(request.db, request.viewer, param(request, "medium")),
  facts: withdrawableFacts,
});

/* The withdrawal of one picture or document. */
export const withdrawalRoutes: Route[] = [
  ofMedium("GET", "/media/:medium/withdrawal", (request, medium) => withdrawalPage(request, medium, "")),
  ofMedium("POST", "/media/:medium/withdrawals", withdraw),
];

async function withdraw(request: WebRequest, medium: WithdrawableMedium): Promise<Response> {
  const reason = typedText(await readForm(request), "reason");
  const error = wrongWith(reason);
  if (error !== undefined) return withdrawalPage(request, medium, reason, error);
  await withdrawMedium(acting(request), medium, reason);
  return redirect(request, backFrom(medium));
}

function wrongWith(reason: string): string | undefined {
  if (reason.trim() === "") return "Say why it is being withdrawn";
  if (reason.length > 2_000) return "Use 2,000 characters or fewer";
  return reason.includes("\0") || !reason.isWellFormed() ? "Remove the character that cannot be kept" : undefined;
}

function withdrawalPage(request: WebRequest, medium: WithdrawableMedium, reason: string, error?: string): Response {
  return page(request, <WithdrawalPage {...{ medium, reason }} {...(error ? { error } : {})} />, {
    title: "Withdraw a picture or document",
    hasErrors: error !== undefined,
    status: error ? 422 : 200,
    backLink: { href: backFrom(medium) },
  });
}

function backFrom({ ref, practice_id }: WithdrawableMedium): string {
  return ref ? `/practices/${ref}` : `/drafts/${practice_id}/check`;
}
