import type { VNode } from "preact";
import { Button, InsetText, TaskList, type TaskListItem } from "../../../design-system/index.ts";
import type { PracticeRecord } from "../queries.ts";
import { missingForSubmission, sectionStatus, type Missing, type SectionStatus } from "../rules.ts";
import {
  optionalSection,
  requiredSections,
  sectionHref,
  sectionKeys,
  sectionTitles,
  type SectionKey,
} from "../sections.ts";
import type { WriteUp } from "../write-up.ts";
import { nameOf } from "../name-of.ts";
import { Asked, type AskedFor } from "../record/asked-for.tsx";
import { RemovalLink } from "../removal/removal-page.tsx";
import { whatMayGo } from "../removal/rules.ts";

export type TaskListPageProps = {
  record: PracticeRecord;
  writeUp: WriteUp;
  asked: AskedFor | undefined;
  /** What later rooms show at the head. */
  first: (VNode | null)[];
};

/** The parts of a write-up, how far each is, and what is missing before it can be put forward. */
export function TaskListPage({ record, writeUp, asked, first }: TaskListPageProps) {
  const statuses = sectionKeys.map((section) => sectionStatus(writeUp, section));
  const done = sectionKeys.filter(
    (section, index) => section !== optionalSection && statuses[index] === "completed",
  ).length;
  // Of a section that has not been begun its status says enough; but that there is no practice without a measure is said at once.
  const missing = missingForSubmission(writeUp).filter(
    ({ section }) => section === "benefit" || statuses[sectionKeys.indexOf(section)] === "in_progress",
  );
  const checkHref = `/drafts/${record.id}/check`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">Write up a practice · {record.school_name}</span>
        <h1 class="govuk-heading-l">{nameOf(record)}</h1>
        {asked ? <Asked {...asked} /> : null}
        {first}
        <p class="govuk-body">
          {done} of {requiredSections.length} sections completed. Answer them in any order; what you write is saved as
          you go.{" "}
          {record.status === "draft" ? "Until you ask your school lead to agree, nobody else can see it." : null}
        </p>
        <TaskList items={sectionKeys.map((section, index) => task(record.id, section, statuses[index]))} />
        <Lacking practiceId={record.id} missing={missing} />
        <Button text="Check your answers" href={checkHref} />
        <RemovalLink practiceId={record.id} goes={whatMayGo(record)} />
      </div>
    </div>
  );
}

function task(practiceId: string, section: SectionKey, status: SectionStatus = "not_started"): TaskListItem {
  return {
    title: { text: sectionTitles[section] },
    href: sectionHref(practiceId, section),
    status: section === optionalSection && status === "not_started" ? optional : shown[status],
  };
}

const optional: TaskListItem["status"] = { text: "Optional" };

const shown: Record<SectionStatus, TaskListItem["status"]> = {
  completed: { text: "Completed" },
  in_progress: { tag: { text: "In progress", classes: "govuk-tag--light-blue" } },
  not_started: { tag: { text: "Not started", classes: "govuk-tag--grey" } },
};

/** What is missing, each with a link to where it is answered. */
export function Lacking({ practiceId, missing }: { practiceId: string; missing: Missing[] }) {
  if (missing.length === 0) return null;
  return (
    <InsetText>
      <h2 class="govuk-heading-m">Before it can be submitted</h2>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map(({ section, message }) => (
          <li>
            <a class="govuk-link" href={sectionHref(practiceId, section)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
