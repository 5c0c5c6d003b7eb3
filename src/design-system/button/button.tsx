import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, type Content } from "../content.ts";

export interface ButtonProps extends Content {
  /** With an address the button is drawn as a link. */
  href?: string;
  type?: "submit" | "button" | "reset";
  name?: string;
  value?: string;
  disabled?: boolean;
  preventDoubleClick?: boolean;
  isStartButton?: boolean;
  id?: string;
  classes?: string;
  attributes?: Attributes;
}

export function Button(props: ButtonProps) {
  const common = {
    id: props.id || undefined,
    ...attributesOf(props.attributes),
    class: classes("govuk-button", props.classes, props.isStartButton && "govuk-button--start"),
    "data-module": "govuk-button",
  };
  if (props.href) {
    return (
      <a {...common} href={props.href} role="button" draggable={false}>
        {buttonContent(props)}
      </a>
    );
  }
  return (
    <button
      type={props.type || "submit"}
      value={props.value || undefined}
      name={props.name || undefined}
      {...common}
      disabled={props.disabled}
      aria-disabled={props.disabled ? "true" : undefined}
      data-prevent-double-click={props.preventDoubleClick === undefined ? undefined : String(props.preventDoubleClick)}
    >
      {buttonContent(props)}
    </button>
  );
}

/** A start button is a flex box, which swallows the spaces between elements, so its markup gets a span of its own. */
function buttonContent(props: ButtonProps) {
  if (!props.isStartButton) return contentOf(props);
  const isMarkup = props.html !== undefined || typeof props.children === "object";
  return (
    <>
      {isMarkup ? <span>{contentOf(props)}</span> : contentOf(props)}
      <StartIcon />
    </>
  );
}

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}
