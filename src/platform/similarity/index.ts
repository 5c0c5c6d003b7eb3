/*
 * Which schools are alike: distances over a few measured variables, and the nearest of each (DESIGN 6.3). Pure, over typed
 * arrays; reads nothing. What the variables are called and weigh is in methods.ts.
 */
export { matrixOf, quantile, winsorisedDeviations, type Matrix } from "./matrix.ts";
export {
  measuredBy,
  methodNames,
  similarityMethods,
  waymarkValues,
  type MethodName,
  type SimilarityMethod,
} from "./methods.ts";
export { distance, nearest, nearestOfAll, type Measured } from "./nearest.ts";
