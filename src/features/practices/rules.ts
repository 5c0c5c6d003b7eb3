import { mediumName, missingInMedium } from "./media/medium.ts";
import { sectionKeys, type SectionKey } from "./sections.ts";
import type { Block, Measure, WriteUp } from "./write-up.ts";

/*
 * What a write-up must say before it can be put forward (docs/rules/computed.md): a practice without a measurable
 * benefit to pupils is not one.
 */

export type Missing = { section: SectionKey; message: string };

export const noMeasure =
  "A practice without a measurable benefit to pupils cannot be submitted. " +
  "Add at least one measure: what you measured, for how many pupils, before and after.";

/** What is missing before it can be submitted, in the order of the task list. Empty where nothing is. */
export function missingForSubmission(writeUp: WriteUp): Missing[] {
  return sectionKeys.flatMap((section) => missingIn[section](writeUp).map((message) => ({ section, message })));
}

export type SectionStatus = "not_started" | "in_progress" | "completed";

/** How far a section is. */
export function sectionStatus(writeUp: WriteUp, section: SectionKey): SectionStatus {
  if (isUntouched(writeUp, section)) return "not_started";
  return missingIn[section](writeUp).length === 0 ? "completed" : "in_progress";
}

type MayBeLeftOut = "comparator" | "spread" | "better" | "pupils_in_others";

/** A measure with everything that a measure must have. */
export type CompleteMeasure = Omit<{ [K in keyof Measure]: NonNullable<Measure[K]> }, MayBeLeftOut> &
  Pick<Measure, MayBeLeftOut>;

export function isComplete(measure: Measure): measure is CompleteMeasure {
  return missingInMeasure(measure).length === 0;
}

/** A block or measure that was added and never filled in counts for nothing, and is left out when it is submitted. */
export function isBlankBlock(block: Block): boolean {
  return [block.title, block.what, block.active_ingredients, block.lessons].every(isBlank);
}

export function isBlankMeasure({ id: _id, position: _position, ...answers }: Measure): boolean {
  return Object.values(answers).every((answer) => answer === null || isBlank(String(answer)));
}

const missingIn: Record<SectionKey, (writeUp: WriteUp) => string[]> = {
  "what-and-for-whom": (it) => [
    ...unless(it.title, "Give the practice a title"),
    ...unless(it.summary, "Say in one sentence what you did and what came of it"),
    ...unless(it.scale, "Choose how much of the school it involves"),
    ...unless(it.origin, "Choose where the idea came from"),
    ...unless(it.identified_via, "Choose how it was identified as good practice"),
    ...unless(it.phases[0], "Choose at least one phase"),
    ...unless(it.key_stages[0], "Choose at least one key stage"),
    ...unless(it.themes[0]?.slug, "Choose at least one theme"),
  ],
  problem: (it) => unless(it.problem, "Describe the problem that you set out to solve"),
  "what-we-did": ({ blocks }) => {
    const filled = blocks.filter((block) => !isBlankBlock(block));
    if (filled.length === 0) return ["Add at least one building block: a part of what you did that others could use"];
    return filled.flatMap((block, index) =>
      missingInBlock(block).map((lack) => `Building block ${index + 1}: ${lack}`),
    );
  },
  benefit: ({ measures }) => {
    const filled = measures.filter((measure) => !isBlankMeasure(measure));
    if (filled.length === 0) return [noMeasure];
    return filled.flatMap((measure, index) => missingInMeasure(measure).map((lack) => `Measure ${index + 1}: ${lack}`));
  },
  "what-did-not-work": (it) => unless(it.did_not_work, "Say what did not work, so that others need not try it"),
  cost: (it) => [
    ...unless(it.cost_band, "Choose what it costs for each pupil"),
    ...unless(it.staff_time, "Say how much staff time it takes"),
  ],
  "who-to-ask": (it) => [
    ...unless(it.contact_name, "Name the person who will answer questions"),
    ...unless(it.contact_role, "Say what that person does at the school"),
    ...(looksLikeEmail(it.contact_email)
      ? []
      : ["Give the e-mail address of the person to ask, like name@school.example"]),
    ...missingOfCover(it),
  ],
  "pictures-and-documents": ({ media }) =>
    media.flatMap((medium, index) =>
      missingInMedium(medium).map((lack) => `${mediumName({ ...medium, caption: null }, index)}: ${lack}`),
    ),
};

/** A second person is named whole or not at all. */
function missingOfCover({ cover_name, cover_email }: WriteUp): string[] {
  if (cover_name === null && cover_email === null) return [];
  return [
    ...unless(cover_name, "Name the person who covers, or take their address out"),
    ...(looksLikeEmail(cover_email)
      ? []
      : ["Give the e-mail address of whoever covers, like name@school.example, or take their name out"]),
  ];
}

function missingInBlock(block: Block): string[] {
  return [
    ...unless(block.title, "give it a title"),
    ...unless(block.what, "say what you did"),
    ...unless(block.active_ingredients, "say what makes it work"),
    ...unless(block.lessons, "say what you learned"),
  ];
}

function missingInMeasure(measure: Measure): string[] {
  return [
    ...unless(measure.indicator, "say what you measured"),
    ...unless(measure.unit, "choose what the figures are in"),
    ...unless(measure.cohort_size, "say for how many pupils"),
    ...missingFigure(measure, "baseline", "give the figure before"),
    ...missingFigure(measure, "after_value", "give the figure after"),
    ...unless(measure.period, "say from when to when"),
    ...unless(measure.source, "say where the figures come from"),
  ];
}

/** What a share of pupils cannot be is as good as missing. */
function missingFigure(measure: Measure, name: "baseline" | "after_value", lack: string): string[] {
  const figure = measure[name];
  if (figure !== null && isImpossible(figure, measure.unit)) return [`${lack} as a percentage between 0 and 100`];
  return unless(figure, lack);
}

/** Whether it cannot be a figure in this unit: a share of pupils is between none and all of them. */
export function isImpossible(figure: number, unit: string | null): boolean {
  return unit === "percent" && (figure < 0 || figure > 100);
}

const isUntouched = (it: WriteUp, section: SectionKey): boolean => answersIn[section](it).every(isUnanswered);

type Given = string | null | readonly unknown[];

/** Everything that may be answered in a section, to tell whether it has been begun. */
const answersIn: Record<SectionKey, (writeUp: WriteUp) => Given[]> = {
  "what-and-for-whom": (it) => [
    it.title,
    it.summary,
    it.scale,
    it.origin,
    it.identified_via,
    it.phases,
    it.key_stages,
    it.themes,
  ],
  problem: (it) => [it.problem],
  "what-we-did": ({ blocks }) => [blocks.filter((block) => !isBlankBlock(block))],
  benefit: ({ measures }) => [measures.filter((measure) => !isBlankMeasure(measure))],
  "what-did-not-work": (it) => [it.did_not_work],
  cost: (it) => [it.cost_band, it.staff_time],
  "who-to-ask": (it) => [it.contact_name, it.contact_role, it.contact_email, it.cover_name, it.cover_email, it.offers],
  "pictures-and-documents": ({ media }) => [media],
};

const isUnanswered = (given: Given) =>
  given === null || (typeof given === "string" ? isBlank(given) : given.length === 0);

function unless(answer: string | number | null | undefined, message: string): string[] {
  return answer === null || answer === undefined || isBlank(String(answer)) ? [message] : [];
}

export function looksLikeEmail(text: string | null): boolean {
  return text !== null && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
}

const isBlank = (text: string) => text.trim() === "";
