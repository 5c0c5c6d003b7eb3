import type { ComponentChildren } from "preact";
import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, hasContent, isPresent, type Content, type Maybe } from "../content.ts";
import { rawHtml, type SafeHtml } from "../safe-html.ts";

export interface ServiceNavigationItem extends Content {
  /** This very page. */
  current?: boolean;
  /** The part of the service that this page belongs to. */
  active?: boolean;
  href?: string;
  attributes?: Attributes;
}

export type Slot = SafeHtml | Omit<Content, "text">;

export interface ServiceNavigationProps {
  navigation?: Maybe<ServiceNavigationItem>[];
  serviceName?: string;
  serviceUrl?: string;
  ariaLabel?: string;
  menuButtonText?: string;
  menuButtonLabel?: string;
  navigationLabel?: string;
  navigationId?: string;
  navigationClasses?: string;
  collapseNavigationOnMobile?: boolean;
  slots?: {
    start?: Slot;
    end?: SafeHtml | (Omit<Content, "text"> & { align?: "inline" });
    navigationStart?: Slot;
    navigationEnd?: Slot;
  };
  classes?: string;
  attributes?: Attributes;
}

export function ServiceNavigation(props: ServiceNavigationProps) {
  const { start, end } = props.slots ?? {};
  const isInline = typeof end === "object" && end.align === "inline";
  const common = {
    ...attributesOf(props.attributes),
    class: classes("govuk-service-navigation", props.classes),
    "data-module": "govuk-service-navigation",
  };
  const inner = (
    <div class={classes("govuk-width-container", isInline && "govuk-service-navigation__inlining-container")}>
      {slot(start)}
      <div class="govuk-service-navigation__container">
        {props.serviceName ? serviceName(props.serviceName, props.serviceUrl) : null}
        <Navigation {...props} />
      </div>
      {slot(end)}
    </div>
  );
  // With more than the navigation in it, it needs a landmark of its own around them all.
  if (!props.serviceName && !start && !slot(end)) return <div {...common}>{inner}</div>;
  return (
    <section {...common} aria-label={props.ariaLabel ?? "Service information"}>
      {inner}
    </section>
  );
}

function slot(content: Slot | undefined): ComponentChildren {
  return typeof content === "string" ? rawHtml(content) : contentOf(content);
}

function serviceName(name: string, href: string | undefined) {
  return (
    <span class="govuk-service-navigation__service-name">
      {href ? (
        <a href={href} class="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  );
}

function Navigation(props: ServiceNavigationProps) {
  const items = (props.navigation ?? []).filter(isPresent);
  const { navigationStart, navigationEnd } = props.slots ?? {};
  if (items.length === 0 && !navigationStart && !navigationEnd) return null;
  const id = props.navigationId || "navigation";
  const collapses = props.collapseNavigationOnMobile ?? items.length > 1;
  return (
    <nav
      aria-label={props.navigationLabel || props.menuButtonText || "Menu"}
      class={classes("govuk-service-navigation__wrapper", props.navigationClasses)}
    >
      {collapses ? menuButton(props, id) : null}
      <ul class="govuk-service-navigation__list" id={id}>
        {slot(navigationStart)}
        {items.map(navigationItem)}
        {slot(navigationEnd)}
      </ul>
    </nav>
  );
}

/** Hidden until the script shows it: without script the list is simply open. */
function menuButton({ menuButtonText, menuButtonLabel }: ServiceNavigationProps, controls: string) {
  const text = menuButtonText || "Menu";
  return (
    <button
      type="button"
      class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
      aria-controls={controls}
      aria-label={menuButtonLabel && menuButtonLabel !== text ? menuButtonLabel : undefined}
      hidden
      aria-hidden="true"
    >
      {text}
    </button>
  );
}

function navigationItem(item: ServiceNavigationItem) {
  const isActive = item.active || item.current;
  const current = isActive ? (item.current ? "page" : "true") : undefined;
  return (
    <li class={classes("govuk-service-navigation__item", isActive && "govuk-service-navigation__item--active")}>
      {item.href ? (
        <a
          {...attributesOf(item.attributes)}
          class="govuk-service-navigation__link"
          href={item.href}
          aria-current={current}
        >
          {itemContent(item)}
        </a>
      ) : hasContent(item) ? (
        <span class="govuk-service-navigation__text" aria-current={current}>
          {itemContent(item)}
        </span>
      ) : null}
    </li>
  );
}

/** Strong, so that whoever overrides colours and styles still sees where they are. */
function itemContent(item: ServiceNavigationItem) {
  if (!item.active && !item.current) return contentOf(item);
  return <strong class="govuk-service-navigation__active-fallback">{contentOf(item)}</strong>;
}
