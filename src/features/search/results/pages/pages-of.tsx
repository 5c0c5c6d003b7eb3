import { Pagination } from "../../../../design-system/index.ts";

type Props = { page: number; of: number; href: (page: number) => string };

/** Links to the pages of a list: the first, the last and those around this one. Nothing where there is only one. */
export function PagesOf({ page, of, href }: Props) {
  if (of <= 1) return null;
  const shown = [...new Set([1, page - 1, page, page + 1, of])].filter((number) => number >= 1 && number <= of);
  const items = shown.flatMap((number, at) => [
    ...(at > 0 && number - (shown[at - 1] ?? 0) > 1 ? [{ ellipsis: true }] : []),
    { number, href: href(number), current: number === page },
  ]);
  return (
    <Pagination
      items={items}
      {...(page > 1 ? { previous: { href: href(page - 1) } } : {})}
      {...(page < of ? { next: { href: href(page + 1) } } : {})}
    />
  );
}
