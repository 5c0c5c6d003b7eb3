import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, type Content } from "../content.ts";

export interface TagProps extends Content {
  classes?: string;
  attributes?: Attributes;
}

export function Tag(props: TagProps) {
  return (
    <strong {...attributesOf(props.attributes)} class={classes("govuk-tag", props.classes)}>
      {contentOf(props)}
    </strong>
  );
}
