import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fellsidePractices, saltmarshPractices } from "../../../src/demonstration/practices.ts";
import { projectRoot } from "../../../src/platform/project-root.ts";

/*
 * What the pupil-information rules are judged by: 400 texts that hold invented pupils' information, 80 of each sort, and
 * 400 from write-ups as schools write them, which hold none. One text a line (class lists: parted by ---), with \t and
 * \n for what was typed. All were written by hand, before the rules, but for every other class list and the numbers of
 * pupils, which a generator drew. Nobody in them is real. Also, as genuine: every text of the demonstration's practices.
 */

export const seededSorts = ["upn", "date-of-birth", "class-list", "full-name-and-year", "initials-and-need"] as const;
export type SeededSort = (typeof seededSorts)[number];

const genuineSorts = ["genuine-people", "genuine-figures", "genuine-curriculum", "genuine-pastoral"] as const;

/** Two of every four texts are for writing the rules by; the other two are held out, to report on. */
export type Half = "development" | "held-out";

export function seededTexts(sort: SeededSort, half?: Half): string[] {
  return halfOf(textsOf(sort), half);
}

export function genuineTexts(half?: Half): string[] {
  return genuineSorts.flatMap((sort) => halfOf(textsOf(sort), half));
}

/** Every field of the demonstration's forty practices, one text each. */
export function demonstrationTexts(): string[] {
  return [...fellsidePractices, ...saltmarshPractices]
    .flatMap((practice) => [
      practice.title,
      practice.summary,
      practice.problem,
      ...practice.blocks.flatMap(({ title, what, activeIngredients, lessons }) => [
        title,
        what,
        activeIngredients,
        lessons,
      ]),
      ...practice.measures.flatMap(({ indicator, period, comparator, source }) => [
        indicator,
        period,
        comparator,
        source,
      ]),
      practice.didNotWork,
      practice.staffTime,
    ])
    .filter((text) => text !== undefined);
}

function halfOf(texts: string[], half?: Half): string[] {
  return texts.filter((_, at) => half === undefined || (at % 4 < 2 ? "development" : "held-out") === half);
}

function textsOf(name: SeededSort | (typeof genuineSorts)[number]): string[] {
  const written = readFileSync(join(projectRoot, `test/support/pupil-texts/${name}.txt`), "utf8").trim();
  const texts = written.split(name === "class-list" ? "\n---\n" : "\n");
  return texts.map((text) => text.replaceAll("\\t", "\t").replaceAll("\\n", "\n"));
}
