// The tables that the migrations make. Written by `npm run waymark -- schema`; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from "kysely";

export type AccountWarnings = {
  person_id: string;
  number: number;
  sent_at: Date;
};

export type AdoptionBlocks = {
  adoption_id: string;
  block_id: string;
  authority_code: string;
  title: string;
  use: "kept" | "adapted" | "dropped";
  said: string | null;
  said_by: string | null;
  said_at: Date;
};

export type AdoptionComparators = {
  adoption_id: string;
  urn: string;
  authority_code: string;
  rank: number;
  distance: number;
};

export type AdoptionMoves = {
  id: string;
  authority_code: string;
  adoption_id: string;
  action: string;
  to_status: string;
  reason: string | null;
  offers: Generated<("call" | "visit" | "demonstration_lesson" | "coaching" | "materials")[]>;
  offering_urn: string;
  passed_to_urn: string | null;
  moved_by: string | null;
  moved_at: Date;
};

export type AdoptionReminders = {
  adoption_id: string;
  about: "review" | "outcome";
  number: number;
  authority_code: string;
  sent_at: Date;
};

export type AdoptionReviews = {
  adoption_id: string;
  years: number;
  authority_code: string;
  due_on: string;
  going: "well" | "mixed" | "not_well" | null;
  words: string | null;
  done_by: string | null;
  done_at: Date | null;
};

export type AdoptionSteps = {
  id: string;
  authority_code: string;
  adoption_id: string;
  kind: "saw" | "tried" | "coached" | "adapted";
  done_on: string;
  minutes: number;
  note: string | null;
  side: "adopter" | "origin";
  logged_by: string | null;
  logged_at: Date;
};

export type Adoptions = {
  id: string;
  authority_code: string;
  practice_id: string;
  version_id: string;
  school_urn: string;
  offering_urn: string;
  offering_authority_code: string;
  status: "proposed" | "dropped" | "asked" | "taken_back" | "offered" | "not_now" | "explore" | "prepare" | "deliver" | "sustain" | "stopped";
  draws: string;
  context: string;
  wished_for: "this_term" | "next_term" | "next_year" | "later";
  asked_by: string | null;
  asked_at: Date;
  indicator_code: string | null;
  agreed_by: string | null;
  agreed_on: string | null;
  delivering_on: string | null;
  stopped_on: string | null;
  agreed_to_be_named: Generated<boolean>;
  agreed_to_be_asked: Generated<boolean>;
  updated_at: Date;
  archived_at: Date | null;
  block_edits: Generated<number>;
};

export type AdviserSchools = {
  id: string;
  authority_code: string;
  person_id: string;
  school_urn: string;
  from_on: string;
  until_on: string | null;
  named_by: string | null;
  named_at: Date;
};

export type Areas = {
  code: string;
  name: string;
  region: string | null;
};

export type Assessments = {
  assignment_id: string;
  authority_code: string;
  edits: Generated<number>;
  benefit: number | null;
  context: number | null;
  replicability: number | null;
  sustainability: number | null;
  inclusion: number | null;
  benefit_reason: string | null;
  context_reason: string | null;
  replicability_reason: string | null;
  sustainability_reason: string | null;
  inclusion_reason: string | null;
  gate_baseline: boolean | null;
  gate_privacy: boolean | null;
  gate_head_agrees: boolean | null;
  gate_named_person: boolean | null;
  gate_plain_english: boolean | null;
  saved_at: Date;
  submitted_at: Date | null;
};

export type AssignmentReminders = {
  assignment_id: string;
  kind: "soon" | "late";
  sent_at: Date;
};

export type Assignments = {
  id: string;
  authority_code: string;
  practice_id: string;
  submission_id: string;
  assessor_id: string;
  part: "assessor" | "moderator";
  status: "assigned" | "submitted" | "declined" | "interest_declared" | "stood_down";
  assigned_by: string;
  assigned_at: Date;
  due_on: string;
  closed_at: Date | null;
  reason: string | null;
};

export type Authorities = {
  code: string;
  name: string;
  gss_code: string | null;
  region: string | null;
  served: Generated<boolean>;
  demonstration: Generated<boolean>;
  register_date: string | null;
};

export type AuthorityIndicatorValues = {
  indicator_code: string;
  year: number;
  authority_code: string;
  period: string | null;
  value: number | null;
  cohort: number | null;
  suppressed: string | null;
  provisional: Generated<boolean>;
  import_id: number | null;
};

export type BeyondPracticeThemes = {
  beyond_id: string;
  theme_slug: string;
};

export type BeyondPractices = {
  id: string;
  ref: string;
  kind: "regional" | "national" | "international";
  title: string;
  description: string;
  address: string;
  source: string;
  licence: "ogl_v3" | "cc_by" | "own_terms";
  listed_by: string | null;
  phases: Generated<("early_years" | "primary" | "secondary" | "post_16" | "special")[]>;
  edits: Generated<number>;
  added_at: Date;
  kept_by: string | null;
  kept_at: Date;
  retired_by: string | null;
  retired_at: Date | null;
  retired_reason: string | null;
};

export type CoOrdinatorBudgets = {
  authority_code: string;
  days: number;
  set_by: string;
  set_at: Date;
};

export type CoOrdinatorDays = {
  id: string;
  authority_code: string;
  person_id: string;
  worked_on: string;
  hours: number;
  work: "nomination" | "write_up" | "submission" | "publication" | "renewal" | "other";
  pieces: number | null;
  note: string | null;
  logged_by: string;
  logged_at: Date;
};

export type CollectionAddresses = {
  slug: string;
  collection_id: string;
};

export type CollectionItems = {
  id: string;
  authority_code: string;
  collection_id: string;
  position: number;
  kind: "practice" | "link" | "document";
  practice_id: string | null;
  title: string | null;
  address: string | null;
  hash: string | null;
  form: string | null;
  scan: "none" | "clean" | "waiting" | null;
  size: number | null;
  findings: ColumnType<unknown, string | undefined, string>;
  note: string | null;
  edits: Generated<number>;
};

export type Collections = {
  id: string;
  authority_code: string;
  slug: string;
  title: string;
  introduction: string;
  status: "draft" | "in_consultation" | "published" | "withdrawn";
  edits: Generated<number>;
  created_by: string;
  created_at: Date;
  updated_at: Date;
  published_at: Date | null;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
};

export type Complaints = {
  id: string;
  reference: string;
  authority_code: string;
  practice_id: string;
  post_id: string | null;
  person_id: string | null;
  email: string | null;
  key_hash: string;
  text: string;
  made_at: Date;
  acknowledge_by: string;
  answer_by: string;
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
  outcome: "upheld" | "partly_upheld" | "not_upheld" | null;
  letter: string | null;
  edits: Generated<number>;
  answered_at: Date | null;
  answered_by: string | null;
};

export type ConsultationComments = {
  id: string;
  authority_code: string;
  consultation_id: string;
  person_id: string | null;
  text: string;
  may_be_named: boolean;
  pupil_checked: boolean;
  edits: Generated<number>;
  commented_at: Date;
  changed_at: Date | null;
  answer: string | null;
  answered_by: string | null;
  answered_at: Date | null;
};

export type ConsultationPeople = {
  consultation_id: string;
  person_id: string;
  authority_code: string;
  invited_by: string;
  invited_at: Date;
  reminded_at: Date | null;
};

export type Consultations = {
  id: string;
  authority_code: string;
  practice_id: string | null;
  version_id: string | null;
  collection_id: string | null;
  opened_by: string;
  opened_at: Date;
  closes_on: string;
  closed_at: Date | null;
  closed_by: string | null;
  closed_early_reason: string | null;
  said: string | null;
  changed: string | null;
  unchanged: string | null;
  edits: Generated<number>;
  stated_by: string | null;
  stated_at: Date | null;
  returned_reason: string | null;
  returned_by: string | null;
  returned_at: Date | null;
  asked_count: number | null;
  commented_count: number | null;
  comments_removed_at: Date | null;
};

export type ContactDepartures = {
  practice_id: string;
  email: string;
  authority_code: string;
  left_on: string;
  told_by: string | null;
  told_at: Date;
};

export type CredentialKeys = {
  id: string;
  algorithm: "ES256" | "RS256";
  public_jwk: ColumnType<unknown, string, string>;
  private_jwk: ColumnType<unknown, string | null, string | null>;
  made_at: Date;
  retired_at: Date | null;
};

export type Credentials = {
  kitemark_id: string;
  authority_code: string;
  practice_id: string;
  key_id: string;
  list_number: number;
  list_index: number;
  jwt: string;
  issued_at: Date;
};

export type Decisions = {
  id: string;
  authority_code: string;
  practice_id: string;
  submission_id: string;
  outcome: "validated" | "returned";
  gate_baseline: boolean;
  gate_privacy: boolean;
  gate_head_agrees: boolean;
  gate_named_person: boolean;
  gate_plain_english: boolean;
  reason: string | null;
  decided_by: string;
  decided_at: Date;
  proposal_id: string | null;
  strong: string | null;
  lift: string | null;
};

export type DeclaredInterests = {
  id: string;
  authority_code: string;
  person_id: string;
  school_urn: string;
  kind: "relative" | "other";
  note: string | null;
  declared_at: Date;
  ended_at: Date | null;
};

export type Digests = {
  person_id: string;
  period: string;
  topics: string[];
  covers_until: Date;
  made_at: Date;
  mail_id: string | null;
};

export type DiscussionPosts = {
  id: string;
  authority_code: string;
  practice_id: string;
  parent_id: string | null;
  person_id: string | null;
  school_urn: string | null;
  text: string;
  pupil_checked: boolean;
  edits: Generated<number>;
  posted_at: Date;
  changed_at: Date | null;
  deleted_at: Date | null;
  hidden_at: Date | null;
  hidden_by: string | null;
  hidden_reason: string | null;
};

export type DraftWarnings = {
  practice_id: string;
  number: number;
  authority_code: string;
  sent_at: Date;
};

export type EmptySearches = {
  searched_on: string;
  words: string;
  times: Generated<number>;
};

export type Events = {
  id: string;
  sequence: GeneratedAlways<number>;
  type: string;
  authority_code: string | null;
  subject_type: string;
  subject_id: string;
  person_id: string | null;
  facts: ColumnType<unknown, string | undefined, string>;
  happened_at: Date;
};

export type HelpingLimits = {
  school_urn: string;
  authority_code: string;
  most_at_once: number;
  set_by: string;
  set_at: Date;
};

export type IndicatorImports = {
  id: GeneratedAlways<number>;
  form: string;
  file_name: string;
  first_year: number | null;
  last_year: number | null;
  rows_read: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  imported_at: Date;
};

export type IndicatorValues = {
  indicator_code: string;
  year: number;
  urn: string;
  value: number | null;
  cohort: number | null;
  suppressed: string | null;
  provisional: Generated<boolean>;
  import_id: number | null;
};

export type Indicators = {
  code: string;
  name: string;
  short_name: string;
  topic: string;
  unit: string;
  decimals: number;
  direction: "higher" | "lower" | "none";
  cohort_of: string | null;
  averaging: "pooled" | "mean";
  source: string;
  position: number;
};

export type InstallationSecrets = {
  name: string;
  value: string;
  made_at: Date;
};

export type Invitations = {
  id: string;
  authority_code: string;
  school_urn: string | null;
  role: "school_staff" | "school_lead" | "governor" | "school_administrator" | "adviser" | "assessor" | "co_ordinator";
  email: string;
  name: string;
  invited_by: string;
  invited_at: Date;
  accepted_by: string | null;
  accepted_at: Date | null;
  withdrawn_at: Date | null;
};

export type KitemarkLapses = {
  kitemark_id: string;
  authority_code: string;
  practice_id: string;
  lapsed_on: string;
  noticed_at: Date;
};

export type KitemarkReminders = {
  kitemark_id: string;
  days_before: number;
  addressee: "author" | "second";
  authority_code: string;
  person_id: string;
  sent_at: Date;
};

export type Kitemarks = {
  id: string;
  authority_code: string;
  practice_id: string;
  decision_id: string;
  level: "promising" | "good" | "leading";
  awarded_on: string;
  valid_until: string;
  follows: string | null;
  ended_at: Date | null;
  ended_as: "revoked" | "level_lost" | "set_aside" | null;
  ended_reason: string | null;
};

export type ListItems = {
  person_id: string;
  practice_id: string;
  note: string | null;
  position: number;
  added_at: Date;
};

export type MailChoiceKeys = {
  person_id: string;
  token: string;
  made_at: Date;
};

export type MailMessages = {
  id: string;
  person_id: string | null;
  recipient: string;
  subject: string;
  text_body: string;
  html_body: string;
  state: Generated<"queued" | "sent" | "kept" | "failed" | "unwanted" | "called_back">;
  attempts: Generated<number>;
  last_error: string | null;
  queued_at: Date;
  sent_at: Date | null;
  topic: string | null;
  headers: ColumnType<unknown, string | undefined, string>;
  tells_of: Generated<string[]>;
};

export type Media = {
  id: string;
  practice_id: string;
  authority_code: string;
  kind: "image" | "document" | "audio" | "video";
  hash: string | null;
  width: number | null;
  height: number | null;
  small_hash: string | null;
  small_width: number | null;
  small_height: number | null;
  address: string | null;
  form: string | null;
  findings: ColumnType<unknown, string | undefined, string>;
  findings_confirmed_by: string | null;
  findings_confirmed_at: Date | null;
  scan: "none" | "clean" | "waiting" | "infected";
  scanned_at: Date | null;
  uploaded_by: string;
  uploaded_at: Date;
  withdrawn_by: string | null;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
};

export type Memberships = {
  id: string;
  person_id: string;
  role: "school_staff" | "school_lead" | "governor" | "school_administrator" | "network_lead" | "expert" | "adviser" | "assessor" | "co_ordinator" | "authority_lead" | "committee_member" | "partner_authority" | "operator";
  authority_code: string | null;
  school_urn: string | null;
  from_on: string;
  until_on: string | null;
  granted_by: string | null;
  granted_at: Date;
};

export type NationalSpreads = {
  indicator_code: string;
  year: number;
  sd: number;
  schools: number;
};

export type NominationAnswers = {
  id: string;
  authority_code: string;
  nomination_id: string;
  answer: "invited" | "accepted" | "turned_down" | "declined" | "merged";
  reason: string | null;
  answered_by: string | null;
  answered_at: Date;
};

export type Nominations = {
  id: string;
  authority_code: string;
  school_urn: string;
  nominated_by: string | null;
  nominated_at: Date;
  route: "self_evaluation" | "visit" | "annual_progress_review" | "pupil_data" | "benchmarking" | "inspection" | "research_or_project" | "learning_network" | "head_deputy_or_subject_group" | "cpd_event";
  title: string;
  seen: string;
  seen_on: string | null;
  done_by: string | null;
  status: Generated<"waiting" | "invited" | "accepted" | "turned_down" | "declined" | "merged">;
  invited_id: string | null;
  merged_into: string | null;
  practice_id: string | null;
  sought: string | null;
};

export type NotificationChoices = {
  person_id: string;
  topic: string;
  choice: "at_once" | "daily" | "weekly" | "never";
  collected_since: Date;
  chosen_at: Date;
};

export type OutcomeCorrections = {
  id: string;
  authority_code: string;
  outcome_id: string;
  measure: string;
  unit: string;
  better: string;
  year: number;
  before: number;
  after: number;
  cohort: number;
  reason: string;
  corrected_by: string | null;
  corrected_at: Date;
};

export type Outcomes = {
  id: string;
  authority_code: string;
  adoption_id: string;
  kind: "register" | "local";
  indicator_code: string | null;
  measure: string | null;
  unit: "percent" | "points" | "months" | "count" | "score" | null;
  better: "higher" | "lower";
  year: number;
  before: number | null;
  after: number | null;
  cohort: number | null;
  recorded_by: string | null;
  recorded_side: "adopter" | "origin" | "authority" | "register";
  recorded_at: Date;
  edits: Generated<number>;
};

export type PanelProposals = {
  proposal_id: string;
  authority_code: string;
  submission_id: string;
  level: "promising" | "good" | null;
  gate_baseline: boolean;
  gate_privacy: boolean;
  gate_head_agrees: boolean;
  gate_named_person: boolean;
  gate_plain_english: boolean;
  strong: string;
  lift: string;
};

export type People = {
  id: string;
  email: string;
  email_verified: Generated<boolean>;
  name: string;
  image: string | null;
  persona_sentence: string | null;
  created_at: Date;
  updated_at: Date;
  closed_at: Date | null;
};

export type PracticeBlocks = {
  id: string;
  version_id: string;
  position: number;
  title: string;
  what: string;
  active_ingredients: string;
  lessons: string;
  number: number;
};

export type PracticeContacts = {
  practice_id: string;
  authority_code: string;
  contact_name: string;
  contact_role: string | null;
  contact_email: string;
  cover_name: string | null;
  cover_role: string | null;
  cover_email: string | null;
  named_by: string;
  named_at: Date;
};

export type PracticeCredits = {
  id: string;
  authority_code: string;
  practice_id: string;
  name: string;
  role: string | null;
  agreed_on: string | null;
  added_by: string;
  added_at: Date;
};

export type PracticeMeasures = {
  id: string;
  version_id: string;
  position: number;
  indicator: string | null;
  unit: "percent" | "points" | "months" | "count" | "score" | null;
  cohort_size: number | null;
  baseline: number | null;
  after_value: number | null;
  period: string | null;
  comparator: string | null;
  source: string | null;
  spread: number | null;
  better: "higher" | "lower" | null;
  pupils_in_others: "some" | "none" | null;
};

export type PracticeVersionMedia = {
  version_id: string;
  media_id: string;
  position: number;
  caption: string | null;
  alternative: string | null;
  consent: Generated<"no_identifiable_child" | "consent_held" | "staff_only">;
  consent_reference: string | null;
  consent_until: string | null;
  taken_down_at: Date | null;
};

export type PracticeVersionThemes = {
  version_id: string;
  theme_slug: string;
};

export type PracticeVersionUses = {
  version_id: string;
  source_practice_id: string;
  source_number: number;
  position: number;
};

export type PracticeVersions = {
  id: string;
  practice_id: string;
  authority_code: string;
  number: number;
  edits: Generated<number>;
  section_edits: ColumnType<unknown, string | undefined, string>;
  title: string | null;
  summary: string | null;
  scale: "class" | "year_group" | "subject" | "phase" | "whole_institution" | null;
  origin: "local" | "regional" | "national" | "international" | null;
  identified_via: "self_evaluation" | "visit" | "annual_progress_review" | "pupil_data" | "benchmarking" | "inspection" | "research_or_project" | "learning_network" | "head_deputy_or_subject_group" | "cpd_event" | null;
  phases: Generated<("early_years" | "primary" | "secondary" | "post_16" | "special")[]>;
  key_stages: Generated<("eyfs" | "ks1" | "ks2" | "ks3" | "ks4" | "ks5")[]>;
  started_on: string | null;
  problem: string | null;
  did_not_work: string | null;
  cost_band: "none" | "under_10" | "10_to_50" | "50_to_200" | "over_200" | null;
  staff_time: string | null;
  contact_name: string | null;
  contact_role: string | null;
  contact_email: string | null;
  offers: Generated<("call" | "visit" | "demonstration_lesson" | "coaching" | "materials")[]>;
  context_on: string | null;
  context_school_name: string | null;
  context_phase: string | null;
  context_setting: string | null;
  context_roll: number | null;
  context_fsm_percent: number | null;
  context_sen_percent: number | null;
  context_eal_percent: number | null;
  created_by: string;
  created_at: Date;
  updated_at: Date;
  frozen_at: Date | null;
  cover_name: string | null;
  cover_role: string | null;
  cover_email: string | null;
};

export type Practices = {
  id: string;
  authority_code: string;
  school_urn: string;
  author_id: string;
  status: "draft" | "awaiting_agreement" | "submitted" | "returned" | "validated" | "published" | "withdrawn";
  ref: string | null;
  working_version_id: string | null;
  published_version_id: string | null;
  created_at: Date;
  updated_at: Date;
  blocks_given: Generated<number>;
  archived_at: Date | null;
  contact_edits: Generated<number>;
};

export type Proposals = {
  id: string;
  authority_code: string;
  practice_id: string;
  kind: "decision" | "revocation";
  subject_id: string;
  reason: string;
  status: Generated<"open" | "confirmed" | "turned_down" | "taken_back">;
  proposed_by: string;
  proposed_at: Date;
  settled_by: string | null;
  settled_at: Date | null;
  settled_reason: string | null;
};

export type PublicationSettings = {
  authority_code: string;
  consult_first: boolean;
  consultation_days: number;
  public_discussion: boolean;
  edits: number;
  set_by: string;
  set_at: Date;
};

export type Publications = {
  id: string;
  authority_code: string;
  practice_id: string;
  version_id: string;
  published_by: string;
  published_at: Date;
};

export type PupilChecks = {
  id: string;
  authority_code: string;
  practice_id: string;
  version_id: string;
  found: number;
  reason: string;
  checked_by: string;
  checked_at: Date;
};

export type RateLimits = {
  key: string;
  hits: number;
  window_started_at: Date;
};

export type Ratings = {
  id: string;
  authority_code: string;
  practice_id: string;
  indicator_code: string;
  version: string;
  because: string;
  worked_out_at: Date;
  is_current: boolean;
  is_headline: boolean;
  adopters: number;
  k: number;
  stopped: number;
  effect: number | null;
  low: number | null;
  high: number | null;
  next_low: number | null;
  next_high: number | null;
  security: number;
  independent: number;
  fingerprint: string;
  worked_out: ColumnType<unknown, string, string>;
};

export type RecordReadings = {
  sequence: GeneratedAlways<number>;
  person_id: string;
  subject_type: string;
  subject_id: string;
  authority_code: string | null;
  school_urn: string | null;
  side: "school" | "authority";
  read_on: string;
  first_read_at: Date;
};

export type RegisterImportLease = {
  name: string;
  holder: string;
  alive_at: Date;
};

export type RegisterImports = {
  id: string;
  form: string;
  file_name: string;
  register_date: string;
  rows_read: number;
  added: number;
  changed: number;
  closed: number;
  unchanged: number;
  refused: number;
  imported_at: Date;
};

export type Renewals = {
  id: string;
  authority_code: string;
  practice_id: string;
  kitemark_id: string;
  status: Generated<"waiting" | "renewed" | "new_version_asked">;
  changed: string | null;
  figure: string | null;
  asked_by: string;
  asked_at: Date;
  reason: string | null;
  decided_by: string | null;
  decided_at: Date | null;
};

export type Revocations = {
  id: string;
  authority_code: string;
  practice_id: string;
  kitemark_id: string;
  status: Generated<"proposed" | "confirmed" | "dropped">;
  reason: string;
  proposed_by: string;
  proposed_at: Date;
  closed_by: string | null;
  closed_at: Date | null;
};

export type SavedSearchTellings = {
  search_id: string;
  practice_id: string;
  told_at: Date;
  mail_id: string | null;
};

export type SavedSearches = {
  id: string;
  person_id: string;
  query: string;
  alerts: "at_once" | "weekly" | "termly" | "never";
  stop_key: string;
  saved_at: Date;
};

export type SchemaMigrations = {
  version: string;
  checksum: string;
  applied_at: Generated<Date>;
};

export type SchoolGroupMembers = {
  group_uid: string;
  urn: string;
  joined_on: string | null;
  left_on: string | null;
};

export type SchoolGroups = {
  uid: string;
  name: string;
  type: string;
  status: string;
  companies_house_number: string | null;
  opened_on: string | null;
  closed_on: string | null;
};

export type SchoolLinks = {
  urn: string;
  linked_urn: string;
  link_type: string;
  established_on: string | null;
};

export type SchoolQuestions = {
  id: string;
  authority_code: string;
  school_urn: string;
  offering_authority_code: string;
  offering_urn: string;
  indicator_code: string;
  year: number;
  question: string;
  asked_by: string;
  asked_at: Date;
  answer: string | null;
  answered_by: string | null;
  answered_at: Date | null;
};

export type SchoolRegisterDates = {
  urn: string;
  identity_on: string;
  details_on: string | null;
  columns_said: number;
};

export type Schools = {
  urn: string;
  authority_code: string;
  establishment_number: string | null;
  name: string;
  status: "open" | "closed" | "open_proposed_to_close" | "proposed_to_open";
  phase: "nursery" | "primary" | "middle_deemed_primary" | "middle_deemed_secondary" | "secondary" | "all_through" | "sixteen_plus" | "not_applicable";
  type: string | null;
  type_group: string | null;
  gender: string | null;
  religious_character: string | null;
  low_age: number | null;
  high_age: number | null;
  roll: number | null;
  fsm_percent: number | null;
  sen_percent: number | null;
  eal_percent: number | null;
  street: string | null;
  locality: string | null;
  town: string | null;
  county: string | null;
  postcode: string | null;
  urban_rural: string | null;
  easting: number | null;
  northing: number | null;
  website: string | null;
  ukprn: string | null;
  trust_uid: string | null;
  trust_name: string | null;
  opened_on: string | null;
  closed_on: string | null;
};

export type SearchAnswers = {
  words: string;
  answer: "synonym" | "invited" | "done";
  answered_by: string;
  answered_on: string;
};

export type SearchEntries = {
  kind: string;
  edition: number;
  number: number;
  id: string;
  practice_id: string | null;
  audience: "public" | "signed_in";
  address: string;
  title: string;
  summary: string;
  made_from: string;
  digest: string;
  marks: string;
  published_at: Date;
  level: string | null;
  kitemark_until: string | null;
  security: Generated<number>;
  adopters: Generated<number>;
  school_phase: string | null;
  roll: number | null;
  fsm_percent: number | null;
  easting: number | null;
  northing: number | null;
  changed: number;
  benefit_low: number | null;
};

export type SearchFacets = {
  number: GeneratedAlways<number>;
  kind: string;
  value: string;
};

export type SearchGone = {
  kind: string;
  edition: number;
  number: number;
  changed: number;
  taken_out: Generated<boolean>;
};

export type SearchPostings = {
  kind: string;
  edition: number;
  term: string;
  segment: number;
  held: number;
  entries: Buffer;
  places: Buffer;
};

export type SearchSegments = {
  kind: string;
  edition: number;
  segment: number;
  last_number: number;
  entries: number;
};

export type SearchShelves = {
  kind: string;
  edition: Generated<number>;
  newest_edition: Generated<number>;
  change: Generated<number>;
  next_number: Generated<number>;
};

export type SearchSynonyms = {
  id: string;
  words: string;
  same_as: string;
  pair_key: string;
  authority_code: string | null;
  added_at: Date;
  removed_at: Date | null;
};

export type SearchWords = {
  kind: string;
  edition: number;
  word: string;
  term: string;
  sound: string;
  audience: string;
};

export type Searches = {
  searched_on: string;
  words: string;
  times: Generated<number>;
  opened: Generated<number>;
};

export type SecondContacts = {
  practice_id: string;
  authority_code: string;
  person_id: string;
  named_by: string;
  named_at: Date;
};

export type Sessions = {
  id: string;
  token: string;
  person_id: string;
  expires_at: Date;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Date;
  updated_at: Date;
};

export type SignInAccounts = {
  id: string;
  account_id: string;
  provider_id: string;
  person_id: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Date | null;
  refresh_token_expires_at: Date | null;
  scope: string | null;
  password: string | null;
  created_at: Date;
  updated_at: Date;
};

export type StagedAreas = {
  code: string;
  name: string;
  region: string | null;
};

export type StagedAuthorityIndicatorValues = {
  indicator_code: string;
  year: number;
  authority_code: string;
  period: string | null;
  value: number | null;
  cohort: number | null;
  suppressed: string | null;
  provisional: boolean;
  import_id: number | null;
  file_number: number;
};

export type StagedIndicatorValues = {
  indicator_code: string;
  year: number;
  urn: string;
  value: number | null;
  cohort: number | null;
  suppressed: string | null;
  provisional: boolean;
  import_id: number | null;
  file_number: number;
};

export type StagedIndicators = {
  code: string;
  name: string;
  short_name: string;
  topic: string;
  unit: string;
  decimals: number;
  direction: string;
  cohort_of: string | null;
  averaging: string;
  source: string;
  position: number;
};

export type StagedSchoolGroupMembers = {
  group_uid: string;
  urn: string;
  joined_on: string | null;
  left_on: string | null;
};

export type StagedSchoolGroups = {
  uid: string;
  name: string;
  type: string;
  status: string;
  companies_house_number: string | null;
  opened_on: string | null;
  closed_on: string | null;
};

export type StagedSchoolLinks = {
  urn: string;
  linked_urn: string;
  link_type: string;
  established_on: string | null;
};

export type StagedSchoolRegisterDates = {
  urn: string;
  identity_on: string;
  details_on: string | null;
  columns_said: number;
};

export type StagedSchools = {
  urn: string;
  authority_code: string;
  establishment_number: string | null;
  name: string;
  status: string;
  phase: string;
  type: string | null;
  type_group: string | null;
  gender: string | null;
  religious_character: string | null;
  low_age: number | null;
  high_age: number | null;
  roll: number | null;
  fsm_percent: number | null;
  sen_percent: number | null;
  eal_percent: number | null;
  street: string | null;
  locality: string | null;
  town: string | null;
  county: string | null;
  postcode: string | null;
  urban_rural: string | null;
  easting: number | null;
  northing: number | null;
  website: string | null;
  ukprn: string | null;
  trust_uid: string | null;
  trust_name: string | null;
  opened_on: string | null;
  closed_on: string | null;
  is_new: boolean;
  identity_on: string;
  details_on: string | null;
  columns_said: number;
};

export type StagedStatisticalNeighbours = {
  authority_code: string;
  published_on: string;
  rank: number;
  neighbour_code: string;
  closeness: string;
};

export type StatisticalNeighbours = {
  authority_code: string;
  published_on: string;
  rank: number;
  neighbour_code: string;
  closeness: "extremely_close" | "very_close" | "close" | "somewhat_close" | "not_close";
};

export type StatusLists = {
  authority_code: string;
  number: number;
  taken: Generated<number>;
};

export type StoredFiles = {
  hash: string;
  size: number;
  content_type: string;
  arrived_at: Date;
};

export type Submissions = {
  id: string;
  authority_code: string;
  practice_id: string;
  version_id: string;
  submitted_by: string;
  submitted_at: Date;
  stage: Generated<"awaiting_assessors" | "scoring" | "awaiting_moderator" | "moderating" | "scored" | "proposed" | "decided">;
  stage_since: Date;
};

export type ThemeMoves = {
  old_slug: string;
  new_slug: string;
  moved_at: Date;
};

export type ThemePlantings = {
  slug: string;
  planted_at: Date;
};

export type ThemeWords = {
  theme_slug: string;
  word: string;
  kind: "synonym" | "abbreviation";
};

export type Themes = {
  slug: string;
  name: string;
  parent_slug: string | null;
  introduction: string;
  position: number;
  edits: Generated<number>;
};

export type Verifications = {
  id: string;
  identifier: string;
  value: string;
  expires_at: Date;
  created_at: Date;
  updated_at: Date;
};

export type Withdrawals = {
  id: string;
  authority_code: string;
  practice_id: string;
  reason: string;
  withdrawn_by: string;
  withdrawn_at: Date;
};

export type Tables = {
  account_warnings: AccountWarnings;
  adoption_blocks: AdoptionBlocks;
  adoption_comparators: AdoptionComparators;
  adoption_moves: AdoptionMoves;
  adoption_reminders: AdoptionReminders;
  adoption_reviews: AdoptionReviews;
  adoption_steps: AdoptionSteps;
  adoptions: Adoptions;
  adviser_schools: AdviserSchools;
  areas: Areas;
  assessments: Assessments;
  assignment_reminders: AssignmentReminders;
  assignments: Assignments;
  authorities: Authorities;
  authority_indicator_values: AuthorityIndicatorValues;
  beyond_practice_themes: BeyondPracticeThemes;
  beyond_practices: BeyondPractices;
  co_ordinator_budgets: CoOrdinatorBudgets;
  co_ordinator_days: CoOrdinatorDays;
  collection_addresses: CollectionAddresses;
  collection_items: CollectionItems;
  collections: Collections;
  complaints: Complaints;
  consultation_comments: ConsultationComments;
  consultation_people: ConsultationPeople;
  consultations: Consultations;
  contact_departures: ContactDepartures;
  credential_keys: CredentialKeys;
  credentials: Credentials;
  decisions: Decisions;
  declared_interests: DeclaredInterests;
  digests: Digests;
  discussion_posts: DiscussionPosts;
  draft_warnings: DraftWarnings;
  empty_searches: EmptySearches;
  events: Events;
  helping_limits: HelpingLimits;
  indicator_imports: IndicatorImports;
  indicator_values: IndicatorValues;
  indicators: Indicators;
  installation_secrets: InstallationSecrets;
  invitations: Invitations;
  kitemark_lapses: KitemarkLapses;
  kitemark_reminders: KitemarkReminders;
  kitemarks: Kitemarks;
  list_items: ListItems;
  mail_choice_keys: MailChoiceKeys;
  mail_messages: MailMessages;
  media: Media;
  memberships: Memberships;
  national_spreads: NationalSpreads;
  nomination_answers: NominationAnswers;
  nominations: Nominations;
  notification_choices: NotificationChoices;
  outcome_corrections: OutcomeCorrections;
  outcomes: Outcomes;
  panel_proposals: PanelProposals;
  people: People;
  practice_blocks: PracticeBlocks;
  practice_contacts: PracticeContacts;
  practice_credits: PracticeCredits;
  practice_measures: PracticeMeasures;
  practice_version_media: PracticeVersionMedia;
  practice_version_themes: PracticeVersionThemes;
  practice_version_uses: PracticeVersionUses;
  practice_versions: PracticeVersions;
  practices: Practices;
  proposals: Proposals;
  publication_settings: PublicationSettings;
  publications: Publications;
  pupil_checks: PupilChecks;
  rate_limits: RateLimits;
  ratings: Ratings;
  record_readings: RecordReadings;
  register_import_lease: RegisterImportLease;
  register_imports: RegisterImports;
  renewals: Renewals;
  revocations: Revocations;
  saved_search_tellings: SavedSearchTellings;
  saved_searches: SavedSearches;
  schema_migrations: SchemaMigrations;
  school_group_members: SchoolGroupMembers;
  school_groups: SchoolGroups;
  school_links: SchoolLinks;
  school_questions: SchoolQuestions;
  school_register_dates: SchoolRegisterDates;
  schools: Schools;
  search_answers: SearchAnswers;
  search_entries: SearchEntries;
  search_facets: SearchFacets;
  search_gone: SearchGone;
  search_postings: SearchPostings;
  search_segments: SearchSegments;
  search_shelves: SearchShelves;
  search_synonyms: SearchSynonyms;
  search_words: SearchWords;
  searches: Searches;
  second_contacts: SecondContacts;
  sessions: Sessions;
  sign_in_accounts: SignInAccounts;
  staged_areas: StagedAreas;
  staged_authority_indicator_values: StagedAuthorityIndicatorValues;
  staged_indicator_values: StagedIndicatorValues;
  staged_indicators: StagedIndicators;
  staged_school_group_members: StagedSchoolGroupMembers;
  staged_school_groups: StagedSchoolGroups;
  staged_school_links: StagedSchoolLinks;
  staged_school_register_dates: StagedSchoolRegisterDates;
  staged_schools: StagedSchools;
  staged_statistical_neighbours: StagedStatisticalNeighbours;
  statistical_neighbours: StatisticalNeighbours;
  status_lists: StatusLists;
  stored_files: StoredFiles;
  submissions: Submissions;
  theme_moves: ThemeMoves;
  theme_plantings: ThemePlantings;
  theme_words: ThemeWords;
  themes: Themes;
  verifications: Verifications;
  withdrawals: Withdrawals;
};
