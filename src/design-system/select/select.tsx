import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, isPresent, type Maybe } from "../content.ts";
import { FormGroup, HintAndError, questionDescribedBy, type FormGroupProps, type Question } from "../form-group.tsx";
import { Label, type LabelProps } from "../label/label.tsx";

export interface SelectItem {
  value?: string | number;
  text: string;
  selected?: boolean;
  disabled?: boolean;
  attributes?: Attributes;
}

export interface SelectProps extends Question {
  id?: string;
  name: string;
  items?: Maybe<SelectItem>[];
  value?: string | number;
  disabled?: boolean;
  describedBy?: string;
  label: LabelProps;
  formGroup?: FormGroupProps;
  classes?: string;
  attributes?: Attributes;
}

export function Select(props: SelectProps) {
  const id = props.id || props.name;
  return (
    <FormGroup {...props}>
      <Label {...props.label} for={id} />
      <HintAndError {...props} id={id} />
      {contentOf(props.formGroup?.beforeInput)}
      <select
        {...attributesOf(props.attributes)}
        class={classes("govuk-select", props.classes, props.errorMessage && "govuk-select--error")}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={questionDescribedBy({ ...props, id })}
      >
        {(props.items ?? []).filter(isPresent).map((item) => option(item, props.value))}
      </select>
      {contentOf(props.formGroup?.afterInput)}
    </FormGroup>
  );
}

function option(item: SelectItem, chosen: string | number | undefined) {
  const matches = Boolean(chosen) && String(item.value ?? item.text) === String(chosen);
  return (
    <option
      {...attributesOf(item.attributes)}
      value={item.value === undefined ? undefined : String(item.value)}
      selected={item.selected || (matches && item.selected !== false)}
      disabled={item.disabled}
    >
      {item.text}
    </option>
  );
}
