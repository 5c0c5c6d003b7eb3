/*
 * Meta-analysis: many measured effects as one, with how sure that is and what the next one may be. Pure; used by the living
 * rating (DESIGN 6.5) and by `waymark meta-analysis`. Reproduces the published results of the data sets in the tests.
 */
export { eggersTest, leaveOneOut, type Egger } from "./checks.ts";
export { methods, tests, type Interval, type Method, type Study, type Test } from "./model.ts";
export { metaAnalysis, type MetaAnalysis, type Options } from "./pool.ts";
