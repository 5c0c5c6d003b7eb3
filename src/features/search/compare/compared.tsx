import type { ComponentChildren } from "preact";
import { adoptersText } from "../../../design-system/index.ts";
import { signed } from "../../../platform/text/figures.ts";
import { evidenceOf, measuresInShort, wordFor, words, type PublishedPractice } from "../../practices/index.ts";

export type ComparedRow = { name: string; cells: ComponentChildren[] };

/** What two practices are told apart by, in the order in which a reader asks; a row that says nothing of any is left out. */
export function rowsOf(practices: readonly PublishedPractice[]): ComparedRow[] {
  return rows
    .map(({ name, of }) => ({ name, said: practices.map(of) }))
    .filter(({ said }) => said.some((cell) => cell.length > 0))
    .map(({ name, said }) => ({ name, cells: said.map((lines) => (lines.length > 0 ? linesOf(lines) : "Not said")) }));
}

const listed = (list: Readonly<Record<string, string>>, values: readonly string[]) =>
  values.map((value) => wordFor(list, value)).join(", ");
const asLines = (...lines: (string | null)[]) => lines.filter((line): line is string => Boolean(line?.trim()));

const rows: { name: string; of: (practice: PublishedPractice) => string[] }[] = [
  { name: "In a sentence", of: ({ summary }) => asLines(summary) },
  { name: "What changed for pupils", of: measuresInShort },
  { name: "Benefit to pupils in other schools", of: ratingInShort },
  { name: "Adopted by", of: adoptersInShort },
  { name: "Authority", of: ({ authority_name }) => asLines(authority_name) },
  { name: "School at the time", of: contextInShort },
  { name: "For", of: (one) => asLines(listed(words.phases, one.phases), listed(words.keyStages, one.key_stages)) },
  { name: "Scale", of: ({ scale }) => asLines(wordFor(words.scales, scale)) },
  { name: "Themes", of: ({ themes }) => asLines(themes.map(({ name }) => name).join(", ")) },
  { name: "What they did", of: ({ blocks }) => blocks.map(({ title }) => title) },
  { name: "What did not work", of: ({ did_not_work }) => did_not_work.split(/\n{2,}/).slice(0, 1) },
  { name: "Cost a pupil a year", of: ({ cost_band }) => asLines(wordFor(words.costBands, cost_band)) },
  { name: "Staff time", of: ({ staff_time }) => asLines(staff_time) },
  { name: "The school offers", of: ({ offers }) => offers.map((offer) => wordFor(words.offers, offer)) },
];

/** The headline of its living rating, never the figures of the school that wrote it. */
function ratingInShort({ rating }: PublishedPractice): string[] {
  const { benefit, security } = evidenceOf(rating);
  if (!benefit) return ["Rationale only", `Security ${security} of 5`];
  const { effect, interval, months } = benefit;
  const [low, high] = interval;
  return [
    `${signed(months, 0)} ${Math.abs(months) === 1 ? "month" : "months"}`,
    `Effect ${signed(effect)}, 95% interval ${signed(low)} to ${signed(high)}`,
    `Security ${security} of 5`,
  ];
}

function adoptersInShort({ adopters }: PublishedPractice): string[] {
  const { total, detail } = adoptersText(adopters);
  return asLines(total, detail);
}

function contextInShort(practice: PublishedPractice): string[] {
  const { context_roll: roll, context_fsm_percent: fsm, context_setting: setting } = practice;
  return asLines(
    roll === null ? null : `${roll.toLocaleString("en-GB")} pupils`,
    fsm === null ? null : `${fsm}% eligible for free school meals`,
    setting,
  );
}

function linesOf(lines: readonly string[]): ComponentChildren {
  if (lines.length === 1) return lines[0];
  return (
    <ul class="waymark-compare__lines">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}
