/*
 * The distributions that intervals and tests are read from. Written here because no kept library has them at a fitting
 * size (docs/decisions, on statistics). Accurate to about ten digits over the range that is asked of them.
 */

/** The natural logarithm of the gamma function for x > 0 (Lanczos 1964, with g = 7 and nine terms). */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const t = x - 1;
  const series = lanczos.reduce((sum, term, index) => (index === 0 ? term : sum + term / (t + index)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (t + 0.5) * Math.log(t + 7.5) - (t + 7.5) + Math.log(series);
}

const lanczos = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1_259.139_216_722_402_8, 771.323_428_777_653_13,
  -176.615_029_162_140_59, 12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6,
  1.505_632_735_149_311_6e-7,
];

const smallest = 1e-300;
const closeEnough = 1e-15;
const mostTerms = 10_000;

/** The regularised lower incomplete gamma function P(a, x) (Abramowitz and Stegun 6.5.29 and 6.5.31). */
function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < mostTerms && Math.abs(term) > Math.abs(sum) * closeEnough; n++) sum += term *= x / (a + n);
    return front * sum;
  }
  const upper = continued((n) => (n === 0 ? [1, x + 1 - a] : [-n * (n - a), x + 2 * n + 1 - a]));
  return 1 - front * upper;
}

/** The regularised incomplete beta function I_x(a, b) (Abramowitz and Stegun 26.5.8). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return (front / a) * continued((n) => [n === 0 ? 1 : betaTerm(n, x, a, b), 1]);
}

function betaTerm(n: number, x: number, a: number, b: number): number {
  const m = Math.floor(n / 2);
  if (n % 2 === 0) return (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
  return (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
}

/** a0 / (b0 + a1 / (b1 + ...)) by the modified Lentz method (Thompson and Barnett 1986). */
function continued(term: (n: number) => [a: number, b: number]): number {
  const awayFromZero = (value: number) => (Math.abs(value) < smallest ? smallest : value);
  let value = smallest;
  let c = smallest;
  let d = 0;
  for (let n = 0; n < mostTerms; n++) {
    const [a, b] = term(n);
    d = 1 / awayFromZero(b + a * d);
    c = awayFromZero(b + a / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < closeEnough) return value;
  }
  throw new RangeError("The continued fraction did not settle");
}

/** P(Z <= z) of the standard normal distribution (Hart 1968, algorithm 5666, as given by West 2005, Wilmott Magazine, May). */
export function normalCdf(z: number): number {
  const far = Math.abs(z);
  if (Number.isNaN(z)) return Number.NaN;
  const density = Math.exp((-far * far) / 2);
  const tail =
    far > 37
      ? 0
      : far < 7.071_067_811_865_47
        ? (density * polynomial(far, above)) / polynomial(far, beneath)
        : density / (far + 1 / (far + 2 / (far + 3 / (far + 4 / (far + 0.65))))) / 2.506_628_274_631;
  return z > 0 ? 1 - tail : tail;
}

const polynomial = (x: number, terms: readonly number[]) => terms.reduce((sum, term) => sum * x + term, 0);
const above = [
  3.526_249_659_989_11e-2, 0.700_383_064_443_688, 6.373_962_203_531_65, 33.912_866_078_383, 112.079_291_497_871,
  221.213_596_169_931, 220.206_867_912_376,
];
const beneath = [
  8.838_834_764_831_84e-2, 1.755_667_163_182_64, 16.064_177_579_207, 86.780_732_202_946_1, 296.564_248_779_674,
  637.333_633_378_831, 793.826_512_519_948, 440.413_735_824_752,
];

/** P(T <= t) of Student's t with `df` > 0 degrees of freedom. */
export function tCdf(t: number, df: number): number {
  const tail = incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2;
  return t < 0 ? tail : 1 - tail;
}

/** P(X <= x) of chi-squared with `df` > 0 degrees of freedom. */
export function chiSquaredCdf(x: number, df: number): number {
  return lowerGamma(df / 2, x / 2);
}

/** The z below which a share `p` (0 < p < 1) of the standard normal lies. */
export function normalQuantile(p: number): number {
  return inverse(normalCdf, p, -1, 1);
}

/** The t below which a share `p` (0 < p < 1) of Student's t with `df` degrees of freedom lies. */
export function tQuantile(p: number, df: number): number {
  return inverse((t) => tCdf(t, df), p, -1, 1);
}

/** The x below which a share `p` (0 < p < 1) of chi-squared with `df` degrees of freedom lies. */
export function chiSquaredQuantile(p: number, df: number): number {
  return inverse((x) => chiSquaredCdf(x, df), p, 0, df + 1);
}

/** Halves the interval that holds the answer, widened first until it does, as long as numbers allow. */
function inverse(cdf: (x: number) => number, p: number, from: number, to: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`A share between 0 and 1 was expected, not ${p}`);
  let [low, high] = [from, to];
  while (cdf(high) < p) high = high * 2 + 1;
  while (low < 0 && cdf(low) > p) low = low * 2 - 1;
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (cdf(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
