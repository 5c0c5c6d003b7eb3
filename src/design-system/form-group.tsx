import type { ComponentChildren } from "preact";
import { attributesOf, classes, describedByIds, type Attributes } from "./attributes.ts";
import type { Content } from "./content.ts";
import { ErrorMessage, type ErrorMessageProps } from "./error-message/error-message.tsx";
import { Hint, type HintProps } from "./hint/hint.tsx";

/** What may stand before and after a single field. */
export interface FormGroupProps {
  classes?: string;
  attributes?: Attributes;
  beforeInput?: Content;
  afterInput?: Content;
}

/** What may stand before and after a set of fields: radios, checkboxes, the parts of a date. */
export interface FormGroupOfManyProps {
  classes?: string;
  attributes?: Attributes;
  beforeInputs?: Content;
  afterInputs?: Content;
}

/** What every question has, whatever its field. */
export interface Question {
  hint?: HintProps;
  errorMessage?: ErrorMessageProps;
  formGroup?: { classes?: string; attributes?: Attributes };
}

export function FormGroup(props: Question & { children: ComponentChildren }) {
  const error = props.errorMessage && "govuk-form-group--error";
  return (
    <div
      {...attributesOf(props.formGroup?.attributes)}
      class={classes("govuk-form-group", error, props.formGroup?.classes)}
    >
      {props.children}
    </div>
  );
}

/** The hint, then the error, in that order, with the ids that `questionDescribedBy` names. */
export function HintAndError({ id, hint, errorMessage }: Question & { id: string | undefined }) {
  return (
    <>
      {hint ? <Hint {...hint} id={`${id}-hint`} /> : null}
      {errorMessage ? <ErrorMessage {...errorMessage} id={`${id}-error`} /> : null}
    </>
  );
}

export function questionDescribedBy(question: Question & { id: string | undefined; describedBy?: string }) {
  const { id, describedBy, hint, errorMessage } = question;
  return describedByIds(describedBy, hint && `${id}-hint`, errorMessage && `${id}-error`);
}
