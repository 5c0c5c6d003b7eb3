import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, type Content } from "../content.ts";

export interface BreadcrumbItem extends Content {
  href?: string;
  attributes?: Attributes;
}

export interface BreadcrumbsProps {
  items: BreadcrumbItem[];
  collapseOnMobile?: boolean;
  labelText?: string;
  classes?: string;
  attributes?: Attributes;
}

export function Breadcrumbs(props: BreadcrumbsProps) {
  const collapse = props.collapseOnMobile && "govuk-breadcrumbs--collapse-on-mobile";
  return (
    <nav
      {...attributesOf(props.attributes)}
      class={classes("govuk-breadcrumbs", props.classes, collapse)}
      aria-label={props.labelText ?? "Breadcrumb"}
    >
      <ol class="govuk-breadcrumbs__list">{props.items.map(breadcrumb)}</ol>
    </nav>
  );
}

function breadcrumb(item: BreadcrumbItem) {
  if (!item.href) {
    return (
      <li class="govuk-breadcrumbs__list-item" aria-current="page">
        {contentOf(item)}
      </li>
    );
  }
  return (
    <li class="govuk-breadcrumbs__list-item">
      <a {...attributesOf(item.attributes)} class="govuk-breadcrumbs__link" href={item.href}>
        {contentOf(item)}
      </a>
    </li>
  );
}
