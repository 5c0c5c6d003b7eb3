import type { ComponentChildren } from "preact";
import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, hasContent, isPresent, type Content, type Maybe } from "../content.ts";

export interface PaginationItem {
  number?: number | string;
  visuallyHiddenText?: string;
  href?: string;
  current?: boolean;
  ellipsis?: boolean;
  attributes?: Attributes;
}

export interface PaginationLink extends Content {
  labelText?: string;
  href?: string;
  attributes?: Attributes;
}

export interface PaginationProps {
  items?: Maybe<PaginationItem>[];
  previous?: PaginationLink;
  next?: PaginationLink;
  landmarkLabel?: string;
  classes?: string;
  attributes?: Attributes;
}

export function Pagination(props: PaginationProps) {
  const isBlock = !props.items && Boolean(props.next || props.previous);
  return (
    <nav
      {...attributesOf(props.attributes)}
      class={classes("govuk-pagination", isBlock && "govuk-pagination--block", props.classes)}
      aria-label={props.landmarkLabel || "Pagination"}
    >
      {props.previous?.href ? arrowLink(props.previous, "prev", isBlock) : null}
      {props.items ? <ul class="govuk-pagination__list">{props.items.map(pageItem)}</ul> : null}
      {props.next?.href ? arrowLink(props.next, "next", isBlock) : null}
    </nav>
  );
}

function arrowLink(link: PaginationLink, rel: "prev" | "next", isBlock: boolean) {
  const decorated = isBlock && !link.labelText && "govuk-pagination__link-title--decorated";
  const arrowFirst = isBlock || rel === "prev";
  return (
    <div class={`govuk-pagination__${rel}`}>
      <a {...attributesOf(link.attributes)} class="govuk-link govuk-pagination__link" href={link.href} rel={rel}>
        {arrowFirst ? <Arrow towards={rel} /> : null}
        <span class={classes("govuk-pagination__link-title", decorated)}>{linkTitle(link, rel)}</span>
        {link.labelText && isBlock ? linkLabel(link.labelText) : null}
        {arrowFirst ? null : <Arrow towards={rel} />}
      </a>
    </div>
  );
}

function linkTitle(link: PaginationLink, rel: "prev" | "next"): ComponentChildren {
  if (hasContent(link)) return contentOf(link);
  return (
    <>
      {rel === "prev" ? "Previous" : "Next"}
      <span class="govuk-visually-hidden"> page</span>
    </>
  );
}

function linkLabel(text: string) {
  return (
    <>
      <span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">{text}</span>
    </>
  );
}

function pageItem(item: Maybe<PaginationItem>) {
  if (!isPresent(item) || Object.keys(item).length === 0) return null;
  if (item.ellipsis) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  return (
    <li class={classes("govuk-pagination__item", item.current && "govuk-pagination__item--current")}>
      <a
        {...attributesOf(item.attributes)}
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? "page" : undefined}
      >
        {item.number}
      </a>
    </li>
  );
}

const ARROWS = {
  prev: "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z",
  next: "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z",
};

function Arrow({ towards }: { towards: "prev" | "next" }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${towards}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={ARROWS[towards]} />
    </svg>
  );
}
