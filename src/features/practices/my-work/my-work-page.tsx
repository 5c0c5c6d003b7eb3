import type { VNode } from "preact";
import { Button, ErrorSummary, Radios, TaskList } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import type { PracticeStatus } from "../../../policy/index.ts";
import { nameOf } from "../name-of.ts";
import { statusTags } from "../record/check-page.tsx";
import type { SchoolToWriteFor, Work } from "./queries.ts";

export type MyWorkPageProps = {
  personId: string;
  work: Work[];
  /** Whether this person reads the authority's queue: nothing of their own is then nothing to be told of. */
  mayDecide: boolean;
  /** Whether this person may agree a practice of this school. */
  leads: (work: Work) => boolean;
  schools: SchoolToWriteFor[];
  /** Where somebody with several schools chose none. */
  error?: string;
  /** What later rooms show at the head, before this person's own. */
  first: (VNode | null)[];
  /** What later rooms show at the foot. */
  asides: (VNode | null)[];
};

/** What waits for this person, then what they have under way, then what is done. */
export function MyWorkPage(props: MyWorkPageProps) {
  const { work, schools, error } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {error ? <ErrorSummary titleText="There is a problem" errorList={[{ text: error, href: "#school" }]} /> : null}
        <h1 class="govuk-heading-l">My work</h1>
        {props.first}
        {work.length === 0 ? <Nothing mayWrite={schools.length > 0} mayDecide={props.mayDecide} /> : null}
        {groupsOf(props).map(({ heading, of }) =>
          of.length > 0 ? (
            <>
              <h2 class="govuk-heading-m">{heading}</h2>
              <TaskList items={of.map(item)} />
            </>
          ) : null,
        )}
        {schools.length > 0 ? <Begin schools={schools} {...(error ? { error } : {})} /> : null}
        {props.asides}
      </div>
    </div>
  );
}

function groupsOf({ work, leads, personId }: MyWorkPageProps): { heading: string; of: Work[] }[] {
  const within = (...statuses: PracticeStatus[]) => work.filter(({ status }) => statuses.includes(status));
  const waiting = within("awaiting_agreement");
  return [
    { heading: "Waiting for you to agree", of: waiting.filter(leads) },
    { heading: "Returned by the authority", of: within("returned") },
    { heading: "Your drafts", of: within("draft").filter(({ author_id }) => author_id === personId) },
    { heading: "Waiting for your school lead", of: waiting.filter((one) => !leads(one)) },
    { heading: "With the authority", of: within("submitted", "validated") },
    { heading: "Published", of: within("published") },
    { heading: "Withdrawn", of: within("withdrawn") },
  ];
}

function item(one: Work) {
  const isWritten = one.status === "draft" || one.status === "returned";
  const version = one.version_number > 1 ? ` · version ${one.version_number}` : "";
  return {
    title: { text: nameOf(one) },
    href: isWritten ? `/drafts/${one.id}` : `/drafts/${one.id}/check`,
    hint: { text: `${one.author_name}, ${one.school_name} · changed ${date(one.updated_at)}${version}` },
    status: { tag: statusTags[one.status] },
  };
}

function Nothing({ mayWrite, mayDecide }: { mayWrite: boolean; mayDecide: boolean }) {
  if (mayDecide) return null;
  if (!mayWrite) return <WhatReadersDo />;
  return (
    <div class="waymark-empty">
      <p class="govuk-body">Nothing of yours is under way.</p>
      <p class="govuk-body">
        A practice that you write up is listed here, from the first line until it is published. To begin, think of
        something that made a difference to pupils, and of the figure that shows it.
      </p>
    </div>
  );
}

/** Governors and advisers, say: they write nothing up, and come to read. */
function WhatReadersDo() {
  return (
    <div class="waymark-empty">
      <p class="govuk-body">
        Practices are written up by the staff of schools, so nothing of yours is listed here. You can{" "}
        <a class="govuk-link" href="/practices">
          find practice
        </a>
        ,{" "}
        <a class="govuk-link" href="/themes">
          look through the themes
        </a>
        , or{" "}
        <a class="govuk-link" href="/schools">
          see what a school has published
        </a>
        .
      </p>
    </div>
  );
}

function Begin({ schools, error }: { schools: SchoolToWriteFor[]; error?: string }) {
  const [only] = schools;
  return (
    <>
      <h2 class="govuk-heading-m">Write up a practice</h2>
      <p class="govuk-body">It takes about an hour, in as many sittings as you like. It is saved as you go.</p>
      <form method="post" action="/drafts" novalidate>
        {schools.length === 1 && only ? (
          <input type="hidden" name="school" value={only.urn} />
        ) : (
          <Radios
            name="school"
            fieldset={{ legend: { text: "For which school?", classes: "govuk-fieldset__legend--s" } }}
            {...(error ? { errorMessage: { text: error } } : {})}
            items={schools.map(({ urn, name }) => ({ value: urn, text: name }))}
          />
        )}
        <Button text="Write up a practice" preventDoubleClick />
      </form>
    </>
  );
}
