import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, type Content } from "../content.ts";

export interface SkipLinkProps extends Content {
  href?: string;
  classes?: string;
  attributes?: Attributes;
}

export function SkipLink(props: SkipLinkProps) {
  return (
    <a
      {...attributesOf(props.attributes)}
      href={props.href || "#content"}
      class={classes("govuk-skip-link", props.classes)}
      data-module="govuk-skip-link"
    >
      {contentOf(props)}
    </a>
  );
}
