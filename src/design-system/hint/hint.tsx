import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, type Content } from "../content.ts";

export interface HintProps extends Content {
  id?: string;
  classes?: string;
  attributes?: Attributes;
}

export function Hint(props: HintProps) {
  return (
    <div id={props.id || undefined} {...attributesOf(props.attributes)} class={classes("govuk-hint", props.classes)}>
      {contentOf(props)}
    </div>
  );
}
