import { Radios, Textarea } from "../../../design-system/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../web/index.ts";

/** What kind of interest somebody declares, and which. */
export function InterestQuestions({ typed, errors }: { typed: Typed; errors: FormErrors }) {
  return (
    <>
      <Radios
        name="kind"
        fieldset={{ legend: { text: "What kind of interest is it?", classes: "govuk-fieldset__legend--s" } }}
        value={typedText(typed, "kind")}
        items={[
          { value: "relative", text: "A relative of mine works or learns there" },
          { value: "other", text: "Another interest" },
        ]}
        {...(errors["kind"] ? { errorMessage: { text: errors["kind"] } } : {})}
      />
      <Textarea
        name="note"
        rows="3"
        label={{ text: "What is it?", classes: "govuk-label--s" }}
        hint={{ text: "You need not say for a relative. Do not name or describe a pupil." }}
        value={typedText(typed, "note")}
        {...(errors["note"] ? { errorMessage: { text: errors["note"] } } : {})}
      />
    </>
  );
}
