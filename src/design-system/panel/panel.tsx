import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { Button } from "../button/button.tsx";
import { contentOf, hasContent, type Content } from "../content.ts";
import { Heading, type HeadingLevel } from "../heading.tsx";
import type { SafeHtml } from "../safe-html.ts";

export interface PanelAction {
  text: string;
  type?: "button" | "submit" | "reset";
  href?: string;
  classes?: string;
  attributes?: Attributes;
}

export interface PanelProps extends Content {
  titleText?: string;
  titleHtml?: SafeHtml;
  headingLevel?: HeadingLevel;
  /** Only an interruption (class `govuk-panel--interruption`) has actions. */
  actions?: { items?: PanelAction[]; classes?: string; attributes?: Attributes };
  classes?: string;
  attributes?: Attributes;
}

export function Panel(props: PanelProps) {
  const isInterruption = props.classes?.includes("govuk-panel--interruption");
  return (
    <div
      {...attributesOf(props.attributes)}
      class={classes("govuk-panel", !isInterruption && "govuk-panel--confirmation", props.classes)}
    >
      <Heading level={props.headingLevel || 1} class="govuk-panel__title">
        {contentOf({ text: props.titleText, html: props.titleHtml })}
      </Heading>
      {hasContent(props) ? <div class="govuk-panel__body">{contentOf(props)}</div> : null}
      {isInterruption && props.actions ? actionsOf(props.actions) : null}
    </div>
  );
}

function actionsOf(actions: NonNullable<PanelProps["actions"]>) {
  return (
    <div {...attributesOf(actions.attributes)} class={classes("govuk-panel__actions", actions.classes)}>
      {actions.items?.length ? <div class="govuk-button-group">{actions.items.map(action)}</div> : null}
    </div>
  );
}

function action({ text, type, href, classes: given, attributes }: PanelAction) {
  if (!href || type === "button") {
    const inverse = classes("govuk-button--inverse", given);
    return <Button text={text} type={type || "button"} classes={inverse} href={href} attributes={attributes} />;
  }
  return (
    <a {...attributesOf(attributes)} class={classes("govuk-link govuk-link--inverse", given)} href={href}>
      {text}
    </a>
  );
}
