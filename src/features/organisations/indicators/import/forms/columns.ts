import type { Measure } from "./figures.ts";

/** Which column of a form gives which indicator, of how many years before the file's own, with the cohort in which column. */
export type ColumnRule = { header: string; indicator: string; measure: Measure; cohort?: string; back?: number };

const column = (header: string, indicator: string, measure: Measure, cohort?: string): ColumnRule => ({
  header,
  indicator,
  measure,
  ...(cohort === undefined ? {} : { cohort }),
});

export const ks2Columns: ColumnRule[] = [
  column("READ_AVERAGE", "ks2_reading_average", "scaled_score", "TELIG"),
  column("MAT_AVERAGE", "ks2_maths_average", "scaled_score", "TELIG"),
  column("GPS_AVERAGE", "ks2_gps_average", "scaled_score", "TELIG"),
  column("PTRWM_EXP", "ks2_rwm_expected", "percent", "TELIG"),
  column("PTRWM_HIGH", "ks2_rwm_higher", "percent", "TELIG"),
  column("PTREAD_EXP", "ks2_reading_expected", "percent", "TELIG"),
  column("PTWRITTA_EXP", "ks2_writing_expected", "percent", "TELIG"),
  column("PTMAT_EXP", "ks2_maths_expected", "percent", "TELIG"),
  column("PTRWM_EXP_FSM6CLA1A", "ks2_rwm_expected_disadvantaged", "percent", "TFSM6CLA1A"),
  column("READPROG", "ks2_reading_progress", "points", "TELIG"),
  column("WRITPROG", "ks2_writing_progress", "points", "TELIG"),
  column("MATPROG", "ks2_maths_progress", "points", "TELIG"),
];

export const ks4Columns: ColumnRule[] = [
  column("ATT8SCR", "ks4_attainment8", "points", "TPUP"),
  column("P8MEA", "ks4_progress8", "points", "P8PUP"),
  column("PTL2BASICS_95", "ks4_english_maths_5", "percent", "TPUP"),
  column("PTL2BASICS_94", "ks4_english_maths_4", "percent", "TPUP"),
  column("EBACCAPS", "ks4_ebacc_points", "points", "TPUP"),
  column("PTEBACC_E_PTQ_EE", "ks4_ebacc_entry", "percent", "TPUP"),
];

export const destinationColumns: ColumnRule[] = [column("OVERALL_DESTPER", "ks4_destinations", "percent", "COHORT")];

export const absenceColumns: ColumnRule[] = [
  column("PERCTOT", "absence_overall", "percent"),
  column("PPERSABS10", "absence_persistent", "percent"),
];

export const censusColumns: ColumnRule[] = [
  column("NOR", "census_roll", "count"),
  column("PNUMFSMEVER", "census_fsm6", "percent", "NOR"),
  column("PSENELK", "census_sen_support", "percent", "NOR"),
  column("PSENELSE", "census_ehcp", "percent", "NOR"),
  column("PNUMEAL", "census_eal", "percent", "NOR"),
];

const backOf = { Current: 0, Previous: 1, Previous2: 2 };

/** The columns of the department's newer JSON files: Attainment8_Tot_LA_Previous_Num is of the year before. */
const everyYear = (start: string, end: "Num" | "Pct", indicator: string, measure: Measure): ColumnRule[] =>
  Object.entries(backOf).flatMap(([name, back]) =>
    ["Est", "LA", "Eng"].map((level) => ({ header: `${start}_${level}_${name}_${end}`, indicator, measure, back })),
  );

export const newerKs4Columns = [
  ...everyYear("Attainment8_Tot", "Num", "ks4_attainment8", "points"),
  ...everyYear("EngMaths59_Tot", "Pct", "ks4_english_maths_5", "percent"),
  ...everyYear("EngMaths49_Tot", "Pct", "ks4_english_maths_4", "percent"),
];
export const newerKs2Columns = [
  ...everyYear("ReadingScaledScore_Tot_Cohort", "Num", "ks2_reading_average", "scaled_score"),
  ...everyYear("MathsScaledScore_Tot_Cohort", "Num", "ks2_maths_average", "scaled_score"),
  ...everyYear("RwmExpected_Tot_Cohort", "Num", "ks2_rwm_expected", "percent"),
  ...everyYear("RwmHigher_Tot_Cohort", "Num", "ks2_rwm_higher", "percent"),
  ...everyYear("RwmExpected_Reading_Tot_Cohort", "Num", "ks2_reading_expected", "percent"),
  ...everyYear("RwmExpected_Writing_Tot_Cohort", "Num", "ks2_writing_expected", "percent"),
  ...everyYear("RwmExpected_Maths_Tot_Cohort", "Num", "ks2_maths_expected", "percent"),
];
export const newerAbsenceColumns = [
  ...everyYear("Abs_Tot", "Pct", "absence_overall", "percent"),
  ...everyYear("Abs_Persistent", "Pct", "absence_persistent", "percent"),
  ...["Primary", "Secondary"].flatMap((phase) => [
    ...everyYear(`Abs_Tot_${phase}`, "Pct", `absence_overall_${phase.toLowerCase()}`, "percent"),
    ...everyYear(`Abs_Persistent_${phase}`, "Pct", `absence_persistent_${phase.toLowerCase()}`, "percent"),
  ]),
];
export const newerWorkforceColumns = everyYear(
  "Workforce_PupTeaRatio",
  "Num",
  "workforce_pupil_teacher_ratio",
  "ratio",
);
