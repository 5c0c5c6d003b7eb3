import type { VNode } from "preact";
import { dayOf } from "../../../platform/text/dates.ts";
import { decide, isSignedIn } from "../../../policy/index.ts";
import { NotFoundError, page, type WebRequest } from "../../../web/index.ts";
import { collectionToRead } from "../collections/to-read.tsx";
import { nothingSaid, type Said } from "../form-parts.tsx";
import { nameOf } from "../name-of.ts";
import { WriteUpSummary } from "../record/write-up-summary.tsx";
import { writeUpOf, type WriteUp } from "../write-up.ts";
import { ConsultationPage } from "./pages/consultation-page.tsx";
import { ConsultationsPage } from "./pages/consultations-page.tsx";
import {
  commentsOn,
  consultationFacts,
  consultationsFor,
  peopleAsked,
  peopleToAsk,
  type ConsultationRecord,
} from "./queries.ts";
import { consultationState } from "./rules.ts";

/* The page of one consultation, as it stands for this viewer, and the list of theirs. */

type Saying = Said & {
  /** The comment that what was said is about. */
  about?: string;
  meanwhile?: Record<string, string | null>;
};

/** Whoever was only asked reads what is open while it is, and their own comments; who runs it reads everything. */
export async function shownConsultation(
  request: WebRequest,
  one: ConsultationRecord,
  said: Saying = nothingSaid,
): Promise<Response> {
  const { db, viewer, clock } = request;
  const may = (action: "consultation.run" | "consultation.answer" | "consultation.comment") =>
    decide(viewer, action, consultationFacts(one)).allowed;
  const state = consultationState(one, dayOf(clock.now()));
  const readsAll = decide(viewer, "consultation.read", { ...consultationFacts(one), person_id: null }).allowed;
  const name = (said.typed["name"]?.at(-1) ?? request.http.req.query("name"))?.slice(0, 100).trim();
  const searches = may("consultation.run") && state === "open" && name;
  const props = {
    one,
    state,
    said,
    readsAll,
    mayRun: may("consultation.run"),
    mayAnswer: may("consultation.answer"),
    mayComment: may("consultation.comment") && state === "open",
    asked: readsAll ? await peopleAsked(db, one.id) : [],
    comments: await commentsOn(db, one.id, readsAll ? undefined : viewer.personId),
    personId: viewer.personId,
    name: name ?? "",
    found: searches ? await peopleToAsk(db, one, { name, today: dayOf(clock.now()) }) : undefined,
    toRead: readsAll || state === "open" ? await toRead(request, one, readsAll) : null,
  };
  const hasErrors = Object.keys(said.errors).length > 0;
  return page(request, <ConsultationPage {...props} />, {
    title: `Consultation: ${nameOf(one)}`,
    hasErrors,
    status: said.meanwhile ? 409 : hasErrors ? 422 : 200,
    backLink: { href: "/consultations", text: "Back to consultations" },
  });
}

async function toRead(request: WebRequest, one: ConsultationRecord, readsAll: boolean): Promise<VNode | null> {
  if (one.collection_id) return collectionToRead(request, one.collection_id);
  if (one.version_id === null) throw new NotFoundError();
  const writeUp = await writeUpOf(request.db, one.version_id);
  const today = dayOf(request.clock.now());
  return <WriteUpSummary writeUp={readsAll ? writeUp : asConsulted(writeUp)} today={today} />;
}

/** What was measured for few pupils is not shown beyond the school and its authority, and files come when it is published. */
function asConsulted(writeUp: WriteUp): WriteUp {
  const measures = writeUp.measures.map((measure) =>
    (measure.cohort_size ?? 0) < 11 ? { ...measure, baseline: null, after_value: null, comparator: null } : measure,
  );
  return { ...writeUp, measures, media: [] };
}

export async function consultationsPage(request: WebRequest): Promise<Response> {
  const { db, viewer, clock } = request;
  const [asked, run] = [
    await consultationsFor(db, viewer, "consultation.comment"),
    await consultationsFor(db, viewer, "consultation.run"),
  ];
  const settings = viewer.memberships.flatMap(({ authorityCode }) =>
    authorityCode !== null && decide(viewer, "publication_setting.read", { authority_code: authorityCode }).allowed
      ? [authorityCode]
      : [],
  );
  const props = { asked, run, today: dayOf(clock.now()), settings: [...new Set(settings)] };
  return page(request, <ConsultationsPage {...props} />, { title: "Consultations" });
}

/** At the head of "My work": what waits for this person's comment, and what they run that is open or not answered for. */
export async function consultationsInMyWork(request: WebRequest) {
  const { db, viewer, clock } = request;
  if (!isSignedIn(viewer)) return null;
  const today = dayOf(clock.now());
  const open = (await consultationsFor(db, viewer, "consultation.comment")).filter(
    (one) => consultationState(one, today) === "open",
  );
  const run = (await consultationsFor(db, viewer, "consultation.run")).filter(
    (one) => consultationState(one, today) !== "stated" && one.returned_at === null,
  );
  if (open.length + run.length === 0) return null;
  const parts = [
    open.length > 0 ? `${open.length} open for your comment` : null,
    run.length > 0 ? `${run.length} that you run` : null,
  ].filter(Boolean);
  return (
    <p class="govuk-body-l">
      <a class="govuk-link" href="/consultations">
        Consultations: {parts.join(", ")}
      </a>
    </p>
  );
}
