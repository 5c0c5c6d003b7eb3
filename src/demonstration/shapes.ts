/*
 * The shapes of what the demonstration says: schools, people, themes and practices of two fictional authorities.
 * Dates are plain "2026-11-21" text. Nothing here is a real school, person, place or event.
 */

export type SchoolPhase =
  | "nursery"
  | "primary"
  | "middle_deemed_primary"
  | "middle_deemed_secondary"
  | "secondary"
  | "all_through"
  | "sixteen_plus"
  | "not_applicable";

export type SchoolStatus = "open" | "closed" | "open_proposed_to_close" | "proposed_to_open";

export type DemonstrationAuthority = { code: string; name: string };

export type DemonstrationSchool = {
  urn: string;
  name: string;
  establishmentNumber: string;
  phase: SchoolPhase;
  /** The register's own name for the type, such as "Community school". */
  type: string;
  status: SchoolStatus;
  gender: "Mixed" | "Girls" | "Boys";
  lowAge: number;
  highAge: number;
  street: string;
  locality?: string;
  town: string;
  postcode: string;
  easting: number;
  northing: number;
  urbanRural: string;
  roll: number;
  fsmPercent: number;
  senPercent: number;
  ealPercent: number;
  trustName?: string;
  openedOn?: string;
  closedOn?: string;
  successorUrn?: string;
  website?: string;
};

export type DemonstrationRole =
  | "school_staff"
  | "school_lead"
  | "governor"
  | "adviser"
  | "assessor"
  | "co_ordinator"
  | "authority_lead"
  | "committee_member"
  | "operator"
  | "expert"
  | "network_lead";

export type DemonstrationMembership = {
  role: DemonstrationRole;
  organisation: { school: string } | { authority: string };
  from: string;
  until?: string;
};

export type DemonstrationPerson = {
  key: string;
  name: string;
  email: string;
  /** Who they are, in a sentence, for the page of people to sign in as. */
  sentence: string;
  memberships: readonly DemonstrationMembership[];
};

export type PracticeStatus =
  "draft" | "awaiting_agreement" | "submitted" | "returned" | "validated" | "published" | "withdrawn";

export type PracticeScale = "class" | "year_group" | "subject" | "phase" | "whole_institution";

export type PracticeOrigin = "local" | "regional" | "national" | "international";

export type IdentificationRoute =
  | "self_evaluation"
  | "visit"
  | "annual_progress_review"
  | "pupil_data"
  | "benchmarking"
  | "inspection"
  | "research_or_project"
  | "learning_network"
  | "head_deputy_or_subject_group"
  | "cpd_event";

export type PracticePhase = "early_years" | "primary" | "secondary" | "post_16" | "special";

export type KeyStage = "eyfs" | "ks1" | "ks2" | "ks3" | "ks4" | "ks5";

/** Pounds per pupil in a year. */
export type CostBand = "none" | "under_10" | "10_to_50" | "50_to_200" | "over_200";

export type PracticeOffer = "call" | "visit" | "demonstration_lesson" | "coaching" | "materials";

export type DemonstrationBlock = { title: string; what: string; activeIngredients: string; lessons: string };

export type DemonstrationMeasure = {
  indicator: string;
  unit: "percent" | "points" | "months" | "count" | "score";
  cohortSize: number;
  baseline: number;
  /** The standard deviation of the pupils before. */
  spread?: number;
  after: number;
  period: string;
  comparator?: string;
  source: string;
};

export type DemonstrationPractice = {
  key: string;
  /** Published and withdrawn practices only. */
  ref?: string;
  schoolUrn: string;
  authorKey: string;
  status: PracticeStatus;
  title: string;
  summary: string;
  scale: PracticeScale;
  origin: PracticeOrigin;
  identifiedVia: IdentificationRoute;
  themes: readonly string[];
  phases: readonly PracticePhase[];
  keyStages: readonly KeyStage[];
  /** Paragraphs are parted by an empty line, here and in `didNotWork`. */
  problem: string;
  blocks: readonly DemonstrationBlock[];
  measures: readonly DemonstrationMeasure[];
  didNotWork: string;
  costBand: CostBand;
  staffTime: string;
  contactName: string;
  contactRole: string;
  contactEmail: string;
  offers: readonly PracticeOffer[];
  /** When the school began it. */
  startedOn: string;
  submittedOn?: string;
  /** What was answered when the write-up looked as if it pointed at a pupil. */
  pupilCheck?: string;
  decidedOn?: string;
  publishedOn?: string;
  level?: "promising" | "good";
  /** Two years after the decision; a published practice past this day has lapsed. */
  kitemarkUntil?: string;
  returnReason?: string;
  withdrawnReason?: string;
  withdrawnOn?: string;
};
