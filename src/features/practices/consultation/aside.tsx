import { date, dayOf } from "../../../platform/text/dates.ts";
import { decide, type RecordFacts } from "../../../policy/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import type { PracticeRecord } from "../queries.ts";
import { publicationOf } from "./before-publication.ts";
import { consultationsOn } from "./queries.ts";
import { consultationState, waitsForWords } from "./rules.ts";

/* What consultation has to say on the record of a practice, and on the page where its submission is decided. */

export type OnPractice = {
  /** The consultations on it, the latest first, each as it stands. */
  consultations: { id: string; words: string }[];
  /** Why it may not be published yet. */
  waitsFor: string | undefined;
  mayConsult: boolean;
};

type Asked = { id: string; authority_code: string; school_urn: string; author_id: string } & RecordFacts;

export async function consultationOnPractice({ db, viewer, clock }: WebRequest, practice: Asked): Promise<OnPractice> {
  const { id, authority_code, school_urn, author_id, status } = practice;
  const waits = await publicationOf(db, { practice_id: id, authority_code }, clock.now());
  const today = dayOf(clock.now());
  const consultations = await consultationsOn(db, { practice_id: id });
  return {
    consultations: consultations.map((one) => {
      const state = consultationState(one, today);
      const until = `open for comment until ${date(one.closes_on)}`;
      const was = state === "stated" ? "closed and answered for" : "closed; what came of it has yet to be said";
      return { id: one.id, words: state === "open" ? until : was };
    }),
    waitsFor: waits && waitsForWords[waits],
    mayConsult:
      (waits === undefined || waits === "consultation") &&
      decide(viewer, "practice.consult", { authority_code, school_urn, author_id, status: status ?? null }).allowed,
  };
}

/** Above the button that publishes: what stands in its way, and the way to open it for comment. */
export function BeforePublication({ consultation, practiceId }: { consultation: OnPractice; practiceId: string }) {
  const { consultations, waitsFor, mayConsult } = consultation;
  return (
    <>
      {waitsFor ? <p class="govuk-inset-text">{waitsFor}</p> : null}
      <ul class="govuk-list">
        {consultations.map(({ id, words }) => (
          <li>
            <a class="govuk-link" href={`/consultations/${id}`}>
              Consultation
            </a>
            : {words}
          </li>
        ))}
        {mayConsult ? (
          <li>
            <a class="govuk-link" href={`/drafts/${practiceId}/consultation`}>
              Open it for comment before it is published
            </a>
          </li>
        ) : null}
      </ul>
    </>
  );
}

/** On the record: the consultations on it, for whoever reads it. */
export async function consultationAside(request: WebRequest, record: PracticeRecord) {
  const consultation = await consultationOnPractice(request, record);
  const { consultations, mayConsult } = consultation;
  if (consultations.length === 0 && !mayConsult) return null;
  const shown = mayConsult ? consultation : { ...consultation, waitsFor: undefined };
  return (
    <section aria-labelledby="consultation">
      <h2 class="govuk-heading-m" id="consultation">
        Consultation
      </h2>
      <BeforePublication consultation={shown} practiceId={record.id} />
    </section>
  );
}
