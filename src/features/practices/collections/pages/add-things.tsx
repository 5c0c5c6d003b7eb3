import { Button, Details, FileUpload, Input, Textarea } from "../../../../design-system/index.ts";
import { fieldFrom, nothingSaid, type Said } from "../../form-parts.tsx";
import type { EditPageProps } from "./props.ts";

export const linkLabels = { title: "What does it lead to?", note: "A note on it (optional)" };

/** A practice, a link or a document more. */
export function AddThings({ collection, said }: Pick<EditPageProps, "collection" | "said">) {
  const base = `/collections/${collection.slug}`;
  const of = (about: string) => (said.about === about ? said : nothingSaid);
  return (
    <>
      <AddPractice action={`${base}/practices`} said={of("practice")} />
      <AddLink action={`${base}/links`} said={of("link")} />
      <AddDocument action={`${base}/documents`} said={of("document")} />
    </>
  );
}

type Props = { action: string; said: Said };
const isOpen = ({ errors }: Said) => Object.keys(errors).length > 0;

/** Three forms on a page have a note each: the ids of those that were not sent are their own. */
function Note({ said, of }: { said: Said; of: string }) {
  return (
    <Textarea
      {...fieldFrom(said)("note")}
      id={said.errors["note"] ? "note" : `note-${of}`}
      label={{ text: linkLabels.note, classes: "govuk-label--s" }}
      hint={{ text: "Why it is here, and what to look for. Do not name or describe a pupil." }}
      rows={3}
    />
  );
}

function AddPractice({ action, said }: Props) {
  return (
    <form method="post" action={action} novalidate>
      <h2 class="govuk-heading-m">Add a practice</h2>
      <Input
        {...fieldFrom(said)("ref")}
        label={{ text: "Its reference", classes: "govuk-label--s" }}
        hint={{ text: "For example GP-2047. It stands at the head of every published practice." }}
        classes="govuk-input--width-10"
        autocomplete="off"
      />
      <Note said={said} of="practice" />
      <Button text="Add the practice" preventDoubleClick />
    </form>
  );
}

function AddLink({ action, said }: Props) {
  return (
    <Details summaryText="Add a link" open={isOpen(said)}>
      <form method="post" action={action} novalidate>
        <Title said={said} of="link" label={linkLabels.title} />
        <Input
          {...fieldFrom(said)("address")}
          label={{ text: "Its address", classes: "govuk-label--s" }}
          hint={{ text: "Beginning with https://" }}
          type="url"
        />
        <Note said={said} of="link" />
        <Button text="Add the link" classes="govuk-button--secondary" preventDoubleClick />
      </form>
    </Details>
  );
}

function AddDocument({ action, said }: Props) {
  return (
    <Details summaryText="Add a document" open={isOpen(said)}>
      <form method="post" action={action} enctype="multipart/form-data" novalidate>
        <Title said={said} of="document" label="What is it?" />
        <FileUpload
          {...fieldFrom(said)("file")}
          label={{ text: "The document", classes: "govuk-label--s" }}
          hint={{
            text: "PDF, Word, PowerPoint or Excel, up to 20 MB. What is hidden in it is told to you once it is here.",
          }}
        />
        <Note said={said} of="document" />
        <Button text="Add the document" classes="govuk-button--secondary" preventDoubleClick />
      </form>
    </Details>
  );
}

function Title({ said, of, label }: { said: Said; of: string; label: string }) {
  return (
    <Input
      {...fieldFrom(said)("title")}
      id={said.errors["title"] ? "title" : `title-${of}`}
      label={{ text: label, classes: "govuk-label--s" }}
    />
  );
}
