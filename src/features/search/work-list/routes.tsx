import { z } from "zod";
import { dayOf } from "../../../platform/text/dates.ts";
import { mayEver } from "../../../policy/index.ts";
import {
  choice,
  NotFoundError,
  page,
  parseForm,
  readForm,
  redirect,
  route,
  typedText,
  type FormErrors,
  type Route,
  type WebRequest,
} from "../../../web/index.ts";
import { acting, whenOpened } from "../../practices/index.ts";
import { answers, answerSearch } from "./answer.ts";
import { AnswerPage } from "./answer-page.tsx";
import { countOpening } from "./count-searches.ts";
import { keptWords } from "./kept-words.ts";
import {
  abandonedSearchesSince,
  emptySearchesSince,
  findSought,
  lastAnswered,
  nominationsDraftedFrom,
  weeksSince,
} from "./queries.ts";
import { WorkListPage } from "./work-list-page.tsx";

const answer = { path: "/empty-searches/answers", action: "empty_search.answer", cache: "private" } as const;

/* What was searched for in vain, for whoever can do something about it. */
export const workListRoutes: Route[] = [
  route({
    method: "GET",
    path: "/empty-searches",
    action: "empty_search.read",
    cache: "private",
    rate: "read",
    handle: workList,
  }),
  route({ ...answer, method: "GET", rate: "read", handle: (request) => answerPage(request, askedWords(request)) }),
  route({ ...answer, method: "POST", rate: "change", handle: keepAnswer }),
];

whenOpened(countOpening);

const daysShown = 90;
const weeksShown = 8;

const daysBefore = (request: WebRequest, days: number) =>
  dayOf(new Date(request.clock.now().getTime() - days * 86_400_000));

async function workList(request: WebRequest): Promise<Response> {
  const { db, viewer } = request;
  const since = daysBefore(request, daysShown);
  const [nothing, abandoned, weeks, answered] = await Promise.all([
    emptySearchesSince(db, since),
    abandonedSearchesSince(db, since),
    weeksSince(db, mondayBefore(request, weeksShown - 1)),
    lastAnswered(db),
  ]);
  const mayAnswer = mayEver(viewer, "empty_search.answer").allowed;
  const shown = { nothing, abandoned, weeks, answered, since, mayAnswer };
  return page(request, <WorkListPage {...shown} />, { title: "Searches in vain" });
}

/** The Monday of the week so many weeks ago. */
function mondayBefore(request: WebRequest, weeks: number): string {
  const today = new Date(`${dayOf(request.clock.now())}T00:00:00Z`);
  const days = ((today.getUTCDay() + 6) % 7) + weeks * 7;
  return new Date(today.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}

const askedWords = (request: WebRequest) => new URL(request.http.req.url).searchParams.get("words") ?? "";

/** Only of what was sought: whatever else is asked is no page. */
async function answerPage(request: WebRequest, words: string, errors: FormErrors = {}): Promise<Response> {
  const sought = await findSought(request.db, keptWords(words) ?? "", daysBefore(request, daysShown));
  if (!sought) throw new NotFoundError();
  const hasErrors = Object.keys(errors).length > 0;
  const shown = {
    sought,
    since: daysBefore(request, daysShown),
    nominations: await nominationsDraftedFrom(request.db, acting(request).viewer, sought.words),
    errors,
  };
  return page(request, <AnswerPage {...shown} />, {
    title: `Searched for in vain: ${sought.words}`,
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: "/empty-searches", text: "Back to searches in vain" },
  });
}

const AnswerForm = z.object({ answer: choice(answers, "Choose what was done about it") });

async function keepAnswer(request: WebRequest): Promise<Response> {
  const typed = await readForm(request);
  const words = keptWords(typedText(typed, "words")) ?? "";
  const parsed = parseForm(AnswerForm, typed);
  if (!parsed.ok) return answerPage(request, words, parsed.errors);
  if (!(await findSought(request.db, words, daysBefore(request, daysShown)))) throw new NotFoundError();
  await answerSearch(acting(request), words, parsed.values.answer);
  return redirect(request, "/empty-searches");
}
