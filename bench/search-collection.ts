import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/* A test collection: documents, queries, and for each query which documents answer it, 1 to 3. */

export type Document = { id: string; title: string; text: string };
export type Judged = { id: string; words: string; category: string; answers: ReadonlyMap<string, number> };
export type Collection = { documents: Document[]; queries: Judged[] };

export function readCollection(folder: string): Collection {
  const packed = join(folder, "corpus.jsonl.gz");
  const corpus = existsSync(packed)
    ? gunzipSync(readFileSync(packed)).toString("utf8")
    : readFileSync(join(folder, "corpus.jsonl"), "utf8");
  const documents = lines<{ _id: string; title?: string; text?: string }>(corpus).map(({ _id, title, text }) => ({
    id: _id,
    title: title ?? "",
    text: text ?? "",
  }));
  const answers = judgements(readFileSync(join(folder, "qrels.tsv"), "utf8"));
  const queries = lines<{ _id: string; text: string; category?: string }>(
    readFileSync(join(folder, "queries.jsonl"), "utf8"),
  ).map(({ _id, text, category }) => ({
    id: _id,
    words: text,
    category: (category ?? "uncategorised").replaceAll(/\W+/g, "_"),
    answers: answers.get(_id) ?? new Map<string, number>(),
  }));
  return { documents, queries: queries.filter((query) => query.answers.size > 0) };
}

const lines = <T>(text: string): T[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);

function judgements(table: string): Map<string, Map<string, number>> {
  const answers = new Map<string, Map<string, number>>();
  for (const line of table.split("\n").slice(1)) {
    const [query, document, score] = line.split("\t");
    if (!query || !document || !(Number(score) > 0)) continue;
    answers.set(query, (answers.get(query) ?? new Map<string, number>()).set(document, Number(score)));
  }
  return answers;
}

/**
 * Which half a query is of, by the SHA-256 of its id: the first was looked at while the weights were chosen, the second
 * only measured.
 */
export function isHeldOut({ id }: Judged): boolean {
  return (createHash("sha256").update(id).digest()[0] ?? 0) % 2 === 1;
}

export type Measures = { ndcg10: number; map: number; recall100: number };

/**
 * How well a ranked list answers, each from 0 to 1, as trec_eval reckons them: nDCG at 10 with the judgements themselves
 * as gains (Järvelin and Kekäläinen, 2002), average precision over 100, recall at 100.
 */
export function measured(found: readonly string[], answers: ReadonlyMap<string, number>): Measures {
  const gain = (scores: readonly number[]) => scores.reduce((sum, score, at) => sum + score / Math.log2(at + 2), 0);
  const ideal = gain([...answers.values()].toSorted((one, other) => other - one).slice(0, 10));
  let hits = 0;
  let precisions = 0;
  found.slice(0, 100).forEach((id, at) => {
    if (!answers.has(id)) return;
    hits++;
    precisions += hits / (at + 1);
  });
  return {
    ndcg10: gain(found.slice(0, 10).map((id) => answers.get(id) ?? 0)) / ideal,
    map: precisions / answers.size,
    recall100: hits / answers.size,
  };
}

export function meanOf(all: readonly Measures[]): Measures {
  const mean = (one: (measures: Measures) => number) =>
    all.reduce((sum, measures) => sum + one(measures), 0) / all.length;
  return { ndcg10: mean((one) => one.ndcg10), map: mean((one) => one.map), recall100: mean((one) => one.recall100) };
}
