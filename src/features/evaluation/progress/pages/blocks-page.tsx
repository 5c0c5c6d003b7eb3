import { Button, ErrorSummary, Radios, Textarea } from "../../../../design-system/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../../web/index.ts";
import type { Adoption } from "../../adoptions/queries.ts";
import { SavedMeanwhile, type SavedField } from "../../../practices/index.ts";
import { noPupil, summaryOf } from "../../field.ts";
import { useWords, type BlockSaid } from "../queries.ts";

type Props = {
  adoption: Adoption;
  blocks: readonly BlockSaid[];
  /** How often it was said before. */
  edits: number;
  typed: Typed;
  errors: FormErrors;
  /** What a colleague has said since the page was opened. */
  saved?: SavedField[];
};

/** The school says of each part of the practice whether it keeps, adapts or drops it. */
export function BlocksPage({ adoption, blocks, edits, typed, errors, saved }: Props) {
  const said = summaryOf(errors);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {said.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={said} /> : null}
        {saved ? <SavedMeanwhile saved={saved} /> : null}
        <span class="govuk-caption-l">
          {adoption.ref} · {adoption.title}
        </span>
        <h1 class="govuk-heading-l">What you keep, adapt and drop</h1>
        <p class="govuk-body">
          Few schools take a practice up exactly as it is written. What you changed is shown on the practice’s page{" "}
          {adoption.agreed_to_be_named
            ? "with your school’s name, as you agreed."
            : "as a count only: your school is not named, and your words stay between the two schools."}
        </p>
        <form method="post" action={`/adoptions/${adoption.id}/blocks`} novalidate>
          <input type="hidden" name="edits" value={edits} autocomplete="off" />
          {blocks.map((block, index) => (
            <OneBlock {...{ block, index, typed, errors }} />
          ))}
          <Button text="Save" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}

const saidLabel = "How you adapted it, or why you dropped it";

/** What is said of a part, by its place on the page: "said-0" is of the first. */
export function blockFieldCalled(name: string): string | undefined {
  const place = /^said-(\d+)$/.exec(name)?.[1];
  return place === undefined ? undefined : `${saidLabel}: part ${Number(place) + 1}`;
}

function OneBlock({
  block,
  index,
  typed,
  errors,
}: {
  block: BlockSaid;
  index: number;
  typed: Typed;
  errors: FormErrors;
}) {
  const [use, words] = [`use-${index}`, `said-${index}`];
  const name = block.title ?? `Part ${index + 1}`;
  const was = (key: string, before: string | null) => (key in typed ? typedText(typed, key) : (before ?? ""));
  const wrong = (key: string) => (errors[key] ? { errorMessage: { text: errors[key] } } : {});
  return (
    <>
      <Radios
        name={use}
        {...wrong(use)}
        value={was(use, block.use)}
        classes="govuk-radios--small"
        fieldset={{ legend: { text: name, classes: "govuk-fieldset__legend--m" } }}
        {...(block.active_ingredients ? { hint: { text: `What makes it work: ${block.active_ingredients}` } } : {})}
        items={Object.entries(useWords).map(([value, text]) => ({ value, text }))}
      />
      <Textarea
        name={words}
        {...wrong(words)}
        rows={2}
        value={was(words, block.said)}
        label={{
          children: (
            <>
              {saidLabel}
              <span class="govuk-visually-hidden">: {name}</span>
            </>
          ),
        }}
        hint={{ text: `Leave it empty where you keep it as it is. ${noPupil}` }}
      />
    </>
  );
}
