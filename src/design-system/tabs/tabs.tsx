import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, hasContent, isPresent, type Content, type Maybe } from "../content.ts";

export interface TabItem {
  id?: string;
  label: string;
  panel: Content & { attributes?: Attributes };
  attributes?: Attributes;
}

export interface TabsProps {
  id?: string;
  /** Names the panels of items that have no id of their own. */
  idPrefix?: string;
  title?: string;
  items?: Maybe<TabItem>[];
  classes?: string;
  attributes?: Attributes;
}

export function Tabs(props: TabsProps) {
  const items = (props.items ?? []).map(
    (item, index) => isPresent(item) && { ...item, index, id: panelId(props, item, index) },
  );
  const present = items.filter(isPresent);
  return (
    <div
      id={props.id || undefined}
      {...attributesOf(props.attributes)}
      class={classes("govuk-tabs", props.classes)}
      data-module="govuk-tabs"
    >
      <h2 class="govuk-tabs__title">{props.title ?? "Contents"}</h2>
      {present.length > 0 ? <ul class="govuk-tabs__list">{present.map(tab)}</ul> : null}
      {present.map(tabPanel)}
    </div>
  );
}

type PlacedTab = TabItem & { id: string; index: number };

function panelId({ idPrefix }: TabsProps, item: TabItem, index: number): string {
  return item.id || `${idPrefix ?? ""}-${index + 1}`;
}

function tab(item: PlacedTab) {
  return (
    <li class={classes("govuk-tabs__list-item", item.index === 0 && "govuk-tabs__list-item--selected")}>
      <a {...attributesOf(item.attributes)} class="govuk-tabs__tab" href={`#${item.id}`}>
        {item.label}
      </a>
    </li>
  );
}

function tabPanel({ id, index, panel }: PlacedTab) {
  const { text, html, children } = panel;
  return (
    <div
      {...attributesOf(panel.attributes)}
      class={classes("govuk-tabs__panel", index > 0 && "govuk-tabs__panel--hidden")}
      id={id}
    >
      {hasContent({ html, children }) ? contentOf({ html, children }) : null}
      {!hasContent({ html, children }) && text ? <p class="govuk-body">{text}</p> : null}
    </div>
  );
}
