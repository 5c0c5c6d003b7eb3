/*
 * Meta-analysis: many measured effects as one, with how sure that is and what the next one may be. Pure; used by the living
 * rating (DESIGN 6.5) and by `waymark meta-analysis`. Reproduces the published results of the data sets in the tests.
 */
export { eggersTest, leaveOneOut } from "./checks.ts";
export { methods, tests, type Method, type Study } from "./model.ts";
export { metaAnalysis, type MetaAnalysis } from "./pool.ts";
export { predictionInterval } from "./prediction.ts";
