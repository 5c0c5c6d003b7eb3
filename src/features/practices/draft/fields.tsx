import { CharacterCount, Checkboxes, Input, Radios, type InputProps } from "../../../design-system/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../web/index.ts";

/* The kinds of field in a draft, each filled with what was typed and its error beside it. */

export type Answering = { typed: Typed; errors: FormErrors };
type Field = { answering: Answering; name: string; label: string; hint?: string };

const bold = "govuk-label--s";
const errorOf = ({ errors }: Answering, name: string) => (errors[name] ? { text: errors[name] } : undefined);

export function ShortText({ answering, name, label, hint, ...rest }: Field & Partial<InputProps>) {
  return (
    <Input
      {...rest}
      name={name}
      label={{ text: label, classes: bold }}
      {...(hint ? { hint: { text: hint } } : {})}
      errorMessage={errorOf(answering, name)}
      value={typedText(answering.typed, name)}
    />
  );
}

/** A text area. Every one says that pupils are not to be named. */
export function LongText({ answering, name, label, hint, most, rows }: Field & { most: number; rows?: number }) {
  return (
    <CharacterCount
      name={name}
      label={{ text: label, classes: bold }}
      hint={{ children: <PupilLine hint={hint} /> }}
      errorMessage={errorOf(answering, name)}
      value={typedText(answering.typed, name)}
      maxlength={most}
      threshold={75}
      rows={rows ?? 6}
    />
  );
}

function PupilLine({ hint }: { hint: string | undefined }) {
  return (
    <>
      {hint ? (
        <>
          {hint}
          <br />
        </>
      ) : null}
      <strong>Do not name or describe a pupil.</strong>
    </>
  );
}

type Choosing = Field & { from: Readonly<Record<string, string>>; small?: boolean };

export function OneOf({ answering, name, label, hint, from, small = true }: Choosing) {
  return (
    <Radios
      name={name}
      fieldset={{ legend: { text: label, classes: "govuk-fieldset__legend--s" } }}
      {...(hint ? { hint: { text: hint } } : {})}
      {...(small ? { classes: "govuk-radios--small" } : {})}
      errorMessage={errorOf(answering, name)}
      value={typedText(answering.typed, name)}
      items={Object.entries(from).map(([value, text]) => ({ value, text }))}
    />
  );
}

export function SomeOf({ answering, name, label, hint, from }: Choosing) {
  return (
    <Checkboxes
      name={name}
      fieldset={{ legend: { text: label, classes: "govuk-fieldset__legend--s" } }}
      hint={{ text: hint ?? "Choose all that apply" }}
      classes="govuk-checkboxes--small"
      errorMessage={errorOf(answering, name)}
      values={answering.typed[name] ?? []}
      items={Object.entries(from).map(([value, text]) => ({ value, text }))}
    />
  );
}
