import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, hasContent, type Content } from "../content.ts";

export interface BackLinkProps extends Content {
  href?: string;
  classes?: string;
  attributes?: Attributes;
}

export function BackLink(props: BackLinkProps) {
  return (
    <a {...attributesOf(props.attributes)} href={props.href || "#"} class={classes("govuk-back-link", props.classes)}>
      {hasContent(props) ? contentOf(props) : "Back"}
    </a>
  );
}
