import type { VNode } from "preact";
import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf } from "../content.ts";
import { FormGroup, HintAndError, questionDescribedBy, type FormGroupProps, type Question } from "../form-group.tsx";
import { Label, type LabelProps } from "../label/label.tsx";

export interface FileUploadProps extends Question {
  id?: string;
  name: string;
  label: LabelProps;
  multiple?: boolean;
  disabled?: boolean;
  describedBy?: string;
  formGroup?: FormGroupProps;
  /** Wraps the input in the drop zone that the browser script draws. */
  javascript?: boolean;
  wrapperClasses?: string;
  wrapperAttributes?: Attributes;
  chooseFilesButtonText?: string;
  noFileChosenText?: string;
  multipleFilesChosenText?: Record<string, string>;
  dropInstructionText?: string;
  enteredDropZoneText?: string;
  leftDropZoneText?: string;
  classes?: string;
  attributes?: Attributes;
}

export function FileUpload(props: FileUploadProps) {
  const id = props.id || props.name;
  const input = (
    <input
      {...attributesOf({ ...props.attributes, type: "file" })}
      class={classes("govuk-file-upload", props.classes, props.errorMessage && "govuk-file-upload--error")}
      id={id}
      name={props.name}
      disabled={props.disabled}
      multiple={props.multiple}
      aria-describedby={questionDescribedBy({ ...props, id })}
    />
  );
  return (
    <FormGroup {...props}>
      <Label {...props.label} for={id} />
      <HintAndError {...props} id={id} />
      {contentOf(props.formGroup?.beforeInput)}
      {props.javascript ? dropZone(props, input) : input}
      {contentOf(props.formGroup?.afterInput)}
    </FormGroup>
  );
}

function dropZone(props: FileUploadProps, input: VNode) {
  return (
    <div
      {...attributesOf({ ...words(props), ...props.wrapperAttributes, "data-module": "govuk-file-upload" })}
      class={classes("govuk-file-upload-wrapper", props.wrapperClasses)}
    >
      {input}
    </div>
  );
}

/** What the browser script says, where it is not to say it in its own words. */
function words(props: FileUploadProps): Attributes {
  const said: Record<string, string | undefined> = {
    "choose-files-button": props.chooseFilesButtonText,
    "no-file-chosen": props.noFileChosenText,
    "drop-instruction": props.dropInstructionText,
    "entered-drop-zone": props.enteredDropZoneText,
    "left-drop-zone": props.leftDropZoneText,
  };
  for (const [rule, text] of Object.entries(props.multipleFilesChosenText ?? {})) {
    said[`multiple-files-chosen.${rule}`] = text;
  }
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, text]) => (text === undefined ? [] : [[`data-i18n.${name}`, text]])),
  );
}
