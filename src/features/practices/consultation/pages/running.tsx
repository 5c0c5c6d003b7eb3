import { Button, Checkboxes, Details, Input, Textarea } from "../../../../design-system/index.ts";
import { practiceLifecycle } from "../../../../policy/index.ts";
import { typedText } from "../../../../web/index.ts";
import { editsToSend, fieldFrom, pupilFindings, PupilTick } from "../../form-parts.tsx";
import type { PersonToAsk } from "../queries.ts";
import type { ConsultationPageProps } from "./props.ts";

/* What whoever runs a consultation does with it: asks people, closes it early, says what came of it, gives it back. */

type Props = Pick<ConsultationPageProps, "one" | "said">;

export function AskPeople({ one, said, name, found }: Props & Pick<ConsultationPageProps, "name" | "found">) {
  return (
    <>
      <form method="get" action={`/consultations/${one.id}`} class="waymark-find-person">
        <Input
          name="name"
          value={name}
          label={{ text: "Find people to ask", classes: "govuk-label--s" }}
          hint={{ text: `A name or a school. Anybody with a role at ${one.authority_name} or one of its schools.` }}
          classes="govuk-input--width-20"
          autocomplete="off"
        />
        <Button text="Find" classes="govuk-button--secondary" />
      </form>
      {found ? <Found one={one} said={said} name={name} found={found} /> : null}
    </>
  );
}

function Found({ one, said, name, found }: Props & { name: string; found: PersonToAsk[] }) {
  if (found.length === 0) {
    return <p class="govuk-body">Nobody who could be asked has “{name}” in their name or school.</p>;
  }
  return (
    <form method="post" action={`/consultations/${one.id}/people`} novalidate>
      <input type="hidden" name="name" value={name} />
      <Checkboxes
        name="person"
        fieldset={{ legend: { text: "Whom do you ask?", classes: "govuk-fieldset__legend--s" } }}
        values={said.typed["person"] ?? []}
        items={found.map((person) => ({
          value: person.id,
          text: person.name,
          hint: { text: person.school_name ?? one.authority_name },
        }))}
        {...(said.errors["person"] ? { errorMessage: { text: said.errors["person"] } } : {})}
      />
      <Button text="Ask them to comment" preventDoubleClick />
    </form>
  );
}

export function CloseEarly({ one, said }: Props) {
  return (
    <Details summaryText="Close it before its last day" open={"early_reason" in said.typed}>
      <form method="post" action={`/consultations/${one.id}/closures`} novalidate>
        <Textarea
          {...fieldFrom(said)("early_reason")}
          label={{ text: "Why is it closed early?", classes: "govuk-label--s" }}
          hint={{ text: "Those who were asked can read this. Do not name or describe a pupil." }}
          rows={3}
        />
        <Button text="Close the consultation" classes="govuk-button--warning" preventDoubleClick />
      </form>
    </Details>
  );
}

export function StatementForm({ one, said }: Props & Pick<ConsultationPageProps, "said">) {
  const field = fieldFrom(said, { said: one.said, changed: one.changed, unchanged: one.unchanged });
  const isStale = said.meanwhile !== undefined;
  return (
    <form method="post" action={`/consultations/${one.id}/statements`} novalidate>
      <h2 class="govuk-heading-m">Say what came of it</h2>
      <p class="govuk-body">
        Those who were asked are told, and it stands with what is published. Name nobody who commented: those who agreed
        to be named are added for you. Do not name or describe a pupil.
      </p>
      <input type="hidden" name="edits" value={editsToSend(said, one.edits, isStale)} />
      <Textarea {...field("said")} label={{ text: "What was said?", classes: "govuk-label--s" }} rows={4} />
      <Textarea
        {...field("changed")}
        label={{ text: "What was changed?", classes: "govuk-label--s" }}
        hint={{ text: "Leave it blank where nothing was." }}
        rows={4}
      />
      <Textarea
        {...field("unchanged")}
        label={{ text: "What was not changed, and why? (optional)", classes: "govuk-label--s" }}
        rows={4}
      />
      <PupilTick
        found={pupilFindings(["said", "changed", "unchanged"].map((name) => typedText(said.typed, name)))}
        said={said}
      />
      <Button text={one.said === null ? "Say what came of it" : "Change what is said"} preventDoubleClick />
    </form>
  );
}

const returning = practiceLifecycle.co_ordinator.validated.return_after_consultation;

export function ReturnToSchool({ one, said }: Props) {
  return (
    <Details summaryText={returning.label} open={"reason" in said.typed}>
      <p class="govuk-body">
        The school changes the write-up and submits it again. The new version is decided on as every version is.
      </p>
      <form method="post" action={`/consultations/${one.id}/returns`} novalidate>
        <Textarea
          {...fieldFrom(said)("reason")}
          label={{ text: returning.reason.label, classes: "govuk-label--s" }}
          hint={{ text: "The author and the school lead read this. Do not name or describe a pupil." }}
        />
        <Button text={returning.label} classes="govuk-button--secondary" preventDoubleClick />
      </form>
    </Details>
  );
}
