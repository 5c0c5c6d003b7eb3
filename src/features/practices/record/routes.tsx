import { dayOf } from "../../../platform/text/dates.ts";
import { decide } from "../../../policy/index.ts";
import {
  NotFoundError,
  page,
  param,
  pupilsAsked,
  readForm,
  redirect,
  typedText,
  type Route,
  type WebRequest,
} from "../../../web/index.ts";
import { acting, type Acting } from "../acting.ts";
import { asidesOfRecord } from "../asides.ts";
import { changingDraft, ofRecord } from "../draft/draft-route.ts";
import { nameOf } from "../name-of.ts";
import { pupilAnswerErrors, pupilAnswerFrom, type PupilAnswer } from "../pupil-check/answer.ts";
import { pupilFindingsIn } from "../pupil-check/findings-in.ts";
import { reasonError } from "../reasons.ts";
import { recordFacts, versionsOf, type PracticeRecord } from "../queries.ts";
import { missingForSubmission, type Missing } from "../rules.ts";
import { sectionHref } from "../sections.ts";
import { writeUpOf } from "../write-up.ts";
import { offeredActions, type Offered, type ReasonGiven } from "./actions.tsx";
import { askedFor } from "./asked-for.tsx";
import { CheckPage } from "./check-page.tsx";
import { askForAgreement, handBack, revise, submitPractice, takeBack } from "./put-forward.ts";
import { VersionPage } from "./version-page.tsx";
import { schoolLeadsOn } from "../../people/index.ts";

/* The record of a practice, and the steps that the school takes with it. */
export const recordRoutes: Route[] = [
  ofRecord("GET", "/drafts/:id/check", (request, record) => checkPage(request, record, {})),
  ofRecord("GET", "/drafts/:id/versions/:number", versionPage),
  changingDraft("/drafts/:id/agreement-requests", ifWhole(askForAgreement)),
  pupilsAsked("asks of the whole write-up")(changingDraft("/drafts/:id/submissions", submit)),
  changingDraft("/drafts/:id/hand-backs", handBackWithReason),
  changingDraft("/drafts/:id/take-backs", async (request, record) => {
    await takeBack(acting(request), record.id);
    return redirect(request, `/drafts/${record.id}`);
  }),
  changingDraft("/drafts/:id/revisions", async (request, record) => {
    await revise(acting(request), record.id);
    return redirect(request, `/drafts/${record.id}`);
  }),
];

/** A step that needs a whole write-up: what is missing is told on the same page. */
function ifWhole(act: (who: Acting, practiceId: string) => Promise<Missing[]>) {
  return async (request: WebRequest, record: PracticeRecord): Promise<Response> => {
    const missing = await act(acting(request), record.id);
    if (missing.length === 0) return redirect(request, `/drafts/${record.id}/check`);
    const errors = missing.map(({ section, message }) => ({ text: message, href: sectionHref(record.id, section) }));
    return checkPage(request, record, { errors });
  };
}

/** Submits; where it looks as if it points at a pupil, only with an answer to that. It asks, and never forbids. */
async function submit(request: WebRequest, record: PracticeRecord): Promise<Response> {
  const answer = pupilAnswerFrom(await readForm(request));
  const errors = pupilAnswerErrors(answer);
  const wrong = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  const asks = wrong.length > 0 && (await isPupilQuestionOpen(request, record));
  if (asks) return checkPage(request, record, { errors: wrong, pupilAnswer: { answer, errors } });
  return ifWhole((who, id) => submitPractice(who, id, answer))(request, record);
}

/** Whether there is something to answer for: found in a whole write-up that this person may submit now. */
async function isPupilQuestionOpen(request: WebRequest, record: PracticeRecord): Promise<boolean> {
  const writeUp = await writeUpOf(request.db, record.working_version_id);
  const offered = offeredActions(request.viewer, record, missingForSubmission(writeUp).length === 0);
  return offered.some(({ action }) => action === "submit") && pupilFindingsIn(writeUp).length > 0;
}

async function handBackWithReason(request: WebRequest, record: PracticeRecord): Promise<Response> {
  const reason = typedText(await readForm(request), "reason");
  const error = reasonError("hand_back", reason);
  if (error === undefined) {
    await handBack(acting(request), record.id, reason);
    return redirect(request, "/my-work");
  }
  const given = { action: "hand_back" as const, reason, error };
  return checkPage(request, record, { errors: [{ text: error, href: "#reason" }], given });
}

/** One version as it was submitted. */
async function versionPage(request: WebRequest, record: PracticeRecord): Promise<Response> {
  const versions = await versionsOf(request.db, record);
  const version = versions.find(({ number, frozen_at }) => frozen_at && String(number) === param(request, "number"));
  if (!version) throw new NotFoundError();
  const writeUp = await writeUpOf(request.db, version.id);
  return page(request, <VersionPage writeUp={writeUp} today={dayOf(request.clock.now())} />, {
    title: `Version ${version.number}: ${nameOf(writeUp)}`,
    backLink: { href: `/drafts/${record.id}/check`, text: "Back to the record" },
  });
}

async function leadsToAsk({ db, clock }: WebRequest, record: PracticeRecord, offered: Offered[]) {
  if (!offered.some(({ action }) => action === "ask_for_agreement")) return {};
  const leads = await schoolLeadsOn(db, record.school_urn, dayOf(clock.now()));
  return { leads: leads.map(({ name }) => name) };
}

/** What is being changed after a return is the school's own until it submits again; others read what was submitted. */
function versionToRead(record: PracticeRecord, versions: Awaited<ReturnType<typeof versionsOf>>): string {
  const submitted = versions.find(({ frozen_at }) => frozen_at !== null);
  return record.status === "returned" && submitted ? submitted.id : record.working_version_id;
}

type Said = {
  errors?: { text: string; href?: string }[];
  given?: ReasonGiven;
  pupilAnswer?: { answer: PupilAnswer; errors: ReturnType<typeof pupilAnswerErrors> };
};

const unanswered = { answer: { hasChecked: false, reason: "" }, errors: {} };

async function checkPage(request: WebRequest, record: PracticeRecord, said: Said): Promise<Response> {
  const { errors = [], given, pupilAnswer = unanswered } = said;
  const { db, viewer } = request;
  const mayEdit = decide(viewer, "practice.edit", recordFacts(record)).allowed;
  const versions = await versionsOf(db, record);
  const writeUp = await writeUpOf(db, mayEdit ? record.working_version_id : versionToRead(record, versions));
  const missing = missingForSubmission(writeUp);
  const offered = offeredActions(viewer, record, missing.length === 0);
  const props = {
    today: dayOf(request.clock.now()),
    record: { ...record, title: writeUp.title },
    writeUp,
    missing,
    mayEdit,
    errors,
    pupilFindings: mayEdit || offered.some(({ action }) => action === "submit") ? pupilFindingsIn(writeUp) : [],
    pupilAnswer,
    offered,
    ...(await leadsToAsk(request, record, offered)),
    asked: await askedFor(db, record),
    versions,
    asides: await asidesOfRecord(request, record),
    ...(given ? { given } : {}),
  };
  return page(request, <CheckPage {...props} />, {
    title: nameOf(writeUp),
    hasErrors: errors.length > 0,
    status: errors.length > 0 ? 422 : 200,
    backLink: mayEdit
      ? { href: `/drafts/${record.id}`, text: "Back to the task list" }
      : { href: "/my-work", text: "Back to my work" },
  });
}
