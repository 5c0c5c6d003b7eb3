import { ratingOf, type RatedAdopter } from "../../src/features/evaluation/ratings/rating.ts";
import { windowOf } from "../../src/features/evaluation/ratings/school-years.ts";
import type { Year } from "../../src/features/evaluation/ratings/change.ts";
import { metaAnalysis } from "../../src/platform/statistics/meta-analysis/index.ts";

/*
 * Worlds in which the effect of a practice is known, to see what is made of it. Figures are in national standard deviations of
 * schools. Measured in the key stage 2 files of two authorities, 2016/17 to 2018/19 (485 schools, reading and mathematics): schools
 * differ by about 0.7 for good; a year's figure of a school varies by sqrt(12 / pupils), so by 0.63 for 30 pupils. That an effect differs
 * between schools by 0.3 of their spread is about 0.1 of the spread of pupils, as schools' means vary a third as much as pupils do.
 */

export type World = {
  k: number;
  worlds: number;
  /** The mean effect over schools, and how much it differs between them. */
  effect: number;
  between: number;
  /** What all schools gain in a year, whatever they do. */
  trend: number;
  /** Whether a school is the more likely to take something up the poorer its last year was. */
  afterPoorYear: boolean;
  comparators: number;
};

const usual: Omit<World, "k" | "worlds"> = {
  effect: 0.3,
  between: 0.3,
  trend: 0.08,
  afterPoorYear: false,
  comparators: 30,
};

const forGood = 0.7;
const yearlyVariance = 12;
const adoptedOn = "2024-10-10";
const years = [2022, 2023, 2024, 2025, 2026];
const lastBefore = 2024;
const lastAfter = 2026;

type School = { pupils: number; level: number; years: Year[] };
export type Judged = {
  bias: number;
  coverage: number;
  predictionCoverage: number;
  /** The same by the usual prediction interval, from one estimate of tau². */
  plainPredictionCoverage: number;
};
export type Simulated = { waymark: Judged; naive: Judged; national: Judged };

/** Runs the worlds and says how far off each way of judging is on average, and how often its interval holds the truth. */
export function simulate(given: Pick<World, "k" | "worlds"> & Partial<World>): Simulated {
  const world: World = { ...usual, ...given };
  const random = randomFrom(20_261_125 + world.k);
  const judged = { waymark: emptyTally(), naive: emptyTally(), national: emptyTally() };
  for (let n = 0; n < world.worlds; n++) judgeOne(world, random, judged);
  return { waymark: told(judged.waymark), naive: told(judged.naive), national: told(judged.national) };
}

/** The mean over several simulations. */
export function averageOf(runs: readonly Simulated[]): Simulated {
  const mean = (of: (run: Simulated) => number) => runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
  const way = (name: keyof Simulated): Judged => ({
    bias: mean((run) => run[name].bias),
    coverage: mean((run) => run[name].coverage),
    predictionCoverage: mean((run) => run[name].predictionCoverage),
    plainPredictionCoverage: mean((run) => run[name].plainPredictionCoverage),
  });
  return { waymark: way("waymark"), naive: way("naive"), national: way("national") };
}

type Tally = { n: number; off: number; held: number; predicted: number; plainly: number };
const emptyTally = (): Tally => ({ n: 0, off: 0, held: 0, predicted: 0, plainly: 0 });
const told = ({ n, off, held, predicted, plainly }: Tally): Judged => ({
  bias: off / n,
  coverage: held / n,
  predictionCoverage: predicted / n,
  plainPredictionCoverage: plainly / n,
});

function judgeOne(world: World, random: Random, tallies: Record<keyof Simulated, Tally>): void {
  const origin = madeKnownByAGoodYear(world, random);
  const adopters = Array.from({ length: world.k }, (_, n) => adopterIn(world, random, n));
  const next = world.effect + world.between * random.normal();
  const { pooled, nextSchool, k } = ratingOf(adopters);
  if (!pooled || k < world.k) throw new Error("In these worlds every adopter has an outcome");
  const ours = tallies.waymark;
  note(ours, world, pooled);
  if (holds(nextSchool, next)) ours.predicted++;
  if (holds(pooled.pi, next)) ours.plainly++;
  /* As it is often done: the school that made the practice known is among them, and each begins from its last year. */
  const gains = [origin, ...adopters.map(({ own }) => own)].map(gainOf);
  note(tallies.naive, world, meanOf(gains));
  const nationally = (lastAfter - lastBefore) * world.trend;
  note(tallies.national, world, meanOf(gains.map((gain) => gain - nationally)));
}

type Interval = readonly [low: number, high: number];
const holds = (interval: Interval | null, value: number) =>
  interval !== null && interval[0] <= value && value <= interval[1];

function note(tally: Tally, world: World, { estimate, ci }: { estimate: number; ci: Interval }): void {
  tally.n++;
  tally.off += estimate - world.effect;
  if (holds(ci, world.effect)) tally.held++;
}

/** The plain mean, with its 95% interval. */
function meanOf(gains: readonly number[]) {
  return metaAnalysis(
    gains.map((effect) => ({ effect, variance: 1 })),
    { method: "EE", test: "knha" },
  );
}

const gainOf = (own: readonly Year[]) => valueIn(own, lastAfter) - valueIn(own, lastBefore);
const valueIn = (own: readonly Year[], year: number) => own.find((one) => one.year === year)?.value ?? Number.NaN;

function adopterIn(world: World, random: Random, n: number): RatedAdopter {
  const own = schoolIn(world, random, 0);
  return {
    adoptionId: String(n).padStart(3, "0"),
    window: windowOf(adoptedOn),
    own: withEffect(own.years, world, random),
    comparators: Array.from(
      { length: world.comparators },
      () => schoolIn({ ...world, afterPoorYear: false }, random, own.pupils).years,
    ),
    nationalSd: 1,
    lowerIsBetter: false,
    independent: true,
    stopped: false,
    recordedBy: "register",
  };
}

/** A school; where poor years lead to taking something up, one is drawn until it does. `like` is about how many pupils it has. */
function schoolIn(world: World, random: Random, like: number): School {
  for (;;) {
    const pupils =
      like > 0
        ? Math.max(11, Math.round(like * Math.exp(0.25 * random.normal())))
        : 11 + Math.floor(80 * random.uniform());
    const level = forGood * random.normal();
    const noise = years.map(() => Math.sqrt(yearlyVariance / pupils) * random.normal());
    const lastYear = noise[years.indexOf(lastBefore)] ?? 0;
    if (world.afterPoorYear && random.uniform() > 1 / (1 + Math.exp(4 * lastYear))) continue;
    return {
      pupils,
      level,
      years: years.map((year, at) => ({
        year,
        value: level + world.trend * (year - 2022) + (noise[at] ?? 0),
        cohort: pupils,
      })),
    };
  }
}

/** Of twenty schools that did the same, the one whose figure rose most is the one whose practice becomes known. */
function madeKnownByAGoodYear(world: World, random: Random): Year[] {
  const twenty = Array.from({ length: 20 }, () =>
    withEffect(schoolIn({ ...world, afterPoorYear: false }, random, 0).years, world, random),
  );
  return twenty.reduce((best, other) => (gainOf(other) > gainOf(best) ? other : best));
}

function withEffect(own: readonly Year[], world: World, random: Random): Year[] {
  const effect = world.effect + world.between * random.normal();
  return own.map((one) => (one.year > lastBefore ? { ...one, value: one.value + effect } : one));
}

type Random = { uniform(): number; normal(): number };

/** Numbers that are the same in every run (mulberry32), and from them normal ones (Box and Muller 1958). */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}
