import type { VNode } from "preact";
import { ErrorSummary, Table, Tag } from "../../../design-system/index.ts";
import { date, dateAndTime } from "../../../platform/text/dates.ts";
import type { PracticeStatus } from "../../../policy/index.ts";
import { Lacking } from "../draft/task-list-page.tsx";
import { nameOf } from "../name-of.ts";
import type { PupilAnswer, PupilAnswerErrors } from "../pupil-check/answer.ts";
import type { FoundIn } from "../pupil-check/findings-in.ts";
import { PupilFindings, PupilQuestion } from "../pupil-check/pupil-check.tsx";
import type { PracticeRecord, versionsOf } from "../queries.ts";
import { RemovalLink } from "../removal/removal-page.tsx";
import { whatMayGo } from "../removal/rules.ts";
import type { Missing } from "../rules.ts";
import { sectionHref } from "../sections.ts";
import type { WriteUp } from "../write-up.ts";
import { Actions, type Offered, type ReasonGiven } from "./actions.tsx";
import { Asked, type AskedFor } from "./asked-for.tsx";
import { WriteUpSummary } from "./write-up-summary.tsx";

export type CheckPageProps = {
  record: PracticeRecord;
  writeUp: WriteUp;
  /** Today in London, "2026-11-21". */
  today: string;
  missing: Missing[];
  /** What looks as if it points at a pupil, for whoever may change it or puts it forward. */
  pupilFindings: FoundIn[];
  pupilAnswer: { answer: PupilAnswer; errors: PupilAnswerErrors };
  offered: Offered[];
  mayEdit: boolean;
  asked: AskedFor | undefined;
  versions: Awaited<ReturnType<typeof versionsOf>>;
  /** Who leads the school, where they can be asked to agree. */
  leads?: string[];
  errors: { text: string; href?: string }[];
  given?: ReasonGiven;
  /** What later rooms show at the foot. */
  asides: (VNode | null)[];
};

/** The record of a practice: where it is, what it says, what is missing, and what this person may do with it. */
export function CheckPage(props: CheckPageProps) {
  const { record, writeUp, mayEdit, errors } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errors.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={errors} /> : null}
        <span class="govuk-caption-l">
          {mayEdit ? "Check your answers" : "The write-up"} · {record.school_name}
        </span>
        <h1 class="govuk-heading-l">{nameOf(record)}</h1>
        <Whereabouts record={record} />
        {props.asked ? <Asked {...props.asked} /> : null}
        {mayEdit ? <Lacking practiceId={record.id} missing={props.missing} /> : null}
        <WriteUpSummary
          writeUp={writeUp}
          today={props.today}
          {...(mayEdit ? { changeHref: (section) => sectionHref(record.id, section) } : {})}
        />
        <PupilFindings findings={props.pupilFindings} {...(mayEdit ? { practiceId: record.id } : {})} />
        {props.offered.length > 0 ? <h2 class="govuk-heading-m">What happens next</h2> : null}
        {props.leads ? <WhoIsAsked leads={props.leads} /> : null}
        <Actions
          record={record}
          offered={props.offered}
          {...(props.given ? { given: props.given } : {})}
          {...(props.pupilFindings.length > 0 ? { beforeSubmitting: <PupilQuestion {...props.pupilAnswer} /> } : {})}
        />
        {mayEdit ? <RemovalLink practiceId={record.id} goes={whatMayGo(record)} /> : null}
        <Versions practiceId={record.id} versions={props.versions} />
        {props.asides}
      </div>
    </div>
  );
}

function Whereabouts({ record }: { record: PracticeRecord }) {
  const { status, ref } = record;
  const isRevised = ref !== null && status !== "published" && status !== "withdrawn";
  return (
    <>
      <p class="govuk-body">
        <StatusTag status={status} />
      </p>
      <p class="govuk-body">
        {whatNext(record)}
        {isRevised ? " The public still sees the version that was published before." : null}
        {ref ? (
          <>
            {" "}
            <a class="govuk-link" href={`/practices/${ref}`}>
              See {ref} as the public does
            </a>
          </>
        ) : null}
      </p>
    </>
  );
}

export const statusTags: Record<PracticeStatus, { text: string; classes: string }> = {
  draft: { text: "Draft", classes: "govuk-tag--grey" },
  awaiting_agreement: { text: "Waiting for agreement", classes: "govuk-tag--yellow" },
  submitted: { text: "With the authority", classes: "govuk-tag--light-blue" },
  returned: { text: "Returned", classes: "govuk-tag--orange" },
  validated: { text: "Kitemark awarded", classes: "govuk-tag--turquoise" },
  published: { text: "Published", classes: "govuk-tag--green" },
  withdrawn: { text: "Withdrawn", classes: "govuk-tag--grey" },
};

export function StatusTag({ status }: { status: PracticeStatus }) {
  return <Tag {...statusTags[status]} />;
}

function whatNext({ status, author_name, authority_name }: PracticeRecord): string {
  const sentences: Record<PracticeStatus, string> = {
    draft: `Only ${author_name} can see it.`,
    awaiting_agreement: `${author_name} has asked the school lead to agree.`,
    submitted: `${authority_name} is reading it.`,
    returned: `${authority_name} has asked for a change.`,
    validated: `${authority_name} has awarded the kitemark and will publish it.`,
    published: "Everybody can read it.",
    withdrawn: "It is no longer shown.",
  };
  return sentences[status];
}

function WhoIsAsked({ leads }: { leads: string[] }) {
  return (
    <p class="govuk-body">
      {leads.length > 0
        ? `${leads.join(" and ")} will be asked by e-mail.`
        : "Nobody leads your school on Waymark yet, so nobody would hear. Ask your authority to invite your head first."}
    </p>
  );
}

type Version = CheckPageProps["versions"][number];

function VersionName(version: Pick<Version, "number" | "frozen_at" | "isPublished"> & { practiceId: string }) {
  const { practiceId, number, frozen_at, isPublished } = version;
  const text = isPublished ? `${number} (the public sees this one)` : String(number);
  if (!frozen_at) return <>{text}</>;
  return (
    <a class="govuk-link" href={`/drafts/${practiceId}/versions/${number}`}>
      {text}
    </a>
  );
}

function Versions({ practiceId, versions }: { practiceId: string; versions: Version[] }) {
  if (versions.length < 2 && !versions[0]?.frozen_at) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Versions</h2>
      <Table
        head={[{ text: "Version" }, { text: "Begun" }, { text: "Submitted" }]}
        firstCellIsHeader
        rows={versions.map(({ number, created_at, frozen_at, isPublished }) => [
          { children: <VersionName {...{ practiceId, number, frozen_at, isPublished }} /> },
          { text: date(created_at) },
          { text: frozen_at ? dateAndTime(frozen_at) : "Being written" },
        ])}
      />
    </>
  );
}
