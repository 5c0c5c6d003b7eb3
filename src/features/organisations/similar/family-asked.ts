import {
  methodNames,
  similarityMethods,
  type MethodName,
  type SimilarityMethod,
} from "../../../platform/similarity/index.ts";
import type { SimilarAsked } from "./similar-schools.ts";

/** What a family page was asked for by its sliders: weights as shares of 100, a limit of distance (null for none) and a number. */
export type FamilyAsked = {
  method: SimilarityMethod;
  /** By the method’s variables: 0 leaves one out. */
  weights: Record<string, number>;
  limit: number | null;
  count: number;
  /** Whether anything is other than the method has it. */
  changed: boolean;
};

export const counts = [10, 20, 30, 50] as const;
export const largestLimit = 3;

/** Reads the query of a family page. What cannot be a weight or a limit is as the method has it: an address never fails. Pure. */
export function familyAsked(query: (name: string) => string | undefined): FamilyAsked {
  const name = methodNames.find((one) => one === query("method")) ?? "waymark";
  const method = similarityMethods[name];
  const defaults = defaultWeights(name);
  const weights = Object.fromEntries(
    method.variables.map(({ column }) => [column, numberIn(query(`w_${column}`), 0, 100) ?? defaults[column] ?? 0]),
  );
  const limit = numberIn(query("limit"), 0, largestLimit) ?? 0;
  const count = counts.find((one) => String(one) === query("count")) ?? method.count;
  const reweighed = method.variables.some(({ column }) => weights[column] !== defaults[column]);
  const nothing = Object.values(weights).every((weight) => weight === 0);
  return {
    method,
    weights: nothing ? defaults : weights,
    limit: limit === 0 ? null : limit,
    count,
    changed: (reweighed && !nothing) || limit > 0 || count !== method.count,
  };
}

/** A method’s weights as shares of 100. Those of the department are for one unit squared, and all begin at the middle. */
export function defaultWeights(name: MethodName): Record<string, number> {
  const { standardised, variables } = similarityMethods[name];
  return Object.fromEntries(
    variables.map(({ column, weight }) => [column, standardised ? Math.round(weight * 100) : 50]),
  );
}

/** The same in the terms of the method: a share of all, or the department’s own weight made larger or smaller. Pure. */
export function similarAsked({ method, weights, limit, count }: FamilyAsked): SimilarAsked {
  const own = Object.fromEntries(
    method.variables.map(({ column, weight }) => {
      const slider = weights[column] ?? 0;
      return [column, method.standardised ? slider / 100 : (weight * slider) / 50];
    }),
  );
  return { method: method.name, weights: own, count, ...(limit === null ? {} : { maxDistance: limit }) };
}

function numberIn(text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined || !/^\d{1,3}(\.\d{1,2})?$/u.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}
