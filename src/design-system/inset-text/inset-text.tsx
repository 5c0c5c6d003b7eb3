import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, type Content } from "../content.ts";

export interface InsetTextProps extends Content {
  id?: string;
  classes?: string;
  attributes?: Attributes;
}

export function InsetText(props: InsetTextProps) {
  return (
    <div
      id={props.id || undefined}
      {...attributesOf(props.attributes)}
      class={classes("govuk-inset-text", props.classes)}
    >
      {contentOf(props)}
    </div>
  );
}
