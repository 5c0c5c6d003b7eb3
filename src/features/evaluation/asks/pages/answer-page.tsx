import { Button, Checkboxes, ErrorSummary, Radios, Textarea } from "../../../../design-system/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../../web/index.ts";
import type { Adoption } from "../../adoptions/queries.ts";
import type { Helper } from "../../adoptions/rules.ts";
import { offerWords } from "../../adoptions/words.ts";
import { field, noPupil, summaryOf } from "../../field.ts";
import { AskedFor } from "../../adoptions/pages/asked-for.tsx";

export const answerLabels = { words: "Anything to add (optional)", reason: "Why not now?" };

type Props = {
  adoption: Adoption;
  /** What the practice says that its school offers. */
  offered: readonly string[];
  /** Other schools that do it, agreed to be asked and have room. */
  others: readonly Helper[];
  load: { helping: number; most: number };
  typed: Typed;
  errors: FormErrors;
};

/** The school that is asked answers: what it offers, why not now, or to whom it passes the ask. */
export function AnswerPage({ adoption, offered, others, load, typed, errors }: Props) {
  const said = summaryOf(errors);
  const chosen = typedText(typed, "answer");
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {said.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={said} /> : null}
        <span class="govuk-caption-l">
          {adoption.ref} · {adoption.title}
        </span>
        <h1 class="govuk-heading-l">Answer {adoption.school_name}</h1>
        <AskedFor adoption={adoption} />
        <p class="govuk-body">
          Your school helps {load.helping === 1 ? "1 school" : `${load.helping} schools`} at the moment, this one
          counted, of at most {load.most}.{" "}
          <a class="govuk-link" href={`/schools/${adoption.offering_urn}/helping-limit`}>
            Change how many
          </a>
        </p>
        <form method="post" action={`/adoptions/${adoption.id}/answers`} novalidate>
          <Radios
            {...field("answer", typed, errors)}
            fieldset={{ legend: { text: "What do you answer?", classes: "govuk-fieldset__legend--m" } }}
            items={[
              {
                value: "offer",
                text: "We can help",
                checked: chosen === "offer",
                conditional: { children: <WhatYouOffer {...{ offered, typed, errors }} /> },
              },
              {
                value: "decline",
                text: "Not now",
                checked: chosen === "decline",
                conditional: { children: <WhyNot {...{ typed, errors }} /> },
              },
              others.length > 0 && {
                value: "pass_on",
                text: "Pass it to another school that does this",
                checked: chosen === "pass_on",
                conditional: { children: <ToWhom {...{ others, typed, errors }} /> },
              },
            ]}
          />
          <Button text="Send the answer" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}

function WhatYouOffer({ offered, typed, errors }: Pick<Props, "offered" | "typed" | "errors">) {
  const ticked = typed["offers"] ?? (Object.keys(typed).length === 0 ? offered : []);
  return (
    <>
      <Checkboxes
        name="offers"
        {...(errors["offers"] ? { errorMessage: { text: errors["offers"] } } : {})}
        fieldset={{ legend: { text: "What can you offer?" } }}
        items={Object.entries(offerWords).map(([value, text]) => ({ value, text, checked: ticked.includes(value) }))}
      />
      <Textarea
        {...field("words", typed, errors)}
        rows={3}
        label={{ text: answerLabels.words }}
        hint={{ text: `When it suits you, say. ${noPupil}` }}
      />
    </>
  );
}

function WhyNot({ typed, errors }: Pick<Props, "typed" | "errors">) {
  return (
    <Textarea
      {...field("reason", typed, errors)}
      rows={3}
      label={{ text: answerLabels.reason }}
      hint={{ text: `The school that asks reads this. ${noPupil}` }}
    />
  );
}

function ToWhom({ others, typed, errors }: Pick<Props, "others" | "typed" | "errors">) {
  return (
    <Radios
      {...field("pass_to", typed, errors)}
      fieldset={{ legend: { text: "To which school?" } }}
      hint={{ text: "They have taken this up, and agreed to be asked." }}
      items={others.map(({ urn, name, helping }) => ({
        value: urn,
        text: name,
        hint: { text: helping === 0 ? "Helps no other school now" : `Helps ${helping} now` },
      }))}
    />
  );
}
