import type { ComponentChildren } from "preact";
import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { Button } from "../button/button.tsx";

export interface SearchBoxProps {
  /** Where the search is answered. */
  action: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  name?: string;
  id?: string;
  value?: string;
  buttonText?: string;
  /** What else the form carries: chosen facets, say. */
  hidden?: Record<string, string>;
  /** Where suggestions come from as one types; without script it is an ordinary field. */
  suggestionsUrl?: string;
  /** Larger, for the head of a page. */
  large?: boolean;
  attributes?: Attributes;
}

/** An ordinary form that asks with GET, so a search has an address that can be kept and sent. */
export function SearchBox(props: SearchBoxProps) {
  const id = props.id ?? "search";
  return (
    <form
      {...attributesOf(props.attributes)}
      class={classes("waymark-search", props.large && "waymark-search--large")}
      action={props.action}
      method="get"
      role="search"
      aria-labelledby={`${id}-label`}
    >
      <label class="govuk-label waymark-search__label" id={`${id}-label`} for={id}>
        {props.label}
      </label>
      {props.hint ? (
        <div class="govuk-hint waymark-search__hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      ) : null}
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="waymark-search__row">
        {searchField(props, id)}
        <Button classes="waymark-search__button" text={props.buttonText ?? "Search"} />
      </div>
    </form>
  );
}

function searchField(props: SearchBoxProps, id: string) {
  const suggestions = { "data-module": "waymark-suggestions", "data-suggestions-url": props.suggestionsUrl };
  return (
    <input
      {...(props.suggestionsUrl ? suggestions : {})}
      class="govuk-input waymark-search__input"
      id={id}
      name={props.name ?? "q"}
      type="search"
      value={props.value}
      aria-describedby={props.hint ? `${id}-hint` : undefined}
      autocomplete="off"
      spellcheck
    />
  );
}
