import { normalOf } from "./chance.ts";

/*
 * Six years of a school’s figures, as chance and its pupils have them. The noise is that of the real files
 * (docs/decisions, “The demonstration’s figures vary as real ones do”).
 */

/** What is added to a school’s figure from a year on: what a practice did there, or did not. */
export type PlantedEffect = { urn: string; indicator: string; from: number; by: number };

export type HistoryOf = {
  urn: string;
  phase: string;
  type: string | null;
  low_age: number | null;
  high_age: number | null;
  roll: number | null;
  fsm_percent: number | null;
  sen_percent: number | null;
  eal_percent: number | null;
};

export type MadeValue = {
  indicator_code: string;
  year: number;
  urn: string;
  value: number | null;
  cohort: number | null;
  suppressed: string | null;
};

/** The years for which there are figures: no tests were sat in 2020 and 2021, and absence was not comparable. */
export const historyYears = [2019, 2022, 2023, 2024, 2025, 2026] as const;

/** How much the pupils of one year differ by chance (sd of one pupil), and a school from year to year and from others (sd). */
const spread = {
  ks2_reading_average: { pupil: 8.3, year: 0.8, school: 1.7, fsm: -0.14 },
  ks2_maths_average: { pupil: 7.7, year: 0.95, school: 1.6, fsm: -0.12 },
  ks4_attainment8: { pupil: 17, year: 1.1, school: 3.4, fsm: -0.28 },
} as const;

const means: Record<string, Record<number, number>> = {
  ks2_reading_average: { 2019: 104.4, 2022: 104.8, 2023: 105.1, 2024: 105.2, 2025: 105.5, 2026: 105.6 },
  ks2_maths_average: { 2019: 104.9, 2022: 103.8, 2023: 104.2, 2024: 104.3, 2025: 104.6, 2026: 104.8 },
  ks4_attainment8: { 2019: 46.7, 2022: 48.8, 2023: 46.4, 2024: 46.1, 2025: 46, 2026: 46.2 },
  absence_primary: { 2019: 4, 2022: 6.3, 2023: 5.9, 2024: 5.5, 2025: 5.2, 2026: 5.1 },
  absence_secondary: { 2019: 5.5, 2022: 9, 2023: 9, 2024: 8.8, 2025: 8.4, 2026: 8.2 },
};

/** Every figure of one school in its years. Deterministic; `effects` are added before rounding. Pure. */
export function historyOf(
  school: HistoryOf,
  years: readonly number[],
  effects: readonly PlantedEffect[] = [],
): MadeValue[] {
  const own = effects.filter(({ urn }) => urn === school.urn);
  return years.flatMap((year) => {
    const values = [...census(school, year), ...absence(school, year), ...results(school, year)];
    return values.map(({ indicator, value, cohort }) => {
      const added = own.filter((effect) => effect.indicator === indicator && effect.from <= year);
      const changed = added.reduce((sum, { by }) => sum + by, value);
      const hidden = cohort !== null && cohort < 6;
      return {
        indicator_code: indicator,
        year,
        urn: school.urn,
        value: hidden ? null : Math.round(changed * 10) / 10,
        cohort,
        suppressed: hidden ? "SUPP" : null,
      };
    });
  });
}

type Made = { indicator: string; value: number; cohort: number | null };

function results(school: HistoryOf, year: number): Made[] {
  const { high_age, low_age, type } = school;
  if (high_age === null || low_age === null || /special|pupil referral/iu.test(type ?? "")) return [];
  const cohort = Math.max(
    2,
    Math.round(rollIn(school, year) / (high_age - low_age) + 2 * normalOf(school.urn, year, "cohort")),
  );
  if (high_age === 11) return keyStage2(school, year, cohort);
  return high_age >= 16 && low_age <= 13 ? keyStage4(school, year, cohort) : [];
}

function keyStage2(school: HistoryOf, year: number, cohort: number): Made[] {
  const reading = score("ks2_reading_average", school, year, cohort);
  const maths = score("ks2_maths_average", school, year, cohort);
  const share = bounded(62 + 4.2 * ((reading + maths) / 2 - 104.5), 3, 98) / 100;
  const chance = Math.sqrt((share * (1 - share)) / cohort) * 0.6 * normalOf(school.urn, year, "all three");
  const reached = Math.round(cohort * bounded(share + chance, 0, 1));
  return [
    { indicator: "ks2_reading_average", value: reading, cohort },
    { indicator: "ks2_maths_average", value: maths, cohort },
    { indicator: "ks2_rwm_expected", value: (100 * reached) / cohort, cohort },
  ];
}

function keyStage4(school: HistoryOf, year: number, cohort: number): Made[] {
  const attainment = score("ks4_attainment8", school, year, cohort);
  const mean = means["ks4_attainment8"]?.[year] ?? 46;
  return [
    { indicator: "ks4_attainment8", value: attainment, cohort },
    { indicator: "ks4_english_maths_5", value: bounded(45 + 1.9 * (attainment - mean), 2, 98), cohort },
  ];
}

/** The mean of the year, what the school’s pupils bring, the school, the school’s year, and the chance of few pupils. */
function score(indicator: keyof typeof spread, school: HistoryOf, year: number, cohort: number): number {
  const { pupil, year: yearly, school: between, fsm } = spread[indicator];
  const shared = 0.85;
  const both = (of: string, ...when: number[]): number =>
    shared * normalOf(school.urn, of, ...when) +
    Math.sqrt(1 - shared ** 2) * normalOf(school.urn, of, indicator, ...when);
  return (
    (means[indicator]?.[year] ?? 0) +
    fsm * ((school.fsm_percent ?? 20) - 20) +
    between * both("school") +
    yearly * both("year", year) +
    (pupil / Math.sqrt(cohort)) * both("pupils", year)
  );
}

function absence(school: HistoryOf, year: number): Made[] {
  const secondary = ["secondary", "middle_deemed_secondary", "all_through"].includes(school.phase);
  const mean = means[secondary ? "absence_secondary" : "absence_primary"]?.[year] ?? 5;
  const pupils = 0.07 * ((school.fsm_percent ?? 20) - 20);
  const overall = bounded(
    mean + pupils + 0.6 * normalOf(school.urn, "absence") + 0.35 * normalOf(school.urn, "absence", year),
    2,
    20,
  );
  return [
    { indicator: "absence_overall", value: overall, cohort: null },
    { indicator: "absence_persistent", value: bounded(3.1 * overall - 2, 1, 60), cohort: null },
  ];
}

function census(school: HistoryOf, year: number): Made[] {
  const roll = rollIn(school, year);
  const drifting = (now: number | null, sd: number, name: string): number =>
    bounded((now ?? 0) - (2026 - year) * 0.4 + (year === 2026 ? 0 : sd * normalOf(school.urn, year, name)), 0, 100);
  const sen = drifting(school.sen_percent, 0.7, "sen");
  return [
    { indicator: "census_roll", value: roll, cohort: null },
    { indicator: "census_fsm6", value: drifting((school.fsm_percent ?? 0) + 2, 1, "fsm"), cohort: roll },
    { indicator: "census_sen_support", value: sen * 0.78, cohort: roll },
    { indicator: "census_ehcp", value: sen * 0.22, cohort: roll },
    { indicator: "census_eal", value: drifting(school.eal_percent, 0.6, "eal"), cohort: roll },
  ];
}

/** The register’s roll is that of the last year. */
function rollIn(school: HistoryOf, year: number): number {
  const drift = (2026 - year) * 0.012 * normalOf(school.urn, "roll");
  return Math.max(8, Math.round((school.roll ?? 100) * (1 + drift)));
}

const bounded = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
