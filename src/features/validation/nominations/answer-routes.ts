import { dayOf } from "../../../platform/text/dates.ts";
import { nominationTransition, type NominationAction } from "../../../policy/index.ts";
import {
  parseForm,
  readForm,
  redirect,
  requiredText,
  typedText,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { z } from "zod";
import { acting } from "../../practices/index.ts";
import { accept, decline, turnDown } from "./answer.ts";
import { colleaguesAt, invite } from "./invite.ts";
import { merge } from "./merge.ts";
import { ofNomination } from "./of-nomination.ts";
import { othersAtSchool, type Nomination } from "./queries.ts";
import { schoolLeadsOn } from "../../people/index.ts";

type Again = (request: WebRequest, nomination: Nomination, typed: Typed, errors: FormErrors) => Promise<Response>;

/** What may be answered to a nomination; `again` shows its page with what is wrong. */
export function answerRoutes(again: Again): Route[] {
  return [
    ofNomination("POST", "/nominations/:id/invitations", (request, one) => inviteSchool(request, one, again)),
    ofNomination("POST", "/nominations/:id/mergers", (request, one) => mergeThem(request, one, again)),
    ofNomination("POST", "/nominations/:id/declines", (request, one) => {
      const back = "/nominations";
      return withReason(request, one, { action: "decline", act: decline, again, back });
    }),
    ofNomination("POST", "/nominations/:id/acceptances", async (request, { id }) =>
      redirect(request, `/drafts/${await accept(acting(request), id)}`),
    ),
    ofNomination("POST", "/nominations/:id/refusals", (request, one) => {
      const back = "/my-work";
      return withReason(request, one, { action: "turn_down", act: turnDown, again, back });
    }),
  ];
}

/** Invites whoever leads the school, and the colleague who was chosen; somebody there must be able to answer. */
async function inviteSchool(request: WebRequest, nomination: Nomination, again: Again): Promise<Response> {
  const typed = await readForm(request);
  const chosen = typedText(typed, "colleague");
  const day = dayOf(request.clock.now());
  const colleagues = await colleaguesAt(request.db, nomination.school_urn, day);
  const colleague = colleagues.find(({ id }) => id === chosen);
  if (!colleague && chosen !== "" && chosen !== "nobody") {
    return again(request, nomination, typed, { colleague: "Choose somebody who works at the school today" });
  }
  if (!colleague && (await schoolLeadsOn(request.db, nomination.school_urn, day)).length === 0) {
    return again(request, nomination, typed, {
      colleague: "Choose a colleague to invite: nobody who leads the school has an account yet",
    });
  }
  await invite(acting(request), nomination.id, colleague?.id ?? null);
  return redirect(request, "/nominations");
}

async function mergeThem(request: WebRequest, nomination: Nomination, again: Again): Promise<Response> {
  const typed = await readForm(request);
  const into = typedText(typed, "into");
  const others = await othersAtSchool(request.db, request.viewer, nomination);
  if (!others.some(({ id }) => id === into)) {
    return again(request, nomination, typed, { into: "Choose the nomination that it is the same as" });
  }
  await merge(acting(request), nomination.id, into);
  return redirect(request, `/nominations/${into}`);
}

type WithReason = {
  action: NominationAction;
  act: (act: ReturnType<typeof acting>, nominationId: string, reason: string) => Promise<void>;
  again: Again;
  back: string;
};

/** An answer that needs its reason, in the words of the lifecycle table. */
async function withReason(
  request: WebRequest,
  nomination: Nomination,
  { action, act, again, back }: WithReason,
): Promise<Response> {
  const typed = await readForm(request);
  const error = nominationTransition(nomination.status, action)?.reason?.error ?? "Give a reason";
  const parsed = parseForm(z.object({ reason: requiredText(error, 2_000, "The reason") }), typed);
  if (!parsed.ok) return again(request, nomination, typed, parsed.errors);
  await act(acting(request), nomination.id, parsed.values.reason);
  return redirect(request, back);
}
