import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, hasContent, type Content } from "../content.ts";

export interface LegendProps extends Content {
  isPageHeading?: boolean;
  classes?: string;
}

export interface FieldsetProps extends Omit<Content, "text"> {
  describedBy?: string;
  legend?: LegendProps;
  role?: "group" | "presentation";
  classes?: string;
  attributes?: Attributes;
}

export function Fieldset(props: FieldsetProps) {
  return (
    <fieldset
      {...attributesOf(props.attributes)}
      class={classes("govuk-fieldset", props.classes)}
      role={props.role || undefined}
      aria-describedby={props.describedBy || undefined}
    >
      {hasContent(props.legend) ? <Legend {...props.legend} /> : null}
      {contentOf({ html: props.html, children: props.children })}
    </fieldset>
  );
}

function Legend(props: LegendProps) {
  return (
    <legend class={classes("govuk-fieldset__legend", props.classes)}>
      {props.isPageHeading ? <h1 class="govuk-fieldset__heading">{contentOf(props)}</h1> : contentOf(props)}
    </legend>
  );
}
