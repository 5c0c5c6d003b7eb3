import { metaAnalysis, type Study } from "../../../platform/statistics/meta-analysis/index.ts";

/*
 * Whether a benefit is sure enough to be called so. An interval by Knapp and Hartung may narrow as a school is added that saw
 * nothing: one more degree of freedom, and other weights where schools are not equally exact. So a lower bound above 0 counts
 * only where it holds without those schools too.
 */

/** So many schools without a benefit are left out in every company; of more, each alone and all together. */
const mostTogether = 6;

/**
 * Whether the lower bound of the pooled effect is above 0, and stays there whichever of the schools that saw no benefit (an
 * effect of 0 or less) are left out. One more such school can therefore take it away and never bring it: what was not so without
 * it is still not so when it is left out. In standard deviations of schools, variances in their square.
 */
export function isSurelyAboveNothing(studies: readonly Study[]): boolean {
  const without = studies.filter(({ effect }) => effect <= 0);
  const others = studies.filter(({ effect }) => effect > 0);
  return companiesOf(without).every((company) => lowOf([...others, ...company]) > 0);
}

function lowOf(studies: readonly Study[]): number {
  return studies.length === 0 ? 0 : metaAnalysis(studies, { method: "REML", test: "knha" }).ci[0];
}

/** Every choice of some of them, all of them first and none among them. */
function companiesOf(all: readonly Study[]): Study[][] {
  if (all.length > mostTogether) return [[...all], ...all.map((one) => all.filter((other) => other !== one)), []];
  const companies = Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_one, at) => (bits >> at) & 1));
  return companies.toReversed();
}
