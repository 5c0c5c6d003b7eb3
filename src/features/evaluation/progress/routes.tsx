import { z } from "zod";
import { dayOf } from "../../../platform/text/dates.ts";
import {
  choice,
  HttpError,
  NotFoundError,
  number,
  optionalText,
  page,
  param,
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
import { acting, type SavedField } from "../../practices/index.ts";
import { adoptionRoute } from "../adoptions/adoption-route.ts";
import { findAdoption, type Adoption } from "../adoptions/queries.ts";
import { dayIn } from "./day-in.ts";
import { doReview } from "./do-review.ts";
import { logStep } from "./log-step.ts";
import { blockFieldCalled, BlocksPage } from "./pages/blocks-page.tsx";
import { ReviewPage } from "./pages/review-page.tsx";
import { StepsPage } from "./pages/steps-page.tsx";
import { blocksOf, reviewsOf, useWords, type BlockSaid, type Review } from "./queries.ts";
import { sayBlocks, type SaidOfBlock } from "./say-blocks.ts";

/* What two schools do together, what becomes of each part, and how it goes later. */
export const progressRoutes: Route[] = [
  adoptionRoute("GET", "/steps", (request, one) => stepsPage(request, one, {}, {}), "adoption.log_step"),
  adoptionRoute("POST", "/steps", noteStep, "adoption.log_step"),
  adoptionRoute("GET", "/blocks", (request, one) => blocksPage(request, one, {}, {}), "adoption.say_blocks"),
  { ...adoptionRoute("POST", "/blocks", saveBlocks, "adoption.say_blocks"), fieldsCalled: blockFieldCalled },
  adoptionRoute("GET", "/reviews/:years", (request, one) => reviewPage(request, one, {}, {}), "adoption.review"),
  adoptionRoute("POST", "/reviews/:years", saveReview, "adoption.review"),
];

const StepForm = z.object({
  kind: choice(["saw", "tried", "coached", "adapted"], "Choose what was done"),
  minutes: number("Enter how many minutes it took, such as 90", { min: 1, max: 6000, whole: true }),
  note: optionalText(2_000, "What is to be remembered"),
});

async function noteStep(request: WebRequest, adoption: Adoption): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(StepForm, typed);
  const doneOn = dayIn(typed, "done_on");
  const errors: FormErrors = parsed.ok ? {} : { ...parsed.errors };
  if (doneOn === undefined) errors["done_on-day"] = "Give the day on which it was done, such as 14 11 2026";
  else if (doneOn > dayOf(request.clock.now()))
    errors["done_on-day"] = "Give a day that has been: a step is noted afterwards";
  if (!parsed.ok || doneOn === undefined || Object.keys(errors).length > 0) {
    return stepsPage(request, adoption, typed, errors);
  }
  await logStep(acting(request), adoption.id, { ...parsed.values, doneOn });
  return redirect(request, `/adoptions/${adoption.id}`);
}

function stepsPage(request: WebRequest, adoption: Adoption, typed: Typed, errors: FormErrors): Response {
  return page(request, <StepsPage {...{ adoption, typed, errors }} />, about(adoption, "Note a step", errors));
}

async function blocksPage(request: WebRequest, adoption: Adoption, typed: Typed, errors: FormErrors) {
  const blocks = await blocksOf(request.db, adoption);
  const edits = "edits" in typed ? editsIn(typed) : adoption.block_edits;
  const body = <BlocksPage {...{ adoption, blocks, edits, typed, errors }} />;
  return page(request, body, about(adoption, blocksTitle, errors));
}

const editsIn = (typed: Typed) => Number(typedText(typed, "edits") || -1);
const blocksTitle = "What you keep, adapt and drop";

/** A colleague was first: what they said is shown beside what was typed, which can be saved knowingly. */
async function saidMeanwhile(request: WebRequest, { id }: Adoption, typed: Typed): Promise<Response> {
  const adoption = await findAdoption(request.db, request.viewer, id);
  if (!adoption) throw new NotFoundError();
  const blocks = await blocksOf(request.db, adoption);
  const props = { adoption, blocks, edits: adoption.block_edits, typed, errors: {}, saved: saidNow(blocks, typed) };
  return page(request, <BlocksPage {...props} />, {
    ...about(adoption, blocksTitle, {}),
    hasErrors: true,
    status: 409,
  });
}

/** The parts of which a colleague has said something else than what was typed. */
function saidNow(blocks: readonly BlockSaid[], typed: Typed): SavedField[] {
  return blocks.flatMap(({ title, use, said }, index) => {
    const isSame =
      use === typedText(typed, `use-${index}`) && (said ?? "") === typedText(typed, `said-${index}`).trim();
    const text = [use ? useWords[use] : "", said ?? ""].filter((words) => words !== "").join(". ");
    return isSame ? [] : [{ name: `use-${index}`, label: title ?? `Part ${index + 1}`, text }];
  });
}

async function saveBlocks(request: WebRequest, adoption: Adoption): Promise<Response> {
  const typed = await readForm(request);
  const blocks = await blocksOf(request.db, adoption);
  const read = blocks.map((block, index) => readBlock(block, index, typed));
  const errors: FormErrors = Object.assign({}, ...read.map((one) => ("errors" in one ? one.errors : {})));
  if (Object.keys(errors).length > 0) return blocksPage(request, adoption, typed, errors);
  const said = read.flatMap((one) => ("errors" in one ? [] : [one]));
  if ((await sayBlocks(acting(request), adoption.id, said, editsIn(typed))) === "stale") {
    return saidMeanwhile(request, adoption, typed);
  }
  return redirect(request, `/adoptions/${adoption.id}`);
}

function readBlock(block: BlockSaid, index: number, typed: Typed): SaidOfBlock | { errors: FormErrors } {
  const name = block.title ?? `part ${index + 1}`;
  const form = z.object({
    [`use-${index}`]: choice(["kept", "adapted", "dropped"], `Choose what you did with “${name}”`),
    [`said-${index}`]: optionalText(2_000, "What you say of a part"),
  });
  const parsed = parseForm(form, typed);
  if (!parsed.ok) return { errors: parsed.errors };
  const use = parsed.values[`use-${index}`] as SaidOfBlock["use"];
  const said = parsed.values[`said-${index}`] as string | null;
  if (use !== "kept" && said === null) {
    const missing = use === "adapted" ? `Say how you adapted “${name}”` : `Say why you dropped “${name}”`;
    return { errors: { [`said-${index}`]: missing } };
  }
  return { blockId: block.id, title: name, use, said };
}

const ReviewForm = z.object({
  going: choice(["well", "mixed", "not_well"], "Choose how it goes"),
  words: requiredText("Say in a sentence or two how it goes", 4_000, "The review"),
});

/** The review of this many years; not there where it is another number. */
async function reviewAt(request: WebRequest, adoption: Adoption): Promise<Review> {
  const years = Number(param(request, "years"));
  const review = (await reviewsOf(request.db, adoption.id)).find((one) => one.years === years);
  if (!review) throw new NotFoundError();
  return review;
}

async function reviewPage(request: WebRequest, adoption: Adoption, typed: Typed, errors: FormErrors) {
  const { years, going, by } = await reviewAt(request, adoption);
  if (going) throw new HttpError(409, `${by} has done this review already. It stands with the adoption.`);
  const body = <ReviewPage {...{ adoption, years, typed, errors }} />;
  return page(request, body, about(adoption, reviewTitle, errors));
}

const reviewTitle = "How does it go?";

/** A review is done once: whoever is second is shown the first beside what they typed, which is not lost. */
async function reviewedMeanwhile(request: WebRequest, adoption: Adoption, typed: Typed): Promise<Response> {
  const done = await reviewAt(request, adoption);
  const props = { adoption, years: done.years, typed, errors: {}, done };
  const told = { ...about(adoption, reviewTitle, {}), hasErrors: true, status: 409 } as const;
  return page(request, <ReviewPage {...props} />, told);
}

async function saveReview(request: WebRequest, adoption: Adoption): Promise<Response> {
  const { years, going } = await reviewAt(request, adoption);
  const typed = await readForm(request);
  if (going) return reviewedMeanwhile(request, adoption, typed);
  const parsed = parseForm(ReviewForm, typed);
  if (!parsed.ok) return reviewPage(request, adoption, typed, parsed.errors);
  const done = await doReview(acting(request), adoption.id, { years, ...parsed.values });
  if (done === "done_before") return reviewedMeanwhile(request, adoption, typed);
  return redirect(request, `/adoptions/${adoption.id}`);
}

function about(adoption: Adoption, title: string, errors: FormErrors) {
  const hasErrors = Object.keys(errors).length > 0;
  return { title, hasErrors, status: hasErrors ? 422 : 200, backLink: { href: `/adoptions/${adoption.id}` } } as const;
}
