import { z } from "zod";
import { optionalChoice, optionalText, parseForm, type FormErrors, type Typed } from "../../../web/index.ts";
import { gateKeys, gateWords, type Gate } from "../../practices/index.ts";
import { criteria, criterionWords, type Criterion } from "./criteria.ts";

/* What an assessor answers: a score and a reason for each criterion, and the five gates. Half of it may be saved. */

export type ReasonOf = `${Criterion}_reason`;
export const reasonOf = (criterion: Criterion): ReasonOf => `${criterion}_reason`;
export type Answers = Record<Criterion, number | null> & Record<ReasonOf, string | null> & Record<Gate, boolean | null>;

const mostCharacters = 4_000;
const score = optionalChoice(["0", "1", "2", "3"]);
const yesOrNo = optionalChoice(["yes", "no"]);

const shapeOf = <Name extends string, Type>(names: readonly Name[], type: (name: Name) => Type) =>
  Object.fromEntries(names.map((name) => [name, type(name)])) as Record<Name, Type>;

const AssessmentForm = z.object({
  ...shapeOf(criteria, () => score),
  ...shapeOf(criteria.map(reasonOf), () => optionalText(mostCharacters, "The reason")),
  ...shapeOf(gateKeys, () => yesOrNo),
});

export function answersFrom(typed: Typed): { ok: true; answers: Answers } | { ok: false; errors: FormErrors } {
  const parsed = parseForm(AssessmentForm, typed);
  if (!parsed.ok) return parsed;
  const { values } = parsed;
  return {
    ok: true,
    answers: {
      ...shapeOf(criteria, (criterion) => (values[criterion] === null ? null : Number(values[criterion]))),
      ...shapeOf(criteria.map(reasonOf), (reason) => values[reason]),
      ...shapeOf(gateKeys, (gate) => (values[gate] === null ? null : values[gate] === "yes")),
    },
  };
}

/** What is stored, as the form would send it. */
export function typedFrom(answers: Answers): Typed {
  const yes = (answer: boolean) => (answer ? "yes" : "no");
  return {
    ...shapeOf(criteria, (criterion) => list(answers[criterion] === null ? null : String(answers[criterion]))),
    ...shapeOf(criteria.map(reasonOf), (reason) => list(answers[reason])),
    ...shapeOf(gateKeys, (gate) => list(answers[gate] === null ? null : yes(answers[gate]))),
  };
}

const list = (text: string | null) => (text === null ? [] : [text]);

/** What is still wanting before scores can be submitted, by field, in the order of the page. */
export function wanting(answers: Answers): FormErrors {
  const errors: FormErrors = {};
  for (const criterion of criteria) {
    const { name } = criterionWords[criterion];
    if (answers[criterion] === null) errors[criterion] = `Choose a score for ${name.toLowerCase()}`;
    if (answers[reasonOf(criterion)] === null)
      errors[reasonOf(criterion)] = `Give your reason for the score for ${name.toLowerCase()}`;
  }
  for (const gate of gateKeys) {
    if (answers[gate] === null) errors[gate] = `Answer yes or no: ${gateWords[gate].question}`;
  }
  return errors;
}
