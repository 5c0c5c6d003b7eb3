import type { ComponentChildren } from "preact";
import { attributesOf, classes, describedByIds, type Attributes } from "./attributes.ts";
import { contentOf, hasContent, isPresent, type Content, type Maybe } from "./content.ts";
import { Fieldset, type FieldsetProps } from "./fieldset/fieldset.tsx";
import {
  FormGroup,
  HintAndError,
  questionDescribedBy,
  type FormGroupOfManyProps,
  type Question,
} from "./form-group.tsx";
import { Hint, type HintProps } from "./hint/hint.tsx";
import { Label } from "./label/label.tsx";

/* Radios and checkboxes are one component that differs in its input and in how an item knows that it is chosen. */

export interface Choice extends Content {
  id?: string;
  name?: string;
  value?: string;
  label?: { classes?: string; attributes?: Attributes };
  hint?: HintProps;
  divider?: string;
  checked?: boolean;
  /** What appears when this item is chosen. */
  conditional?: Omit<Content, "text">;
  behaviour?: "exclusive";
  disabled?: boolean;
  attributes?: Attributes;
}

export interface ChoicesProps extends Question {
  describedBy?: string;
  fieldset?: FieldsetProps;
  formGroup?: FormGroupOfManyProps;
  idPrefix?: string;
  name: string;
  items: Maybe<Choice>[];
  classes?: string;
  attributes?: Attributes;
}

interface Kind {
  kind: "radios" | "checkboxes";
  isChosen: (item: Choice) => boolean;
}

export function Choices(props: ChoicesProps & Kind) {
  const id = props.idPrefix || props.name;
  const describedBy = props.fieldset?.describedBy || props.describedBy;
  const inner = (
    <>
      <HintAndError {...props} id={id} />
      <div
        {...attributesOf(props.attributes)}
        class={classes(`govuk-${props.kind}`, props.classes)}
        data-module={`govuk-${props.kind}`}
      >
        {contentOf(props.formGroup?.beforeInputs)}
        {props.items.map((item, index) => (isPresent(item) ? choice(props, item, index) : null))}
        {contentOf(props.formGroup?.afterInputs)}
      </div>
    </>
  );
  return (
    <FormGroup {...props}>{inFieldset(props, inner, questionDescribedBy({ ...props, id, describedBy }))}</FormGroup>
  );
}

function inFieldset({ fieldset }: ChoicesProps, inner: ComponentChildren, describedBy: string | undefined) {
  if (!fieldset) return inner;
  const { legend, classes, attributes } = fieldset;
  return (
    <Fieldset legend={legend} classes={classes} attributes={attributes} describedBy={describedBy}>
      {inner}
    </Fieldset>
  );
}

function choice(props: ChoicesProps & Kind, item: Choice, index: number) {
  if (item.divider) return <div class={`govuk-${props.kind}__divider`}>{item.divider}</div>;
  // The first item has the bare id, so that an error summary can link to it.
  const id = item.id || (props.idPrefix || props.name) + (index > 0 ? `-${index + 1}` : "");
  const chosen = props.isChosen(item);
  return (
    <>
      <div class={`govuk-${props.kind}__item`}>
        {choiceInput(props, item, id, chosen)}
        <Label
          {...item.label}
          {...contentOfChoice(item)}
          classes={classes(`govuk-${props.kind}__label`, item.label?.classes)}
          for={id}
        />
        {hasContent(item.hint) ? choiceHint(props.kind, item.hint, id) : null}
      </div>
      {hasContent(item.conditional) ? (
        <div
          class={classes(`govuk-${props.kind}__conditional`, !chosen && `govuk-${props.kind}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {contentOf(item.conditional)}
        </div>
      ) : null}
    </>
  );
}

function choiceInput(props: ChoicesProps & Kind, item: Choice, id: string, chosen: boolean) {
  // Without a fieldset nothing else carries the question's description, so each checkbox does.
  const ofQuestion =
    props.kind === "checkboxes" && !props.fieldset
      ? questionDescribedBy({ ...props, id: props.idPrefix || props.name })
      : undefined;
  return (
    <input
      {...attributesOf(item.attributes)}
      class={`govuk-${props.kind}__input`}
      id={id}
      name={item.name || props.name}
      type={props.kind === "radios" ? "radio" : "checkbox"}
      value={item.value ?? ""}
      checked={chosen}
      disabled={item.disabled}
      data-aria-controls={hasContent(item.conditional) ? `conditional-${id}` : undefined}
      data-behaviour={item.behaviour}
      aria-describedby={describedByIds(ofQuestion, hasContent(item.hint) && `${id}-item-hint`)}
    />
  );
}

function choiceHint(kind: Kind["kind"], hint: HintProps, id: string) {
  return <Hint {...hint} id={`${id}-item-hint`} classes={classes(`govuk-${kind}__hint`, hint.classes)} />;
}

function contentOfChoice({ text, html, children }: Choice): Content {
  return { text, html, children };
}
