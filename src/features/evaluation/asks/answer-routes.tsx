import { z } from "zod";
import { adoptionTransitionFor } from "../../../policy/index.ts";
import {
  choice,
  choices,
  optionalLine,
  optionalText,
  page,
  parseForm,
  readForm,
  redirect,
  typedText,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../../practices/index.ts";
import { adoptionRoute } from "../adoptions/adoption-route.ts";
import { adoptionFacts, type Adoption } from "../adoptions/queries.ts";
import { hasRoom } from "../adoptions/rules.ts";
import { wrongReason } from "../adoptions/reason.ts";
import { recordPage } from "../adoptions/record-page.tsx";
import { offerWords, type Offer } from "../adoptions/words.ts";
import { confirmAsk, declineAsk, dropAsk, offerHelp, passOnAsk, takeBackAsk } from "./answer.ts";
import { helpersWith, helpingOf } from "./helpers.ts";
import { answerLabels, AnswerPage } from "./pages/answer-page.tsx";
import { findAskedPractice } from "./queries.ts";

/* What becomes of an ask: sent on by the school lead, answered, passed on, or taken back. */
export const answerRoutes: Route[] = [
  adoptionRoute("POST", "/confirmations", async (request, adoption) => {
    await confirmAsk(acting(request), adoption.id);
    return redirect(request, `/adoptions/${adoption.id}`);
  }),
  adoptionRoute("POST", "/drops", dropWithReason),
  adoptionRoute("POST", "/take-backs", async (request, adoption) => {
    await takeBackAsk(acting(request), adoption.id);
    return redirect(request, `/adoptions/${adoption.id}`);
  }),
  adoptionRoute("GET", "/answer", (request, adoption) => answerPage(request, adoption, {}, {}), "adoption.offer"),
  { ...adoptionRoute("POST", "/answers", answer), fieldsCalled: answerLabels },
];

const offers = Object.keys(offerWords) as Offer[];
const answers = ["offer", "decline", "pass_on"] as const;
const AnswerForm = z.object({
  answer: choice(answers, "Choose what you answer"),
  offers: choices(offers),
  words: optionalText(4_000, "What you add"),
  reason: optionalText(4_000, "The reason"),
  pass_to: optionalLine(20, "The school"),
});
type Answer = z.infer<typeof AnswerForm>;

async function answer(request: WebRequest, adoption: Adoption): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(AnswerForm, typed);
  const errors = parsed.ok ? missingIn(parsed.values) : parsed.errors;
  if (!parsed.ok || Object.keys(errors).length > 0) return answerPage(request, adoption, typed, errors);
  const act = acting(request);
  const { answer: chosen, words, reason, pass_to: to } = parsed.values;
  if (chosen === "offer") await offerHelp(act, adoption.id, { offers: parsed.values.offers, words });
  else if (chosen === "decline") await declineAsk(act, adoption.id, reason ?? "");
  else await passOnAsk(act, adoption.id, to ?? "");
  return redirect(request, chosen === "pass_on" ? "/adoptions" : `/adoptions/${adoption.id}`);
}

/** Each answer needs one thing of its own. */
function missingIn({ answer: chosen, offers: offered, reason, pass_to }: Answer): FormErrors {
  if (chosen === "offer" && offered.length === 0) return { offers: "Choose at least one thing that you can offer" };
  if (chosen === "decline" && reason === null) {
    return { reason: "Say why you cannot help now; the school that asks reads it" };
  }
  if (chosen === "pass_on" && pass_to === null) return { pass_to: "Choose to which school you pass it" };
  return {};
}

async function answerPage(
  request: WebRequest,
  adoption: Adoption,
  typed: Typed,
  errors: FormErrors,
): Promise<Response> {
  const practice = await findAskedPractice(request.db, adoption.ref);
  const others = practice ? await helpersWith(request.db, practice, [adoption.school_urn, adoption.offering_urn]) : [];
  const hasErrors = Object.keys(errors).length > 0;
  const props = {
    adoption,
    offered: practice?.offers ?? [],
    others: others.filter(hasRoom),
    load: await helpingOf(request.db, adoption.offering_urn),
    typed,
    errors,
  };
  return page(request, <AnswerPage {...props} />, {
    title: `Answer ${adoption.school_name}`,
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: `/adoptions/${adoption.id}` },
  });
}

/** A lead says why; whoever proposed it themselves need not. */
async function dropWithReason(request: WebRequest, adoption: Adoption): Promise<Response> {
  const asked = adoptionTransitionFor(request.viewer, adoptionFacts(adoption), "drop")?.reason;
  const reason = typedText(await readForm(request), "reason");
  const error = asked ? wrongReason(reason, asked.error) : undefined;
  if (error) return recordPage(request, adoption, { action: "drop", reason, error });
  await dropAsk(acting(request), adoption.id, asked ? reason : null);
  return redirect(request, "/my-work");
}
