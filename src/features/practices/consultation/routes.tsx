import {
  page,
  param,
  parseForm,
  readForm,
  routesOver,
  redirect,
  route,
  typedText,
  type Route,
  type Typed,
  type WebRequest,
  pupilsAsked,
} from "../../../web/index.ts";
import { acting, type Acting } from "../acting.ts";
import { editsFrom, pupilErrors, pupilFindings } from "../form-parts.tsx";
import { reachRecord } from "../draft/draft-route.ts";
import type { PracticeRecord } from "../queries.ts";
import { closeEarly, returnToSchool, state } from "./close.ts";
import { answerComment, changeComment, comment } from "./comment.ts";
import { AnswerForm, CommentForm, EarlyForm, OpenForm, ReturnForm, StatementForm } from "./forms.ts";
import { askToComment, openForComment } from "./open.ts";
import { OpenPage } from "./pages/open-page.tsx";
import { consultationFacts, findConsultation, type ConsultationRecord } from "./queries.ts";
import { consultationsPage, shownConsultation } from "./shown.tsx";
import { publicationSettingsOf } from "../publication-settings/settings.ts";

const ofConsultation = routesOver<ConsultationRecord>({
  at: "/consultations/:id",
  action: { read: "consultation.read", change: "consultation.run" },
  load: (request) => findConsultation(request.db, request.viewer, param(request, "id")),
  facts: consultationFacts,
});

const ofPractice = routesOver<PracticeRecord>({
  action: { read: "practice.consult", change: "practice.read_record" },
  ...reachRecord,
});

const itself = pupilsAsked("its own form asks");

/* What is open for comment: those who were asked comment, the school and the co-ordinator answer, and it is closed. */
export const consultationRoutes: Route[] = [
  route({
    method: "GET",
    path: "/consultations",
    action: "consultation.list",
    cache: "private",
    rate: "read",
    handle: consultationsPage,
  }),
  ofPractice("GET", "/drafts/:id/consultation", (request, record) => openPage(request, record, {})),
  ofPractice("POST", "/drafts/:id/consultations", open),
  ofConsultation("GET", "", (request, one) => shownConsultation(request, one)),
  ofConsultation("POST", "/people", ask),
  itself(ofConsultation("POST", "/comments", sayIt, "consultation.comment")),
  itself(ofConsultation("POST", "/comments/:comment", sayItAgain, "consultation.comment")),
  ofConsultation("POST", "/comments/:comment/answers", answer, "consultation.answer"),
  ofConsultation("POST", "/closures", closeWithReason),
  itself(ofConsultation("POST", "/statements", sayWhatCameOfIt)),
  ofConsultation("POST", "/returns", returnWithReason),
];

async function openPage(request: WebRequest, record: PracticeRecord, typed: Typed, errors = {}): Promise<Response> {
  const { consultation_days } = await publicationSettingsOf(request.db, record.authority_code);
  const hasErrors = Object.keys(errors).length > 0;
  return page(request, <OpenPage record={record} days={consultation_days} said={{ typed, errors }} />, {
    title: "Open for comment",
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: `/drafts/${record.id}/check`, text: "Back to the record" },
  });
}

async function open(request: WebRequest, record: PracticeRecord): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(OpenForm, typed);
  if (!parsed.ok) return openPage(request, record, typed, parsed.errors);
  const id = await openForComment(acting(request), record.id, parsed.values.days);
  return redirect(request, `/consultations/${id}`);
}

async function ask(request: WebRequest, one: ConsultationRecord): Promise<Response> {
  const typed = await readForm(request);
  const ids = typed["person"] ?? [];
  const asked = ids.length > 0 ? await askToComment(acting(request), one.id, ids) : 0;
  if (asked > 0) return redirect(request, `/consultations/${one.id}`);
  return shownConsultation(request, one, { typed, errors: { person: "Choose at least one person to ask" } });
}

async function sayIt(request: WebRequest, one: ConsultationRecord): Promise<Response> {
  return commenting(request, one, (act, said) => comment(act, one.id, said).then(() => ({ outcome: "kept" as const })));
}

async function sayItAgain(request: WebRequest, one: ConsultationRecord): Promise<Response> {
  const id = param(request, "comment");
  return commenting(request, one, (act, said, edits) => changeComment(act, one.id, { ...said, id, edits }), id);
}

type Commented = Awaited<ReturnType<typeof changeComment>>;
type Said = { text: string; may_be_named: boolean; pupil_checked: boolean };

async function commenting(
  request: WebRequest,
  one: ConsultationRecord,
  keep: (act: Acting, said: Said, edits: number) => Promise<Commented>,
  comment?: string,
): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(CommentForm, typed);
  const found = pupilFindings([typedText(typed, "text")]);
  const errors = { ...(parsed.ok ? {} : parsed.errors), ...pupilErrors(found, typed) };
  const about = comment === undefined ? {} : { about: comment };
  if (!parsed.ok || Object.keys(errors).length > 0) return shownConsultation(request, one, { typed, errors, ...about });
  const said = {
    text: parsed.values.text,
    may_be_named: typedText(typed, "may_be_named") === "yes",
    pupil_checked: found.length > 0,
  };
  const kept = await keep(acting(request), said, editsFrom(typed));
  if (kept.outcome === "kept") return redirect(request, `/consultations/${one.id}`);
  const meanwhile = { "Your comment as it is kept": kept.stored };
  return shownConsultation(request, one, { typed, errors: {}, ...about, meanwhile });
}

async function answer(request: WebRequest, one: ConsultationRecord): Promise<Response> {
  const typed = await readForm(request);
  const about = param(request, "comment");
  const parsed = parseForm(AnswerForm, typed);
  if (!parsed.ok) return shownConsultation(request, one, { typed, errors: parsed.errors, about });
  await answerComment(acting(request), one.id, { id: about, answer: parsed.values.answer });
  return redirect(request, `/consultations/${one.id}`);
}

async function closeWithReason(request: WebRequest, one: ConsultationRecord): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(EarlyForm, typed);
  if (!parsed.ok) return shownConsultation(request, one, { typed, errors: parsed.errors });
  await closeEarly(acting(request), one.id, parsed.values.early_reason);
  return redirect(request, `/consultations/${one.id}`);
}

async function sayWhatCameOfIt(request: WebRequest, one: ConsultationRecord): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(StatementForm, typed);
  const found = pupilFindings(["said", "changed", "unchanged"].map((name) => typedText(typed, name)));
  const errors = { ...(parsed.ok ? {} : parsed.errors), ...pupilErrors(found, typed) };
  if (!parsed.ok || Object.keys(errors).length > 0) return shownConsultation(request, one, { typed, errors });
  const kept = await state(acting(request), one.id, { ...parsed.values, edits: editsFrom(typed) });
  if (kept.outcome === "kept") return redirect(request, `/consultations/${one.id}`);
  const { said, changed, unchanged } = kept.stored;
  const meanwhile = { "What was said": said, "What was changed": changed, "What was not changed, and why": unchanged };
  return shownConsultation(request, one, { typed, errors: {}, meanwhile });
}

async function returnWithReason(request: WebRequest, one: ConsultationRecord): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(ReturnForm, typed);
  if (!parsed.ok) return shownConsultation(request, one, { typed, errors: parsed.errors });
  await returnToSchool(acting(request), one.id, parsed.values.reason);
  return redirect(request, `/consultations/${one.id}`);
}
