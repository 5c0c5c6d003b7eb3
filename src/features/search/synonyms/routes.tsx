import { z } from "zod";
import {
  page,
  param,
  parseForm,
  readForm,
  recordRoute,
  redirect,
  requiredLine,
  route,
  typedText,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../../practices/index.ts";
import { cleaned } from "../results/asked.ts";
import { pairKey } from "../words/synonyms.ts";
import { addPair, changePair, removePair, type TwoWords } from "./keep-pair.ts";
import { findPair, pagesOf, pairsHolding, type Pair } from "./queries.ts";
import { pairLabels } from "./pair-fields.tsx";
import { SynonymPage } from "./synonym-page.tsx";
import { SynonymsPage } from "./synonyms-page.tsx";

/* Keeping the words that mean the same to those who search: one list for the whole installation. */
const keeping = { action: "synonym.keep", cache: "private" } as const;
const reading = { ...keeping, method: "GET", rate: "read" } as const;
const changing = { ...keeping, method: "POST", rate: "change" } as const;
const ofPair = { load: (request: WebRequest) => findPair(request.db, param(request, "id")), facts: () => ({}) };

export const synonymRoutes: Route[] = [
  route({ ...reading, path: "/synonyms", handle: (request) => list(request, {}, {}) }),
  route({ ...changing, path: "/synonyms", fieldsCalled: pairLabels, handle: add }),
  recordRoute({ ...reading, ...ofPair, path: "/synonyms/:id", handle: (request, pair) => onePair(request, pair, {}) }),
  recordRoute({ ...changing, ...ofPair, path: "/synonyms/:id", fieldsCalled: pairLabels, handle: change }),
  recordRoute({
    ...changing,
    ...ofPair,
    path: "/synonyms/:id/removals",
    handle: async (request, pair) => {
      await removePair(acting(request), pair);
      return redirect(request, "/synonyms");
    },
  }),
];

async function list(request: WebRequest, typed: Typed, errors: FormErrors): Promise<Response> {
  const query = new URL(request.http.req.url).searchParams;
  const sought = cleaned(query.get("q") ?? "");
  const number = /^[1-9]\d{0,2}$/.test(query.get("page") ?? "") ? Number(query.get("page")) : 1;
  const { pairs, total } = await pairsHolding(request.db, sought, number);
  const hasErrors = Object.keys(errors).length > 0;
  const values = {
    words: typedText(typed, "words") || cleaned(query.get("words") ?? ""),
    sameAs: typedText(typed, "same_as"),
  };
  const shown = { pairs, total, sought, page: number, pages: pagesOf(total), values, errors };
  return page(request, <SynonymsPage {...shown} />, {
    title: "Words that mean the same",
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: "/empty-searches", text: "Back to searches in vain" },
  });
}

const longest = 80;
const PairForm = z.object({
  words: requiredLine("Enter a word or a few words", longest, "The words"),
  same_as: requiredLine("Enter what they mean the same as", longest, "What they mean the same as"),
});
const thereAlready = "This pair is in the list already";

/** The pair that was typed, or what is wrong with it. */
function typedPair(typed: Typed): { pair: TwoWords } | { errors: FormErrors } {
  const parsed = parseForm(PairForm, typed);
  if (!parsed.ok) return { errors: parsed.errors };
  const { words, same_as: sameAs } = parsed.values;
  const [one, other] = pairKey(words, sameAs).split(" = ");
  if (one === other) return { errors: { same_as: "Search takes these for the same already: enter another word" } };
  if (![words, sameAs].every((text) => /[\p{L}\p{N}]/u.test(text)))
    return { errors: { words: "Enter a word with letters" } };
  return { pair: { words, sameAs } };
}

async function add(request: WebRequest): Promise<Response> {
  const typed = await readForm(request);
  const read = typedPair(typed);
  if ("errors" in read) return list(request, typed, read.errors);
  if ((await addPair(acting(request), read.pair)) === "there_already")
    return list(request, typed, { words: thereAlready });
  return redirect(request, `/synonyms?${new URLSearchParams({ q: read.pair.words }).toString()}`);
}

async function onePair(request: WebRequest, pair: Pair, errors: FormErrors, typed?: Typed): Promise<Response> {
  const hasErrors = Object.keys(errors).length > 0;
  const values = typed ? { words: typedText(typed, "words"), sameAs: typedText(typed, "same_as") } : pair;
  return page(request, <SynonymPage pair={pair} values={values} errors={errors} />, {
    title: `${pair.words} and ${pair.sameAs}`,
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: "/synonyms", text: "Back to words that mean the same" },
  });
}

async function change(request: WebRequest, pair: Pair): Promise<Response> {
  const typed = await readForm(request);
  const read = typedPair(typed);
  if ("errors" in read) return onePair(request, pair, read.errors, typed);
  if ((await changePair(acting(request), pair, read.pair)) === "there_already") {
    return onePair(request, pair, { words: thereAlready }, typed);
  }
  return redirect(request, `/synonyms?${new URLSearchParams({ q: read.pair.words }).toString()}`);
}
