import type { Database, Transaction } from "../../../platform/database/index.ts";
import type { Viewer } from "../../../policy/index.ts";
import { both, countOf, eachBit } from "../postings/bitmap.ts";
import { readPostings } from "../postings/read.ts";
import { catchUpShelf, shelfOf, type Shelf } from "../postings/shelf.ts";
import { synonymWeight } from "../ranking/weights.ts";
import { whyHere } from "../ranking/why.ts";
import { putRight, type Correction, type Righted } from "../words/put-right.ts";
import { readQuery, wantedBy, type Query, type Synonyms } from "../words/read-query.ts";
import { catchUpSynonyms, synonymsKnown } from "../words/synonyms.ts";
import type { Asked } from "./asked.ts";
import { evaluate, type Evaluated } from "./evaluate.ts";
import { countFacets, facetsOn, narrowed, type FacetCount, type Place } from "./facets.ts";
import { bestOf } from "./best-of.ts";
import type { Postings } from "./holding.ts";
import { orderOf } from "./order.ts";

export const pageLength = 20;

export type Result = {
  kind: string;
  id: string;
  /** Sentences with values: why it stands where it stands. Nothing without words. */
  why: string[];
};

export type Found = {
  /** How many entries answer, truly; and of these, how many each further choice would leave. */
  total: number;
  counts: FacetCount[];
  /** How many of them have every word that was asked. */
  withEveryWord: number;
  /** Those of this page, in order. */
  results: Result[];
  /** The page that is shown: the last one where a later one was asked for. */
  page: number;
  /** The terms that were looked for, and the runs of terms (joined by spaces), to be marked where they are shown. */
  marked: ReadonlySet<string>;
  /** What the words were put right to, where as they stood they were not known. */
  corrected?: Correction;
};

/** Who reads, on which day, and where they are. */
export type Reader = { viewer: Viewer; today: string } & Partial<Place>;

/**
 * Finds the entries of a kind that have any of the words and every chosen facet, best first; without words, the newest
 * first. Reads the index alone, and of it only what the reader may meet.
 */
export async function search(db: Database, asked: Asked, reader: Reader): Promise<Found> {
  const [found] = await searchEach(db, [asked], reader);
  return found;
}

/** Several searches for the same words, of one kind each: the index is read once for all of them. */
export async function searchEach<const Many extends readonly [Asked, ...Asked[]]>(
  db: Database,
  each: Many,
  reader: Reader,
): Promise<{ [At in keyof Many]: Found }> {
  const moment = await inOneMoment(db, each[0].words, each.map(kindOf));
  const found: Found[] = [];
  for (const asked of each) found.push(foundBy(asked, await answering(db, moment, asked, reader), reader));
  return found as { [At in keyof Many]: Found };
}

const kindOf = ({ kind = "practice" }: Asked): string => kind;

function foundBy(asked: Asked, answer: Answer, reader: Reader): Found {
  const { shelf, query, all, facets, matches, corrected } = answer;
  const total = countOf(matches);
  const length = asked.perPage ?? pageLength;
  const page = Math.max(1, Math.min(asked.page, Math.ceil(total / length)));
  const order = orderOf(shelf, asked, { relevance: all.relevance, ...reader });
  const numbers = bestOf(matches, order, page * length).slice((page - 1) * length);
  return {
    total,
    counts: countFacets(all.matches, asked.facets, facets),
    withEveryWord: countOf(both(all.withEveryWord, matches)),
    results: numbers.map((number) => resultOf(number, { kind: kindOf(asked), shelf, all, reader })),
    page,
    marked: new Set(query.concepts.flatMap(({ ways }) => ways.map(({ terms }) => terms.join(" ")))),
    ...(corrected ? { corrected } : {}),
  };
}

/** Of these ids, those that are among the results and have every word, whatever page they are on. */
export async function thoseWithEveryWord(
  db: Database | Transaction,
  asked: Asked,
  reader: Reader,
  ids: readonly string[],
): Promise<Set<string>> {
  const moment = await inOneMoment(db, asked.words, [kindOf(asked)]);
  const { shelf, all, matches } = await answering(db, moment, { ...asked, exactly: true }, reader);
  const wanted = new Set(ids);
  const found = new Set<string>();
  eachBit(both(matches, all.withEveryWord), (number) => {
    const id = shelf.standing[number]?.id;
    if (id !== undefined && wanted.has(id)) found.add(id);
  });
  return found;
}

type Answer = Awaited<ReturnType<typeof answering>>;

/** What answers: before the facets that are chosen, and after. */
async function answering(db: Database | Transaction, moment: Moment, asked: Asked, reader: Reader) {
  const { shelf, query, postings, corrected } = await readAs(db, moment, asked, reader);
  const place = { point: reader.point ?? reader.school ?? null, school: reader.school ?? null };
  const visible = reader.viewer.personId === null ? shelf.public : shelf.all;
  const all: Evaluated =
    asked.words === ""
      ? { matches: visible, relevance: new Float32Array(0), met: [], withEveryWord: visible }
      : evaluate(query, { postings, size: shelf.size, visible, entries: countOf(visible) });
  const facets = facetsOn(shelf, reader.today, place);
  const among = asked.everyWord ? all.withEveryWord : all.matches;
  return { shelf, query, all, facets, matches: narrowed(among, asked.facets, facets), corrected };
}

/** The words as they were typed, or put right. */
async function readAs(db: Database | Transaction, moment: Moment, asked: Asked, reader: Reader): Promise<Righted> {
  const { query, synonyms } = moment;
  const kind = kindOf(asked);
  const { shelf, postings } = moment.of(kind);
  if (asked.exactly || asked.words === "") return { shelf, query, postings };
  const signedIn = reader.viewer.personId !== null;
  return putRight(db, { kind, typed: asked.words, shelf, query, synonyms, postings, signedIn });
}

type Moment = { query: Query; synonyms: Synonyms; of: (kind: string) => { shelf: Shelf; postings: Postings } };

/** What this process holds of some kinds, and the postings of the words, of one and the same state of the index. */
async function inOneMoment(db: Database | Transaction, words: string, kinds: readonly string[]): Promise<Moment> {
  for (let tries = 1; ; tries++) {
    const { change, synonyms } = synonymsKnown(db);
    const query = readQuery(words, synonyms, synonymWeight);
    const read = await readPostings(db, { kinds, ...wantedBy(query) });
    const stale = kinds.filter((kind) => {
      const { edition, change: known } = shelfOf(db, kind);
      return edition !== read.of(kind).edition || known !== read.of(kind).change;
    });
    if ((stale.length === 0 && change === read.synonymsChange) || tries > mostTries) {
      const shelves = new Map(kinds.map((kind) => [kind, shelfOf(db, kind)]));
      const of = (kind: string) => ({
        shelf: shelves.get(kind) ?? shelfOf(db, kind),
        postings: read.of(kind).postings,
      });
      return { query, synonyms, of };
    }
    if (change !== read.synonymsChange) await catchUpSynonyms(db);
    for (const kind of stale) await catchUpShelf(db, kind, read.of(kind).edition);
  }
}

/** Where the index changes faster than it is read, the last state but one will do. */
const mostTries = 3;

type Within = { kind: string; shelf: Shelf; all: Evaluated; reader: Reader };

function resultOf(number: number, { kind, shelf, all, reader }: Within): Result {
  const standing = shelf.standing[number];
  if (!standing) return { kind, id: "", why: [] };
  const told = { today: reader.today, school: reader.school ?? null };
  return { kind, id: standing.id, why: all.met.length === 0 ? [] : whyHere(number, all.met, standing, told) };
}
