import { rawHtml, safeHtml } from "../safe-html.ts";

export interface HeadProps {
  title: string;
  lang?: string;
  /** Puts "Error: " before the title, so that a screen reader says it first. */
  hasErrors?: boolean;
  description?: string;
  canonical?: string;
  /** Not to be found by search engines. */
  noIndex?: boolean;
  /** What the page is about, for machines (schema.org). */
  jsonLd?: object;
  feeds?: { title: string; href: string; type: string }[];
  assets: {
    stylesheet: string;
    script: string;
    favicon?: string;
    font?: string;
  };
  /** An authority's own colours (see authority-theme.ts), as a stylesheet, because no page has inline styles. */
  authorityStylesheet?: string;
  authorityBrandColour?: string;
}

export function Head(props: HeadProps) {
  const { assets } = props;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{pageTitle(props)}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content={props.authorityBrandColour ?? "#14532d"} />
      {props.description ? <meta name="description" content={props.description} /> : null}
      {props.noIndex ? <meta name="robots" content="noindex" /> : null}
      {props.canonical ? <link rel="canonical" href={props.canonical} /> : null}
      {assets.font ? (
        <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
      ) : null}
      <link rel="stylesheet" href={assets.stylesheet} />
      {props.authorityStylesheet ? <link rel="stylesheet" href={props.authorityStylesheet} /> : null}
      {assets.favicon ? <link rel="icon" href={assets.favicon} type="image/svg+xml" /> : null}
      {(props.feeds ?? []).map((feed) => (
        <link rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
      ))}
      {props.jsonLd ? <script type="application/ld+json">{jsonForScript(props.jsonLd)}</script> : null}
      <script type="module" src={assets.script} />
    </head>
  );
}

function pageTitle({ title, hasErrors }: HeadProps): string {
  const full = title === "Waymark" ? title : `${title} – Waymark`;
  return hasErrors ? `Error: ${full}` : full;
}

/** JSON that cannot close the script element it stands in, nor open a comment there. */
function jsonForScript(value: object) {
  return rawHtml(safeHtml(JSON.stringify(value).replaceAll("<", "\\u003c")));
}
