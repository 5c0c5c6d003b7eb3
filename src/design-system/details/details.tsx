import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, type Content } from "../content.ts";
import type { SafeHtml } from "../safe-html.ts";

export interface DetailsProps extends Content {
  summaryText?: string;
  summaryHtml?: SafeHtml;
  id?: string;
  open?: boolean;
  classes?: string;
  attributes?: Attributes;
}

export function Details(props: DetailsProps) {
  return (
    <details
      id={props.id || undefined}
      {...attributesOf(props.attributes)}
      class={classes("govuk-details", props.classes)}
      open={props.open}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {contentOf({ text: props.summaryText, html: props.summaryHtml })}
        </span>
      </summary>
      <div class="govuk-details__text">{contentOf(props)}</div>
    </details>
  );
}
