import type { ComponentChildren } from "preact";
import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, isPresent, type Maybe } from "../content.ts";
import { Fieldset, type FieldsetProps } from "../fieldset/fieldset.tsx";
import {
  FormGroup,
  HintAndError,
  questionDescribedBy,
  type FormGroupOfManyProps,
  type Question,
} from "../form-group.tsx";
import { Input, type InputProps } from "../input/input.tsx";

export interface DatePart {
  id?: string;
  name?: string;
  label?: string;
  value?: string;
  /** Whether this part is wrong; where no part says so, the whole date is. */
  error?: boolean;
  inputmode?: InputProps["inputmode"];
  autocomplete?: string;
  pattern?: string;
  classes?: string;
  attributes?: Attributes;
}

export interface DateInputProps extends Question {
  id: string;
  namePrefix?: string;
  items?: Maybe<DatePart>[];
  formGroup?: FormGroupOfManyProps;
  fieldset?: FieldsetProps;
  day?: DatePart | false;
  month?: DatePart | false;
  year?: DatePart | false;
  values?: Record<string, string | undefined>;
  classes?: string;
  attributes?: Attributes;
}

type PartName = "day" | "month" | "year";
const PARTS: PartName[] = ["day", "month", "year"];

export function DateInput(props: DateInputProps) {
  const parts = partsOf(props);
  const anyPartHasError = parts.some(hasError);
  const inner = (
    <>
      <HintAndError {...props} />
      <div
        {...attributesOf(props.attributes)}
        class={classes("govuk-date-input", props.classes)}
        id={props.id || undefined}
      >
        {contentOf(props.formGroup?.beforeInputs)}
        {parts.map((part) => datePart(props, part, anyPartHasError))}
        {contentOf(props.formGroup?.afterInputs)}
      </div>
    </>
  );
  return <FormGroup {...props}>{inFieldset(props, inner)}</FormGroup>;
}

interface NamedPart extends DatePart {
  name: string;
  width: 2 | 4;
}

/** Day, month and year, unless the caller lists other parts. An own part may be renamed and is still the day. */
function partsOf(props: DateInputProps): NamedPart[] {
  const own = PARTS.map((name) => partOf(props[name], name, props.values?.[name]));
  const items = props.items?.length ? props.items : own;
  return items.filter(isPresent).map((item) => {
    const index = PARTS.findIndex((name, at) => item.name === name || item.name === (own[at] || undefined)?.name);
    const known = index < 0 ? undefined : own[index] || undefined;
    const width = PARTS[index] === "year" ? 4 : 2;
    return { ...item, name: item.name ?? "", value: item.value ?? known?.value, width };
  });
}

function partOf(given: DatePart | false | undefined, name: PartName, value: string | undefined): Maybe<DatePart> {
  if (given === false) return false;
  if (given) return { ...given, name: given.name ?? name };
  return { name, value, classes: `govuk-input--width-${name === "year" ? 4 : 2}` };
}

function hasError(part: DatePart): boolean {
  return part.error === true || (part.classes?.includes("govuk-input--error") ?? false);
}

function datePart(props: DateInputProps, part: NamedPart, anyPartHasError: boolean) {
  const name = props.namePrefix ? `${props.namePrefix}-${part.name}` : part.name;
  return (
    <div class="govuk-date-input__item">
      <Input
        label={{ text: part.label || capitalised(part.name), classes: "govuk-date-input__label" }}
        id={part.id || `${props.id}-${part.name}`}
        classes={partClasses(props, part, anyPartHasError)}
        name={name}
        value={part.value ?? props.values?.[name]}
        inputmode={part.inputmode || "numeric"}
        autocomplete={part.autocomplete}
        pattern={part.pattern}
        attributes={part.attributes}
      />
    </div>
  );
}

function partClasses(props: DateInputProps, part: NamedPart, anyPartHasError: boolean): string {
  const given = part.classes ?? "";
  const wrong = hasError(part) || (part.error !== false && props.errorMessage && !anyPartHasError);
  return classes(
    "govuk-date-input__input",
    wrong && !given.includes("govuk-input--error") && "govuk-input--error",
    !given.includes("govuk-input--width-") && `govuk-input--width-${part.width}`,
    given,
  );
}

/** The group role makes JAWS read the description of a fieldset of text fields. */
function inFieldset(props: DateInputProps, inner: ComponentChildren) {
  if (!props.fieldset) return inner;
  const { legend, classes, attributes, describedBy } = props.fieldset;
  const ids = questionDescribedBy({ ...props, describedBy });
  return (
    <Fieldset legend={legend} classes={classes} attributes={attributes} role="group" describedBy={ids}>
      {inner}
    </Fieldset>
  );
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
}
