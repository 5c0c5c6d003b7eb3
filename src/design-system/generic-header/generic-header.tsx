import type { ComponentChildren } from "preact";
import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf } from "../content.ts";
import type { SafeHtml } from "../safe-html.ts";

export interface GenericHeaderProps {
  url?: string;
  logoText?: string;
  logoHtml?: SafeHtml;
  children?: ComponentChildren;
  containerClasses?: string;
  classes?: string;
  attributes?: Attributes;
}

export function GenericHeader(props: GenericHeaderProps) {
  const container = props.containerClasses || "govuk-width-container";
  return (
    <div {...attributesOf(props.attributes)} class={classes("govuk-generic-header", props.classes)}>
      <div class={classes("govuk-generic-header__container", container)}>
        <div class="govuk-generic-header__logo">
          <a href={props.url || "/"} class="govuk-generic-header__homepage-link">
            {contentOf({ text: props.logoText, html: props.logoHtml, children: props.children })}
          </a>
        </div>
      </div>
    </div>
  );
}
