import type { ComponentChildren } from "preact";

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** A heading whose level the caller decides. */
export function Heading(props: { level: HeadingLevel; class?: string; id?: string; children: ComponentChildren }) {
  const { level, ...rest } = props;
  const Tag = `h${level}` as "h1";
  return <Tag {...rest} />;
}
