import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, type Content } from "../content.ts";

export interface WarningTextProps extends Content {
  iconFallbackText?: string;
  classes?: string;
  attributes?: Attributes;
}

export function WarningText(props: WarningTextProps) {
  return (
    <div {...attributesOf(props.attributes)} class={classes("govuk-warning-text", props.classes)}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{props.iconFallbackText || "Warning"}</span> {contentOf(props)}
      </strong>
    </div>
  );
}
