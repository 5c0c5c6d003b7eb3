import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, hasContent, type Content } from "../content.ts";
import type { SafeHtml } from "../safe-html.ts";

export interface ErrorSummaryItem extends Content {
  href?: string;
  attributes?: Attributes;
}

export interface ErrorSummaryProps {
  titleText?: string;
  titleHtml?: SafeHtml;
  descriptionText?: string;
  descriptionHtml?: SafeHtml;
  children?: Content["children"];
  errorList?: ErrorSummaryItem[];
  disableAutoFocus?: boolean;
  classes?: string;
  attributes?: Attributes;
}

export function ErrorSummary(props: ErrorSummaryProps) {
  const title = { text: props.titleText, html: props.titleHtml };
  const description = { text: props.descriptionText, html: props.descriptionHtml, children: props.children };
  return (
    <div
      {...attributesOf(props.attributes)}
      class={classes("govuk-error-summary", props.classes)}
      data-disable-auto-focus={props.disableAutoFocus === undefined ? undefined : String(props.disableAutoFocus)}
      data-module="govuk-error-summary"
    >
      {/* The alert is a child of its own: focus moves to the parent, and the two must not race in a screen reader. */}
      <div role="alert">
        <h2 class="govuk-error-summary__title">{contentOf(title)}</h2>
        <div class="govuk-error-summary__body">
          {hasContent(description) ? <p>{contentOf(description)}</p> : null}
          {props.errorList?.length ? (
            <ul class="govuk-list govuk-error-summary__list">{props.errorList.map(errorItem)}</ul>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function errorItem(item: ErrorSummaryItem) {
  if (!item.href) return <li>{contentOf(item)}</li>;
  return (
    <li>
      <a {...attributesOf(item.attributes)} href={item.href}>
        {contentOf(item)}
      </a>
    </li>
  );
}
