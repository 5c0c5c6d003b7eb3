import type { ComponentChildren } from "preact";
import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, hasContent, type Content } from "../content.ts";
import { Heading, type HeadingLevel } from "../heading.tsx";

export interface SummaryAction extends Content {
  href: string;
  visuallyHiddenText?: string;
  classes?: string;
  attributes?: Attributes;
}

export interface SummaryActions {
  items?: SummaryAction[];
  classes?: string;
}

export interface SummaryCardTitle extends Content {
  headingLevel?: HeadingLevel;
  classes?: string;
}

export interface SummaryCardProps {
  title?: SummaryCardTitle;
  actions?: SummaryActions;
  classes?: string;
  attributes?: Attributes;
}

export function SummaryCard(props: SummaryCardProps & { children: ComponentChildren }) {
  const { title } = props;
  return (
    <div {...attributesOf(props.attributes)} class={classes("govuk-summary-card", props.classes)}>
      <div class="govuk-summary-card__title-wrapper">
        {title ? (
          <Heading level={title.headingLevel || 2} class={classes("govuk-summary-card__title", title.classes)}>
            {contentOf(title)}
          </Heading>
        ) : null}
        {cardActions(props)}
      </div>
      <div class="govuk-summary-card__content">{props.children}</div>
    </div>
  );
}

function cardActions({ title, actions }: SummaryCardProps) {
  const items = actions?.items ?? [];
  const className = classes("govuk-summary-card__actions", actions?.classes);
  const [only] = items;
  if (!only) return null;
  if (items.length === 1) return <div class={className}>{actionLink(only, title)}</div>;
  return (
    <ul class={className}>
      {items.map((action) => (
        <li class="govuk-summary-card__action">{actionLink(action, title)}</li>
      ))}
    </ul>
  );
}

/** "Change" alone says nothing to someone who hears the links in a list, so the hidden text says what and where. */
export function actionLink(action: SummaryAction, cardTitle: Content | undefined) {
  const hasTitle = hasContent(cardTitle);
  return (
    <a {...attributesOf(action.attributes)} class={classes("govuk-link", action.classes)} href={action.href}>
      {contentOf(action)}
      {action.visuallyHiddenText || hasTitle ? (
        <span class="govuk-visually-hidden">
          {action.visuallyHiddenText ? ` ${action.visuallyHiddenText}` : null}
          {hasTitle ? <> ({contentOf(cardTitle)})</> : null}
        </span>
      ) : null}
    </a>
  );
}
