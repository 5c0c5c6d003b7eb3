import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, type Content } from "../content.ts";

export interface ErrorMessageProps extends Content {
  id?: string;
  /** "Error" unless told otherwise; an empty string leaves it out. */
  visuallyHiddenText?: string | false;
  classes?: string;
  attributes?: Attributes;
}

export function ErrorMessage(props: ErrorMessageProps) {
  const hidden = props.visuallyHiddenText ?? "Error";
  return (
    <p
      id={props.id || undefined}
      {...attributesOf(props.attributes)}
      class={classes("govuk-error-message", props.classes)}
    >
      {hidden ? (
        <>
          <span class="govuk-visually-hidden">{hidden}:</span> {contentOf(props)}
        </>
      ) : (
        contentOf(props)
      )}
    </p>
  );
}
