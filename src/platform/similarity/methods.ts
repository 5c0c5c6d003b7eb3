import { winsorisedDeviations, type Matrix } from "./matrix.ts";
import type { Measured } from "./nearest.ts";

/*
 * The ways of saying which schools are alike (DESIGN 6.3). Each is named and versioned, and shown with its weights. The two
 * of the Department for Education reproduce its published distances; Waymark's own needs only the register and the census.
 */

export const methodNames = ["waymark", "dfe-secondary", "dfe-primary"] as const;
export type MethodName = (typeof methodNames)[number];

export type Variable = {
  /** The column in a file of values, or of the register. */
  column: string;
  /** What it is, in words for a page. */
  label: string;
  /** Its weight for one unit squared, or, where the method divides by standard deviations, its share of all weight. */
  weight: number;
};

export type SimilarityMethod = {
  name: MethodName;
  version: string;
  title: string;
  /** How many schools a set has. */
  count: number;
  /** Whether weights are shares of 1, to be divided by the squares of winsorised standard deviations. */
  standardised: boolean;
  variables: readonly Variable[];
};

/**
 * Weights for one unit squared, recovered from the published distances of March 2026 (secondary) and August 2026 (primary) by least
 * squares; times the square of the published standard deviations they come to round shares: KS2 reading and mathematics .60
 * together, pupil premium .10, EAL .08, POLAR .05, stability .05, IDACI .04, SEN support .04, roll .02, EHC plans .02.
 */
const secondary: SimilarityMethod = {
  name: "dfe-secondary",
  version: "2026-03",
  title: "DfE similar schools (secondary)",
  count: 50,
  standardised: false,
  variables: [
    { column: "KS2RP", label: "Key stage 2 reading, prior attainment", weight: 0.058_224_040_593_7 },
    { column: "KS2MP", label: "Key stage 2 mathematics, prior attainment", weight: 0.036_366_618_233_6 },
    { column: "PPPerc", label: "Pupil premium", weight: 0.000_511_230_276_657 },
    { column: "PercentEAL", label: "English as an additional language", weight: 0.000_227_353_363_538 },
    {
      column: "Polar4QuintilePupils",
      label: "Entry to higher education where pupils live",
      weight: 0.047_830_536_687_9,
    },
    { column: "PStability", label: "Pupils who stay", weight: 0.001_204_128_023_6 },
    { column: "IdaciPupils", label: "Income deprivation where pupils live", weight: 6.560_719_485_63 },
    { column: "PercentSchSupport", label: "Special educational needs support", weight: 0.001_307_121_442_68 },
    { column: "NumberOfPupils", label: "Pupils", weight: 1.323_528_969_82e-7 },
    { column: "PercentageStatementOrEHP", label: "Education, health and care plans", weight: 0.007_093_780_017_31 },
  ],
};

const primary: SimilarityMethod = {
  name: "dfe-primary",
  version: "2026-08",
  title: "DfE similar schools (primary)",
  count: 50,
  standardised: false,
  variables: [
    { column: "Ks1PriorRwmAverage", label: "Key stage 1, prior attainment", weight: 7.648_636_603_66 },
    { column: "PPPerc", label: "Pupil premium", weight: 0.000_526_760_083_26 },
    { column: "PercentEAL", label: "English as an additional language", weight: 9.947_700_293_13e-5 },
    { column: "Polar4QuintilePupils", label: "Entry to higher education where pupils live", weight: 0.129_763_479_964 },
    { column: "PStability", label: "Pupils who stay", weight: 0.000_839_102_284_526 },
    { column: "IdaciPupils", label: "Income deprivation where pupils live", weight: 7.867_508_786_16 },
    { column: "PercentSchSupport", label: "Special educational needs support", weight: 0.002_186_076_225_42 },
    { column: "NumberOfPupils", label: "Pupils", weight: 6.030_989_221_64e-7 },
    { column: "PercentageStatementOrEhp", label: "Education, health and care plans", weight: 0.004_637_265_928_6 },
  ],
};

/** Our own: what a school cannot choose and every school has. The shares are a judgement, shown on the page and changed there. */
const waymark: SimilarityMethod = {
  name: "waymark",
  version: "1",
  title: "Waymark",
  count: 30,
  standardised: true,
  variables: [
    { column: "log_roll", label: "Pupils on roll (on a scale on which twice as many is one step)", weight: 0.25 },
    { column: "fsm_percent", label: "Eligible for free school meals", weight: 0.35 },
    { column: "sen_percent", label: "Special educational needs", weight: 0.15 },
    { column: "eal_percent", label: "English as an additional language", weight: 0.15 },
    { column: "urban", label: "Urban or rural", weight: 0.1 },
  ],
};

export const similarityMethods: Record<MethodName, SimilarityMethod> = {
  waymark,
  "dfe-secondary": secondary,
  "dfe-primary": primary,
};

/** What the Waymark method measures of a school; NaN for what is not known. Roll is the base-2 logarithm; urban 1, rural 0. */
export function waymarkValues(school: {
  roll: number | null;
  fsmPercent: number | null;
  senPercent: number | null;
  ealPercent: number | null;
  urbanRural: string | null;
}): number[] {
  const known = (value: number | null) => value ?? Number.NaN;
  const roll = school.roll !== null && school.roll > 0 ? Math.log2(school.roll) : Number.NaN;
  return [roll, known(school.fsmPercent), known(school.senPercent), known(school.ealPercent), urban(school.urbanRural)];
}

/** The register's words begin "Urban ..." or, of several kinds of country, "Rural ..."; both may come after a country or code. */
function urban(words: string | null): number {
  if (words === null) return Number.NaN;
  if (/urban/i.test(words)) return 1;
  return /rural|hamlet|village|town and fringe/i.test(words) ? 0 : Number.NaN;
}

/**
 * A method made ready for a matrix whose columns are the method's variables, in their order. `weights` changes some of them, in
 * the method's own terms; 0 leaves a variable out. Shares are made to sum to 1 again. Throws RangeError where nothing has weight.
 */
export function measuredBy(
  method: SimilarityMethod,
  matrix: Matrix,
  weights: Readonly<Record<string, number>> = {},
  deviations: Float64Array = method.standardised ? winsorisedDeviations(matrix) : new Float64Array(),
): Measured {
  const given = method.variables.map(({ column, weight }) => Math.max(0, weights[column] ?? weight));
  if (!method.standardised) {
    if (given.every((weight) => weight === 0)) throw new RangeError("At least one measure must have weight");
    return { matrix, perUnit: Float64Array.from(given) };
  }
  /* A column that is the same for all, or known of nobody, tells nobody apart. */
  const usable = given.map((weight, column) => ((deviations[column] ?? 0) > 0 ? weight : 0));
  const total = usable.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) throw new RangeError("At least one measure must have weight");
  const shares = Float64Array.from(usable, (weight) => weight / total);
  const perUnit = shares.map((share, column) => (share === 0 ? 0 : share / (deviations[column] ?? 1) ** 2));
  return { matrix, perUnit, shares };
}
