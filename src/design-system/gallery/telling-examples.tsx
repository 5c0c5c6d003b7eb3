import { Details } from "../details/details.tsx";
import { InsetText } from "../inset-text/inset-text.tsx";
import { NotificationBanner } from "../notification-banner/notification-banner.tsx";
import { Panel } from "../panel/panel.tsx";
import { PhaseBanner } from "../phase-banner/phase-banner.tsx";
import { SummaryList } from "../summary-list/summary-list.tsx";
import { Table } from "../table/table.tsx";
import { Tag } from "../tag/tag.tsx";
import { TaskList } from "../task-list/task-list.tsx";
import { WarningText } from "../warning-text/warning-text.tsx";
import type { Examples } from "./example.tsx";

const TAGS = { Draft: "grey", Submitted: "blue", Returned: "orange", Published: "green", Withdrawn: "red" };

export const telling: Examples = {
  "Notification banner": (
    <NotificationBanner type="success" role="region" disableAutoFocus titleId="banner">
      <p class="govuk-notification-banner__heading">GP-2047 is published.</p>
    </NotificationBanner>
  ),
  Panel: <Panel titleText="Practice submitted" headingLevel={4} text="The co-ordinator will answer within 10 days" />,
  "Phase banner": <PhaseBanner tag={{ text: "Demonstration" }} text="The schools of Fellside are fictional." />,
  "Warning text": <WarningText text="Name no pupil, here or in anything you attach." />,
  "Inset text": <InsetText text="The school’s context is that of the day on which this was written." />,
  Details: <Details summaryText="How this was worked out" text="From the three adopters with outcomes." />,
  Tag: (
    <p class="govuk-body">
      {Object.entries(TAGS).map(([text, colour]) => (
        <>
          <Tag text={text} classes={`govuk-tag--${colour}`} />{" "}
        </>
      ))}
    </p>
  ),
  "Task list": (
    <TaskList
      items={[
        { title: { text: "What and for whom" }, href: "#task", status: { text: "Completed" } },
        {
          title: { text: "The benefit to pupils" },
          hint: { text: "At least one measure" },
          href: "#task",
          status: { tag: { text: "Not yet started", classes: "govuk-tag--blue" } },
        },
      ]}
    />
  ),
  "Summary list": (
    <SummaryList
      card={{ title: { text: "Who to ask", headingLevel: 4 } }}
      rows={[
        {
          key: { text: "Name" },
          value: { text: "Helen Dodd" },
          actions: { items: [{ href: "#change", text: "Change", visuallyHiddenText: "name" }] },
        },
        {
          key: { text: "Offers" },
          value: { text: "A call, a visit" },
          actions: { items: [{ href: "#change", text: "Change", visuallyHiddenText: "what is offered" }] },
        },
      ]}
    />
  ),
  Table: (
    <Table
      caption="Pupils who passed, by year"
      firstCellIsHeader
      head={[{ text: "Year" }, { text: "Pupils", format: "numeric" }, { text: "Passed", format: "numeric" }]}
      rows={[
        [{ text: "2023" }, { text: "36", format: "numeric" }, { text: "22", format: "numeric" }],
        [{ text: "2025" }, { text: "36", format: "numeric" }, { text: "31", format: "numeric" }],
      ]}
    />
  ),
};
