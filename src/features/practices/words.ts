/*
 * What may be chosen in a write-up, with its words: the database's values in the order in which they are offered.
 */

const scales = {
  class: "A class",
  year_group: "A year group",
  subject: "A subject or department",
  phase: "A phase",
  whole_institution: "The whole school",
} as const;

const origins = {
  local: "Our own, or from a school near us",
  regional: "From elsewhere in our region",
  national: "A national programme or idea",
  international: "From another country",
} as const;

const identifiedVia = {
  self_evaluation: "Self-evaluation",
  visit: "A visit by somebody from outside",
  annual_progress_review: "An annual progress review",
  pupil_data: "Pupil data",
  benchmarking: "Comparison with similar schools",
  inspection: "An inspection",
  research_or_project: "Research or a project",
  learning_network: "A learning network",
  head_deputy_or_subject_group: "A head, deputy or subject group",
  cpd_event: "A training event",
} as const;

const phases = {
  early_years: "Early years",
  primary: "Primary",
  secondary: "Secondary",
  post_16: "Post-16",
  special: "Special and alternative provision",
} as const;

const keyStages = {
  eyfs: "Early years foundation stage",
  ks1: "Key stage 1",
  ks2: "Key stage 2",
  ks3: "Key stage 3",
  ks4: "Key stage 4",
  ks5: "Key stage 5",
} as const;

const costBands = {
  none: "Nothing beyond staff time",
  under_10: "Under £10",
  "10_to_50": "£10 to £50",
  "50_to_200": "£50 to £200",
  over_200: "Over £200",
} as const;

const offers = {
  call: "A telephone or video call",
  visit: "A visit to our school",
  demonstration_lesson: "A demonstration lesson",
  coaching: "Coaching",
  materials: "Materials to share",
} as const;

const units = {
  percent: "Per cent of pupils",
  points: "Points",
  months: "Months of progress or of age",
  count: "A count",
  score: "A score or mark",
} as const;

const better = {
  higher: "A higher figure is better",
  lower: "A lower figure is better",
} as const;

const pupilsInOthers = {
  some: "Yes, or I am not sure",
  none: "No, they are other pupils",
} as const;

export const words = {
  scales,
  origins,
  identifiedVia,
  phases,
  keyStages,
  costBands,
  offers,
  units,
  better,
  pupilsInOthers,
};

/** The keys of one of the lists above, as a list that is never empty. */
export function keysOf<const T extends Record<string, string>>(list: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(list) as [keyof T & string, ...(keyof T & string)[]];
}

/** The word for a stored value; nothing where there is none. */
export function wordFor(list: Readonly<Record<string, string>>, value: string | null): string {
  return value === null ? "" : (list[value] ?? value);
}

/** What is written after a figure in each unit. */
export const unitSuffix: Record<keyof typeof units, string> = {
  percent: "%",
  points: " points",
  months: " months",
  count: "",
  score: "",
};
