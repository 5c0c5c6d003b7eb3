import {
  Button,
  ErrorSummary,
  FileUpload,
  InsetText,
  Input,
  SummaryList,
  WarningText,
} from "../../../../design-system/index.ts";
import { nameOf } from "../../name-of.ts";
import type { PracticeRecord } from "../../queries.ts";
import { row } from "../../draft/parts-page.tsx";
import { Shown } from "./shown.tsx";
import { formAndSize, mediumName, missingInMedium, whyNotShown, type Medium } from "../medium.ts";

export type MediaPageProps = {
  record: PracticeRecord;
  media: readonly Medium[];
  today: string;
  /** Why what was just sent was not taken. */
  error?: { field: "file" | "address"; text: string };
  address?: string;
};

/** The pictures, documents and recordings of a draft, and where more are added. */
export function MediaPage({ record, media, today, error, address = "" }: MediaPageProps) {
  const base = `/drafts/${record.id}/media`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {error ? (
          <ErrorSummary titleText="There is a problem" errorList={[{ text: error.text, href: `#${error.field}` }]} />
        ) : null}
        <span class="govuk-caption-l">{nameOf(record)}</span>
        <h1 class="govuk-heading-l">Pictures and documents</h1>
        <p class="govuk-body">
          Add what others would ask you for: the plan, the question sheet, a picture of the room. You need not add any.
        </p>
        <WarningText text="Do not add anything that names a pupil, or shows their work with their name on it." />
        {media.map((medium, index) => (
          <MediumCard {...{ medium, index, today }} href={`${base}/${medium.id}`} />
        ))}
        <UploadForm action={base} error={error?.field === "file" ? error.text : undefined} />
        <VideoForm
          action={`/drafts/${record.id}/films`}
          {...{ address }}
          error={error?.field === "address" ? error.text : undefined}
        />
        <Button text="Continue" href={`/drafts/${record.id}/check`} classes="govuk-button--secondary" />
      </div>
    </div>
  );
}

function MediumCard({ medium, index, today, href }: { medium: Medium; index: number; today: string; href: string }) {
  const lacks = missingInMedium(medium);
  const hidden = whyNotShown(medium, today);
  return (
    <SummaryList
      card={{
        title: { text: mediumName(medium, index) },
        actions: {
          items: [
            ...(medium.is_withdrawn ? [] : [{ href, text: "Change" }]),
            { href: `${href}/removal`, text: "Take out" },
          ],
        },
      }}
      rows={[
        { key: { text: "File" }, value: { children: <Shown {...{ medium, today }} /> } },
        ...(formAndSize(medium) ? [row("Kind and size", formAndSize(medium))] : []),
        ...(hidden ? [row("Not shown", hidden)] : []),
        ...(lacks.length > 0 ? [row("Still to do", `${lacks.join("; ")}.`)] : []),
      ]}
    />
  );
}

function UploadForm({ action, error }: { action: string; error: string | undefined }) {
  return (
    <form method="post" action={action} enctype="multipart/form-data" novalidate>
      <h2 class="govuk-heading-m">Add a file</h2>
      <FileUpload
        name="file"
        label={{ text: "Picture, document or recording", classes: "govuk-label--s" }}
        hint={{
          text: "Up to 20 MB: JPEG, PNG, WebP or GIF; PDF, Word, PowerPoint or Excel (.docx, .pptx, .xlsx); MP3, M4A or WAV.",
        }}
        errorMessage={error ? { text: error } : undefined}
      />
      <InsetText text="Where and when a picture was taken is removed from it, and the original is not kept. A document stays as it is: you will be told what is hidden in it." />
      <Button text="Add this file" preventDoubleClick />
    </form>
  );
}

function VideoForm({ action, address, error }: { action: string; address: string; error: string | undefined }) {
  return (
    <form method="post" action={action} novalidate>
      <h2 class="govuk-heading-m">Add a link to a film</h2>
      <Input
        name="address"
        type="url"
        label={{ text: "Address of the film", classes: "govuk-label--s" }}
        hint={{
          text: "On YouTube, Vimeo, the BBC, or a site of a school or of government. It must have captions there.",
        }}
        value={address}
        errorMessage={error ? { text: error } : undefined}
        spellcheck={false}
      />
      <Button text="Add this link" classes="govuk-button--secondary" preventDoubleClick />
    </form>
  );
}
