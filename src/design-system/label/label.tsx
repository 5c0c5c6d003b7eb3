import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, hasContent, type Content } from "../content.ts";

export interface LabelProps extends Content {
  for?: string;
  isPageHeading?: boolean;
  classes?: string;
  attributes?: Attributes;
}

export function Label(props: LabelProps) {
  if (!hasContent(props)) return null;
  const label = (
    <label
      {...attributesOf(props.attributes)}
      class={classes("govuk-label", props.classes)}
      for={props.for || undefined}
    >
      {contentOf(props)}
    </label>
  );
  return props.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}
