import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf } from "../content.ts";
import { FormGroup, HintAndError, questionDescribedBy, type FormGroupProps, type Question } from "../form-group.tsx";
import { Label, type LabelProps } from "../label/label.tsx";

export interface TextareaProps extends Question {
  id?: string;
  name: string;
  spellcheck?: boolean;
  rows?: number | string;
  value?: string;
  disabled?: boolean;
  describedBy?: string;
  label: LabelProps;
  formGroup?: FormGroupProps;
  autocomplete?: string;
  classes?: string;
  attributes?: Attributes;
}

export function Textarea(props: TextareaProps) {
  const id = props.id || props.name;
  return (
    <FormGroup {...props}>
      <Label {...props.label} for={id} />
      <HintAndError {...props} id={id} />
      {contentOf(props.formGroup?.beforeInput)}
      <textarea
        {...attributesOf(props.attributes)}
        class={classes("govuk-textarea", props.errorMessage && "govuk-textarea--error", props.classes)}
        id={id}
        name={props.name}
        rows={Number(props.rows || 5)}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={questionDescribedBy({ ...props, id })}
        autocomplete={props.autocomplete || undefined}
      >
        {keepFirstNewline(props.value)}
      </textarea>
      {contentOf(props.formGroup?.afterInput)}
    </FormGroup>
  );
}

/** A browser drops the first newline in a textarea, so one that somebody typed is written twice. */
function keepFirstNewline(value: string | undefined) {
  return value?.startsWith("\n") || value?.startsWith("\r\n") ? `\n${value}` : value;
}
