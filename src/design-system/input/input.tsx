import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, hasContent, type Content } from "../content.ts";
import { FormGroup, HintAndError, questionDescribedBy, type FormGroupProps, type Question } from "../form-group.tsx";
import { Label, type LabelProps } from "../label/label.tsx";

export interface Affix extends Content {
  classes?: string;
  attributes?: Attributes;
}

export interface InputProps extends Question {
  id?: string;
  name: string;
  type?: "text" | "email" | "number" | "password" | "search" | "tel" | "url";
  inputmode?: "none" | "text" | "decimal" | "numeric" | "tel" | "search" | "email" | "url";
  value?: string;
  disabled?: boolean;
  describedBy?: string;
  label: LabelProps;
  prefix?: Affix;
  suffix?: Affix;
  formGroup?: FormGroupProps;
  inputWrapper?: { classes?: string; attributes?: Attributes };
  autocomplete?: string;
  pattern?: string;
  spellcheck?: boolean;
  autocapitalize?: "none" | "off" | "on" | "sentences" | "words" | "characters";
  classes?: string;
  attributes?: Attributes;
}

export function Input(props: InputProps) {
  const id = props.id || props.name;
  return (
    <FormGroup {...props}>
      <Label {...props.label} for={id} />
      <HintAndError {...props} id={id} />
      {withAffixes(props, inputElement(props, id))}
    </FormGroup>
  );
}

function inputElement(props: InputProps, id: string) {
  return (
    <input
      {...attributesOf({ ...props.attributes, type: props.type || "text" })}
      class={classes("govuk-input", props.classes, props.errorMessage && "govuk-input--error")}
      id={id}
      name={props.name}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={questionDescribedBy({ ...props, id })}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
    />
  );
}

function withAffixes(props: InputProps, input: ReturnType<typeof inputElement>) {
  const { prefix, suffix } = props;
  const { beforeInput, afterInput } = props.formGroup ?? {};
  if (![prefix, suffix, beforeInput, afterInput].some(hasContent)) return input;
  return (
    <div
      {...attributesOf(props.inputWrapper?.attributes)}
      class={classes("govuk-input__wrapper", props.inputWrapper?.classes)}
    >
      {contentOf(beforeInput)}
      {hasContent(prefix) ? affix(prefix, "prefix") : null}
      {input}
      {hasContent(suffix) ? affix(suffix, "suffix") : null}
      {contentOf(afterInput)}
    </div>
  );
}

function affix(props: Affix, side: "prefix" | "suffix") {
  return (
    <div {...attributesOf(props.attributes)} class={classes(`govuk-input__${side}`, props.classes)} aria-hidden="true">
      {contentOf(props)}
    </div>
  );
}
