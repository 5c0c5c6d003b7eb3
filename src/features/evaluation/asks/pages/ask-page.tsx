import { Button, ErrorSummary, InsetText, Radios, Textarea } from "../../../../design-system/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../../web/index.ts";
import { hasRoom, type Helper } from "../../adoptions/rules.ts";
import { wishedForWords } from "../../adoptions/words.ts";
import { field, noPupil, summaryOf } from "../../field.ts";
import type { AskedPractice } from "../queries.ts";

export const askLabels = { draws: "What draws you to it?", context: "What should they know about your school?" };

export type AskPageProps = {
  practice: AskedPractice;
  /** The schools for which this person may ask and that have none of it under way. */
  schools: readonly { urn: string; name: string }[];
  helpers: readonly Helper[];
  /** Whether what is asked goes out at once, or to the school lead first. */
  sendsAtOnce: boolean;
  typed: Typed;
  errors: FormErrors;
};

/** Asks a school about its practice: whom, what draws you, your context, and when. */
export function AskPage(props: AskPageProps) {
  const { practice, helpers, errors } = props;
  const said = summaryOf(errors);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {said.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={said} /> : null}
        <span class="govuk-caption-l">
          {practice.ref} · {practice.title}
        </span>
        <h1 class="govuk-heading-l">Start adopting</h1>
        <p class="govuk-body">
          A practice spreads when two schools work on it together. Say what draws you, and a school that already does it
          answers: with a call, a visit, coaching, or with why it cannot be now. You agree to nothing yet.
        </p>
        {helpers.some(hasRoom) ? <AskForm {...props} /> : <NobodyHasRoom practice={practice} helpers={helpers} />}
      </div>
    </div>
  );
}

function AskForm({ practice, schools, helpers, sendsAtOnce, typed, errors }: AskPageProps) {
  const [only] = schools;
  return (
    <form method="post" action={`/practices/${practice.ref}/asks`} novalidate>
      {schools.length === 1 && only ? (
        <input type="hidden" name="school" value={only.urn} />
      ) : (
        <Radios
          {...field("school", typed, errors)}
          fieldset={{ legend: { text: "For which school do you ask?", classes: "govuk-fieldset__legend--m" } }}
          items={schools.map(({ urn, name }) => ({ value: urn, text: name }))}
        />
      )}
      <WhomToAsk {...{ helpers, typed, errors }} />
      <Textarea
        {...field("draws", typed, errors)}
        rows={4}
        label={{ text: askLabels.draws, classes: "govuk-label--m" }}
        hint={{ text: `What you would like to get better at, and why this might help. ${noPupil}` }}
      />
      <Textarea
        {...field("context", typed, errors)}
        rows={4}
        label={{ text: askLabels.context, classes: "govuk-label--m" }}
        hint={{ text: `Who would do it, in which years, and what you do at present. ${noPupil}` }}
      />
      <Radios
        {...field("wished_for", typed, errors)}
        fieldset={{ legend: { text: "When would you like to begin?", classes: "govuk-fieldset__legend--m" } }}
        items={Object.entries(wishedForWords).map(([value, text]) => ({ value, text }))}
      />
      {sendsAtOnce ? null : (
        <InsetText>
          <p class="govuk-body">Your school lead reads this first, and sends it.</p>
        </InsetText>
      )}
      <Button text={sendsAtOnce ? "Send the ask" : "Ask your school lead to send it"} preventDoubleClick />
    </form>
  );
}

function WhomToAsk({ helpers, typed, errors }: Pick<AskPageProps, "helpers" | "typed" | "errors">) {
  const open = helpers.filter(hasRoom);
  const full = helpers.filter((one) => !hasRoom(one));
  const [only] = open;
  const experienced = open.some(({ isOrigin }) => !isOrigin);
  return (
    <>
      <Radios
        {...field("helper", typed, errors)}
        value={typedText(typed, "helper") || (open.length === 1 && only ? only.urn : "")}
        fieldset={{ legend: { text: "Which school would you like to ask?", classes: "govuk-fieldset__legend--m" } }}
        {...(experienced
          ? {
              hint: {
                text: "Schools that have taken it up and agreed to be asked come first: they remember what it was like to begin, and the school that wrote it is not asked by everybody.",
              },
            }
          : {})}
        items={open.map((one) => ({ value: one.urn, text: one.name, hint: { text: aboutHelper(one) } }))}
      />
      {full.map((one) => (
        <p class="govuk-body">
          {one.name} cannot be asked at the moment: it is {helpingInWords(one)}, as many as it can at once.
        </p>
      ))}
    </>
  );
}

function aboutHelper(one: Helper): string {
  return `${one.isOrigin ? "Wrote this practice." : "Has taken this practice up."} Now ${helpingInWords(one)}.`;
}

function helpingInWords({ helping }: Helper): string {
  if (helping === 0) return "helping no other school";
  return helping === 1 ? "helping 1 school" : `helping ${helping} schools`;
}

function NobodyHasRoom({ practice, helpers }: { practice: AskedPractice; helpers: readonly Helper[] }) {
  return (
    <>
      <InsetText>
        <p class="govuk-body">
          {helpers.length === 0
            ? "There is no school to ask: the school that wrote it has closed, and no other has yet agreed to be asked."
            : "Every school that could help with this is helping as many as it can at once:"}
        </p>
        <ul class="govuk-list govuk-list--bullet">
          {helpers.map((one) => (
            <li>
              {one.name} is {helpingInWords(one)}
            </li>
          ))}
        </ul>
      </InsetText>
      <p class="govuk-body">
        Come back when one of them is done, or read{" "}
        <a class="govuk-link" href={`/practices/${practice.ref}`}>
          who to write to with a question
        </a>
        .
      </p>
    </>
  );
}
