import { Button, Checkboxes, ErrorSummary, Radios } from "../../../../design-system/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../../web/index.ts";
import { field, summaryOf } from "../../field.ts";
import type { Aim } from "../aims.ts";
import type { Adoption } from "../queries.ts";

type Props = { adoption: Adoption; aims: readonly Aim[]; typed: Typed; errors: FormErrors };

/** The school that asked agrees: what it hopes to see change, and who may know that it took this up. */
export function AgreementPage({ adoption, aims, typed, errors }: Props) {
  const said = summaryOf(errors);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {said.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={said} /> : null}
        <span class="govuk-caption-l">
          {adoption.ref} · {adoption.title}
        </span>
        <h1 class="govuk-heading-l">Agree to work together</h1>
        <p class="govuk-body">
          From today {adoption.school_name} counts among the schools that take this up, also if you stop. The schools
          most like yours are noted today, so that whatever changes can be set beside theirs.
        </p>
        <form method="post" action={`/adoptions/${adoption.id}/agreements`} novalidate>
          <Radios
            {...field("indicator", typed, errors)}
            fieldset={{
              legend: {
                text: "In which published figure do you hope to see a change?",
                classes: "govuk-fieldset__legend--m",
              },
            }}
            hint={{
              text: "It is filled in by itself each year. You can measure other things yourselves as well, before and after.",
            }}
            items={[
              ...aims.map(({ code, name, suggested }) => ({
                value: code,
                text: name,
                ...(suggested ? { hint: { text: "Close to what the practice measured" } } : {}),
              })),
              { value: "none", text: "In none of these: we measure it ourselves" },
            ]}
          />
          <NamingQuestions named={typedText(typed, "named") === "yes"} asked={typedText(typed, "asked") === "yes"} />
          <Button text="Agree to work together" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}

/** Two agreements, each its own: to be named, and to be asked. */
export function NamingQuestions({ named, asked }: { named: boolean; asked: boolean }) {
  return (
    <>
      <Checkboxes
        name="named"
        fieldset={{ legend: { text: "May others know?", classes: "govuk-fieldset__legend--m" } }}
        hint={{ text: "Without this you are counted and not named. You can change it at any time." }}
        items={[
          {
            value: "yes",
            text: "Our school may be named on the page of this practice, with how we adapted it",
            checked: named,
          },
        ]}
      />
      <Checkboxes
        name="asked"
        items={[
          {
            value: "yes",
            text: "Once we deliver it, other schools may ask us about it",
            hint: { text: "Your school’s name is shown to a school that asks. You say how many you can help at once." },
            checked: asked,
          },
        ]}
      />
    </>
  );
}
