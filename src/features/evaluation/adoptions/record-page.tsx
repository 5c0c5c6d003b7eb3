import { adoptionActionsFor, decide } from "../../../policy/index.ts";
import { page, type WebRequest } from "../../../web/index.ts";
import { outcomesOf } from "../outcomes/queries.ts";
import { blocksOf, reviewsOf, stepsOf } from "../progress/queries.ts";
import { AdoptionPage } from "./pages/adoption-page.tsx";
import { adoptionFacts, comparatorsOf, movesOf, type Adoption } from "./queries.ts";
import { practiceAllows } from "./rules.ts";
import type { ReasonGiven } from "./pages/props.ts";

/** The record of an adoption, with as much of it as this viewer may read and do. */
export async function recordPage(request: WebRequest, adoption: Adoption, given?: ReasonGiven): Promise<Response> {
  const { db, viewer } = request;
  const facts = adoptionFacts(adoption);
  const may = (action: Parameters<typeof decide>[1]) => decide(viewer, action, facts).allowed;
  const readsWork = may("adoption.read_work");
  const props = {
    adoption,
    moves: (await movesOf(db, adoption.id)).map((move) =>
      readsWork || move.action !== "stop" ? move : { ...move, reason: null },
    ),
    viewer,
    // Whoever is asked still answers: with “not now”.
    actions: adoptionActionsFor(viewer, facts).filter(
      (action) => action === "offer" || practiceAllows(adoption.practice_status, action),
    ),
    may: {
      readWork: readsWork,
      logStep: may("adoption.log_step"),
      sayBlocks: may("adoption.say_blocks"),
      review: may("adoption.review"),
      chooseNaming: may("adoption.choose_naming"),
      recordOutcome: may("outcome.record"),
    },
    work: readsWork
      ? {
          steps: await stepsOf(db, adoption.id),
          blocks: await blocksOf(db, adoption),
          reviews: await reviewsOf(db, adoption.id),
          outcomes: await outcomesOf(db, adoption.id),
          comparators: await comparatorsOf(db, adoption.id),
        }
      : undefined,
    ...(given ? { given } : {}),
  };
  return page(request, <AdoptionPage {...props} />, {
    title: `${adoption.school_name}: ${adoption.title ?? adoption.ref}`,
    hasErrors: given !== undefined,
    status: given ? 422 : 200,
    backLink: { href: "/adoptions", text: "Working together" },
  });
}
