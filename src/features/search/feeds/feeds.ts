import { Feed } from "feed";
import type { Database } from "../../../platform/database/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { nobody } from "../../../policy/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import { askedIn, hrefOf, inOrder, type Asked } from "../results/asked.ts";
import { cardsOf } from "../results/cards.ts";
import { readerFor } from "../results/reader.ts";
import { search, thoseWithEveryWord, type Reader } from "../results/search.ts";
import { inWords } from "../saved/in-words.ts";
import { facetNames } from "../results/facet-names.ts";

/*
 * What is new, for feed readers: every search has a feed at its own address, and so has every theme, as Atom (RFC 4287)
 * and as JSON Feed 1.1.
 */

export type FeedKind = "atom" | "json";
const types = { atom: "application/atom+xml", json: "application/feed+json" } as const;

/** Characters that no XML may hold, even escaped. */
// oxlint-disable-next-line no-control-regex
const unsayable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The feeds of a search, as its page tells of them. */
export function feedsOf(asked: Asked, title = "Newest practices") {
  return (["atom", "json"] as const).map((kind) => ({ title, href: feedHref(asked, kind), type: types[kind] }));
}

/** The feed of a search is at the address of its first page, with the kind of feed after the path. */
function feedHref(asked: Asked, kind: FeedKind): string {
  return hrefOf(inOrder(asked)).replace("/practices", `/practices.${kind}`);
}

export async function feedOf(request: WebRequest, kind: FeedKind): Promise<Response> {
  const { db, deps, clock } = request;
  const asked = { ...askedIn(new URL(request.http.req.url).searchParams), page: 1 };
  const home = deps.config.publicUrl;
  const reader = await readerFor(db, { viewer: nobody, today: dayOf(clock.now()), ...asked });
  const items = await itemsOf(db, asked, reader);
  const name = inWords(asked, await facetNames(db, asked));
  const about = {
    home,
    title: name === "" ? "Waymark: newest practices" : `Waymark: ${name}`,
    page: home + hrefOf(asked),
    address: home + feedHref(asked, kind),
    updated: items[0]?.updated ?? clock.now(),
  };
  const text = kind === "atom" ? asAtom(about, items) : asJson(about, items);
  return request.http.body(text, 200, { "Content-Type": `${types[kind]}; charset=utf-8` });
}

type About = { home: string; title: string; page: string; address: string; updated: Date };
type FeedItem = { ref: string; title: string; summary: string; school: string; first: Date; updated: Date };

const description =
  "Practices that schools publish. Collections and practice from beyond the authority are not among them.";

/** Its texts are said to be HTML, so what a school wrote is written as HTML says it. */
function asAtom({ home, title, page, address, updated }: About, items: readonly FeedItem[]): string {
  const feed = new Feed({
    id: address,
    title,
    link: page,
    description,
    language: "en-GB",
    updated,
    generator: false,
    feedLinks: { atom: address },
  });
  for (const { ref, title: of, summary, school, first, updated: date } of items) {
    const link = `${home}/practices/${ref}`;
    const texts = { title: asHtml(of), description: asHtml(summary) };
    feed.addItem({ ...texts, id: link, link, author: [{ name: school }], published: first, date });
  }
  return feed.atom1().replaceAll(unsayable, "");
}

function asHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function asJson({ home, title, page, address }: About, items: readonly FeedItem[]): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: page,
    feed_url: address,
    description,
    language: "en-GB",
    items: items.map(({ ref, title: of, summary, school, first, updated }) => ({
      id: `${home}/practices/${ref}`,
      url: `${home}/practices/${ref}`,
      title: of,
      content_text: summary,
      date_published: first,
      date_modified: updated,
      authors: [{ name: school }],
    })),
  });
}

const mostItems = 50;
/** Among so many of the newest that have any of the words, those with all of them are looked for. */
const mostLookedAt = 500;

/**
 * The newest practices that have every word of a search and are of its facets, each with the days of its
 * publication. A feed reader is nobody, so it has no school to be like, and is near only to one that the search names.
 */
async function itemsOf(db: Database, asked: Asked, reader: Reader): Promise<FeedItem[]> {
  const found = await search(db, { ...asked, order: "newest", perPage: mostLookedAt, exactly: true }, reader);
  const ids = found.results.map(({ id }) => id);
  const fits = await thoseWithEveryWord(db, asked, reader, ids);
  const practiceIds = ids.filter((id) => fits.has(id)).slice(0, mostItems);
  if (practiceIds.length === 0) return [];
  const times = await db
    .selectFrom("publications")
    .innerJoin("practices", "practices.id", "publications.practice_id")
    .select([
      "practices.ref",
      (eb) => eb.fn.min("published_at").as("first"),
      (eb) => eb.fn.max("published_at").as("last"),
    ])
    .where("practice_id", "in", [...practiceIds])
    .groupBy("practices.ref")
    .execute();
  const byRef = new Map(times.map(({ ref, first, last }) => [ref, { first, updated: last }]));
  const items = (await cardsOf(db, practiceIds)).flatMap(({ ref, title, summary, school }) => {
    const time = byRef.get(ref);
    return time ? [{ ref, title, summary, school, ...time }] : [];
  });
  return items.toSorted((one, other) => Number(other.updated) - Number(one.updated));
}
