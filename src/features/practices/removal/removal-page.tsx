import { Button, WarningText } from "../../../design-system/index.ts";
import { nameOf } from "../name-of.ts";
import type { PracticeRecord } from "../queries.ts";
import type { Going } from "./queries.ts";

type Props = { record: PracticeRecord; goes: "draft" | "version"; going: Going };

export const removalWords = {
  draft: { link: "Delete this draft", heading: "Delete this draft?", button: "Delete this draft" },
  version: { link: "Drop this version", heading: "Drop this version?", button: "Drop this version" },
} as const;

/** Says what goes and what stays, and asks once more: there is no way back. */
export function RemovalPage({ record, goes, going }: Props) {
  const words = removalWords[goes];
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{nameOf(record)}</span>
        <h1 class="govuk-heading-l">{words.heading}</h1>
        <p class="govuk-body">This goes for good:</p>
        <ul class="govuk-list govuk-list--bullet">
          {whatGoesInWords(goes, record, going).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        {goes === "version" ? (
          <p class="govuk-body">
            What is published as {record.ref} stays as it is, with its kitemark. A new version can be begun again at any
            time.
          </p>
        ) : null}
        {goes === "draft" && going.nominated ? (
          <p class="govuk-body">
            It was begun from a nomination. The co-ordinator and whoever nominated it are told that it is not being
            written up now; your school may be invited again.
          </p>
        ) : null}
        <WarningText text="It cannot be brought back." />
        <form method="post" action={`/drafts/${record.id}/removals`} novalidate>
          <input type="hidden" name="version" value={record.working_version_id} />
          <div class="govuk-button-group">
            <Button text={words.button} classes="govuk-button--warning" preventDoubleClick />
            <a class="govuk-link" href={`/drafts/${record.id}`}>
              Keep it
            </a>
          </div>
        </form>
      </div>
    </div>
  );
}

function whatGoesInWords(goes: Props["goes"], record: PracticeRecord, going: Going): string[] {
  const { blocks, measures, uses, files, names } = going;
  return [
    goes === "draft"
      ? "every answer that was written in it"
      : `version ${record.version_number}: every change since the published one`,
    ...counted(goes, blocks, "building block", "building blocks"),
    ...counted(goes, measures, "measure", "measures"),
    ...counted(
      goes,
      uses,
      "mention of a building block of another school",
      "mentions of building blocks of other schools",
    ),
    ...(files === 0
      ? []
      : [
          files === 1
            ? "1 picture or document that is shown nowhere else"
            : `${files} pictures and documents that are shown nowhere else`,
        ]),
    ...counted(goes, names, "name that was to be shown with it", "names that were to be shown with it"),
  ];
}

/** A dropped version has most of these in common with the published one, so that a count of them would frighten for nothing. */
function counted(goes: Props["goes"], count: number, one: string, many: string): string[] {
  return goes === "version" || count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

/** The way to it, for whoever may: under what they write. */
export function RemovalLink({ practiceId, goes }: { practiceId: string; goes: Props["goes"] | null }) {
  if (goes === null) return null;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/drafts/${practiceId}/removal`}>
        {removalWords[goes].link}
      </a>
    </p>
  );
}
