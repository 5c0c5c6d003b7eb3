import { z } from "zod";
import { pupilInformation, type Finding } from "../../../platform/text/pupil-information/index.ts";
import { decide, mayEver, type Viewer } from "../../../policy/index.ts";
import {
  NotFoundError,
  page,
  param,
  parseForm,
  readForm,
  routesOver,
  redirect,
  RefusedError,
  requiredLine,
  requiredText,
  route,
  typedText,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
  pupilsAsked,
} from "../../../web/index.ts";
import { findIndicator } from "../../organisations/index.ts";
import { acting } from "../../practices/index.ts";
import { answerQuestion, askSchool } from "./ask-and-answer.ts";
import { AskSchoolPage, QuestionPage, QuestionsPage, type AskAbout } from "./pages/question-pages.tsx";
import { findQuestion, questionFacts, questionsKnownTo, type Question } from "./queries.ts";

const asking = {
  action: "question.ask",
  cache: "private",
  noLoader: "schools are everybody's to see; for which school it is asked is checked when it is sent",
} as const;

const ofQuestion = routesOver<Question>({
  action: "question.read",
  load: (request) => findQuestion(request.db, request.viewer, param(request, "id")),
  facts: questionFacts,
});

const itself = pupilsAsked("its own form asks");

/** What one school asks another that does better. */
export const questionRoutes: Route[] = [
  route({ ...asking, method: "GET", path: "/schools/:urn/questions/new", rate: "read", handle: newQuestion }),
  itself(route({ ...asking, method: "POST", path: "/schools/:urn/questions", rate: "change", handle: sendQuestion })),
  route({
    method: "GET",
    path: "/questions",
    action: "question.list",
    cache: "private",
    rate: "read",
    handle: questions,
  }),
  ofQuestion("GET", "/questions/:id", (request, question) => questionPage(request, question, {}, nothingWrong)),
  itself(ofQuestion("POST", "/questions/:id/answers", sendAnswer)),
];

type Again = { errors: FormErrors; findings: Finding[] };
const nothingWrong: Again = { errors: {}, findings: [] };

const QuestionForm = z.object({
  from: requiredLine("Choose the school for which you ask", 20, "The school"),
  question: requiredText("Write what you would like to know", 2_000, "The question"),
});
const AnswerForm = z.object({ answer: requiredText("Write your answer", 4_000, "The answer") });

/** What is wrong with a form, with what may point at a pupil in one of its texts, unless it was said to be checked. */
function wrongWith(typed: Typed, name: string, errors: FormErrors): Again {
  const findings = pupilInformation(typedText(typed, name));
  const unchecked = findings.length > 0 && typedText(typed, "checked") !== "yes";
  const checked: FormErrors = unchecked
    ? { checked: "Some of this may point at a pupil. Change it, or say that you have checked that it does not" }
    : {};
  return { errors: { ...errors, ...checked }, findings };
}

async function newQuestion(request: WebRequest): Promise<Response> {
  const query = (name: string): string => request.http.req.query(name) ?? "";
  const about = await aboutWhich(request, query("about"), query("year"));
  return askPage(request, about, { from: [query("from")] }, nothingWrong);
}

async function sendQuestion(request: WebRequest): Promise<Response> {
  const typed = await readForm(request);
  const about = await aboutWhich(request, typedText(typed, "about"), typedText(typed, "year"));
  const parsed = parseForm(QuestionForm, typed);
  const wrong = wrongWith(typed, "question", parsed.ok ? {} : parsed.errors);
  if (!parsed.ok || Object.keys(wrong.errors).length > 0) return askPage(request, about, typed, wrong);
  const { from, question } = parsed.values;
  if (from === about.urn) throw new RefusedError("another school than the one that is asked");
  const given = {
    schoolUrn: from,
    askedUrn: about.urn,
    indicatorCode: about.indicator.code,
    year: about.year,
    question,
  };
  return redirect(request, `/questions/${await askSchool(acting(request), given)}`);
}

async function aboutWhich({ db, ...request }: WebRequest, code: string, year: string): Promise<AskAbout> {
  const urn = param({ db, ...request }, "urn");
  const school = await db
    .selectFrom("schools")
    .select(["urn", "name"])
    .where("urn", "=", urn)
    .where("status", "in", ["open", "open_proposed_to_close"])
    .executeTakeFirst();
  const indicator = /^[a-z0-9_]{1,100}$/u.test(code) ? await findIndicator(db, code) : undefined;
  if (school === undefined || indicator === undefined || !/^20\d\d$/u.test(year)) throw new NotFoundError();
  return { ...school, indicator, year: Number(year) };
}

/** The schools of this person for which they may ask. */
function schoolsOf(viewer: Viewer): string[] {
  const urns = viewer.memberships.flatMap(({ schoolUrn }) => schoolUrn ?? []);
  return [...new Set(urns)].filter((school_urn) => decide(viewer, "question.ask", { school_urn }).allowed);
}

async function askPage(request: WebRequest, about: AskAbout, typed: Typed, again: Again): Promise<Response> {
  const urns = schoolsOf(request.viewer).filter((urn) => urn !== about.urn);
  if (urns.length === 0) throw new RefusedError("staff of another school");
  const named = await request.db
    .selectFrom("schools")
    .select(["urn", "name"])
    .where("urn", "in", urns)
    .orderBy("name")
    .execute();
  const hasErrors = Object.keys(again.errors).length > 0;
  return page(request, <AskSchoolPage about={about} schools={named} typed={typed} {...again} />, {
    title: `Ask ${about.name}`,
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: `/schools/${about.urn}`, text: about.name },
  });
}

async function questionPage(request: WebRequest, question: Question, typed: Typed, again: Again): Promise<Response> {
  const { viewer } = request;
  const hasErrors = Object.keys(again.errors).length > 0;
  const props = {
    question,
    mayAnswer: decide(viewer, "question.answer", questionFacts(question)).allowed,
    mayNominate: mayEver(viewer, "nomination.create").allowed,
    typed,
    ...again,
  };
  return page(request, <QuestionPage {...props} />, {
    title: `${question.asking_name} asks ${question.asked_name}`,
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: "/questions", text: "Questions between schools" },
  });
}

async function sendAnswer(request: WebRequest, question: Question): Promise<Response> {
  const decision = decide(request.viewer, "question.answer", questionFacts(question));
  if (!decision.allowed) throw new RefusedError(decision.whoCan);
  const typed = await readForm(request);
  const parsed = parseForm(AnswerForm, typed);
  const wrong = wrongWith(typed, "answer", parsed.ok ? {} : parsed.errors);
  if (!parsed.ok || Object.keys(wrong.errors).length > 0) return questionPage(request, question, typed, wrong);
  await answerQuestion(acting(request), question, parsed.values.answer);
  return redirect(request, `/questions/${question.id}`);
}

async function questions(request: WebRequest): Promise<Response> {
  const { db, viewer } = request;
  const known = await questionsKnownTo(db, viewer);
  const readable = new Set(
    known.flatMap((one) => (decide(viewer, "question.read", questionFacts(one)).allowed ? [one.id] : [])),
  );
  return page(request, <QuestionsPage questions={known} readable={readable} />, {
    title: "Questions between schools",
    backLink: { href: "/my-work", text: "Back to my work" },
  });
}
