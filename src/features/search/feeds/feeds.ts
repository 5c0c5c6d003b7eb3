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
  const feed = new Feed({
    id: home + feedHref(asked, "atom"),
    title: name === "" ? "Waymark: newest practices" : `Waymark: ${name}`,
    link: home + hrefOf(asked),
    description:
      "Practices that schools publish. Collections and practice from beyond the authority are not among them.",
    language: "en-GB",
    updated: items[0]?.updated ?? clock.now(),
    generator: false,
    feedLinks: { atom: home + feedHref(asked, "atom"), json: home + feedHref(asked, "json") },
  });
  for (const { ref, title, summary, school, first, updated } of items) {
    const link = `${home}/practices/${ref}`;
    feed.addItem({
      id: link,
      link,
      title,
      description: summary,
      author: [{ name: school }],
      published: first,
      date: updated,
    });
  }
  const text = kind === "atom" ? feed.atom1().replaceAll(unsayable, "") : feed.json1();
  return request.http.body(text, 200, { "Content-Type": `${types[kind]}; charset=utf-8` });
}

const mostItems = 50;
/** Among so many of the newest that have any of the words, those with all of them are looked for. */
const mostLookedAt = 500;

/**
 * The newest practices that have every word of a search and are of its facets, each with the days of its
 * publication. A feed reader is nobody, so it has no school to be like, and is near only to one that the search names.
 */
async function itemsOf(db: Database, asked: Asked, reader: Reader) {
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
