-- The schema that the migrations make. Written by `npm run waymark -- schema`; do not edit.

create collation natural_order;
create sequence beyond_refs start 1001;
create sequence complaint_numbers start 1001;
create sequence practice_refs start 2001;

create table account_warnings (
  person_id uuid not null,
  number smallint not null,
  sent_at timestamp with time zone not null,
  constraint account_warnings_pkey PRIMARY KEY (person_id, number),
  constraint account_warnings_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint account_warnings_number_check CHECK ((number = ANY (ARRAY[1, 2])))
);

create table adoption_blocks (
  adoption_id uuid not null,
  block_id uuid not null,
  authority_code text not null,
  title text not null,
  use text not null,
  said text,
  said_by uuid,
  said_at timestamp with time zone not null,
  constraint adoption_blocks_pkey PRIMARY KEY (adoption_id, block_id),
  constraint adoption_blocks_adoption_id_fkey FOREIGN KEY (adoption_id) REFERENCES adoptions(id),
  constraint adoption_blocks_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint adoption_blocks_block_id_fkey FOREIGN KEY (block_id) REFERENCES practice_blocks(id),
  constraint adoption_blocks_said_by_fkey FOREIGN KEY (said_by) REFERENCES people(id),
  constraint adoption_blocks_check CHECK (((use = 'kept'::text) OR (said IS NOT NULL))),
  constraint adoption_blocks_use_check CHECK ((use = ANY (ARRAY['kept'::text, 'adapted'::text, 'dropped'::text])))
);

create table adoption_comparators (
  adoption_id uuid not null,
  urn text not null,
  authority_code text not null,
  rank integer not null,
  distance double precision not null,
  constraint adoption_comparators_pkey PRIMARY KEY (adoption_id, urn),
  constraint adoption_comparators_adoption_id_fkey FOREIGN KEY (adoption_id) REFERENCES adoptions(id),
  constraint adoption_comparators_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint adoption_comparators_urn_fkey FOREIGN KEY (urn) REFERENCES schools(urn)
);

create table adoption_moves (
  id uuid not null,
  authority_code text not null,
  adoption_id uuid not null,
  action text not null,
  to_status text not null,
  reason text,
  offers text[] default '{}'::text[] not null,
  offering_urn text not null,
  passed_to_urn text,
  moved_by uuid,
  moved_at timestamp with time zone not null,
  constraint adoption_moves_pkey PRIMARY KEY (id),
  constraint adoption_moves_adoption_id_fkey FOREIGN KEY (adoption_id) REFERENCES adoptions(id),
  constraint adoption_moves_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint adoption_moves_moved_by_fkey FOREIGN KEY (moved_by) REFERENCES people(id),
  constraint adoption_moves_offering_urn_fkey FOREIGN KEY (offering_urn) REFERENCES schools(urn),
  constraint adoption_moves_passed_to_urn_fkey FOREIGN KEY (passed_to_urn) REFERENCES schools(urn),
  constraint adoption_moves_offers_check CHECK ((offers <@ ARRAY['call'::text, 'visit'::text, 'demonstration_lesson'::text, 'coaching'::text, 'materials'::text]))
);
CREATE INDEX adoption_moves_adoption ON public.adoption_moves USING btree (adoption_id, moved_at);

create table adoption_reminders (
  adoption_id uuid not null,
  about text not null,
  number integer not null,
  authority_code text not null,
  sent_at timestamp with time zone not null,
  constraint adoption_reminders_pkey PRIMARY KEY (adoption_id, about, number),
  constraint adoption_reminders_adoption_id_fkey FOREIGN KEY (adoption_id) REFERENCES adoptions(id),
  constraint adoption_reminders_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint adoption_reminders_about_check CHECK ((about = ANY (ARRAY['review'::text, 'outcome'::text]))),
  constraint adoption_reminders_number_check CHECK ((number = ANY (ARRAY[1, 2])))
);

create table adoption_reviews (
  adoption_id uuid not null,
  years integer not null,
  authority_code text not null,
  due_on date not null,
  going text,
  words text,
  done_by uuid,
  done_at timestamp with time zone,
  constraint adoption_reviews_pkey PRIMARY KEY (adoption_id, years),
  constraint adoption_reviews_adoption_id_fkey FOREIGN KEY (adoption_id) REFERENCES adoptions(id),
  constraint adoption_reviews_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint adoption_reviews_done_by_fkey FOREIGN KEY (done_by) REFERENCES people(id),
  constraint adoption_reviews_check CHECK (((going IS NULL) = (done_at IS NULL))),
  constraint adoption_reviews_going_check CHECK ((going = ANY (ARRAY['well'::text, 'mixed'::text, 'not_well'::text]))),
  constraint adoption_reviews_years_check CHECK ((years = ANY (ARRAY[1, 2])))
);
CREATE INDEX adoption_reviews_due ON public.adoption_reviews USING btree (due_on) WHERE (done_at IS NULL);

create table adoption_steps (
  id uuid not null,
  authority_code text not null,
  adoption_id uuid not null,
  kind text not null,
  done_on date not null,
  minutes integer not null,
  note text,
  side text not null,
  logged_by uuid,
  logged_at timestamp with time zone not null,
  constraint adoption_steps_pkey PRIMARY KEY (id),
  constraint adoption_steps_adoption_id_fkey FOREIGN KEY (adoption_id) REFERENCES adoptions(id),
  constraint adoption_steps_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint adoption_steps_logged_by_fkey FOREIGN KEY (logged_by) REFERENCES people(id),
  constraint adoption_steps_kind_check CHECK ((kind = ANY (ARRAY['saw'::text, 'tried'::text, 'coached'::text, 'adapted'::text]))),
  constraint adoption_steps_minutes_check CHECK (((minutes >= 1) AND (minutes <= 6000))),
  constraint adoption_steps_side_check CHECK ((side = ANY (ARRAY['adopter'::text, 'origin'::text])))
);
CREATE INDEX adoption_steps_adoption ON public.adoption_steps USING btree (adoption_id, done_on);

create table adoptions (
  id uuid not null,
  authority_code text not null,
  practice_id uuid not null,
  version_id uuid not null,
  school_urn text not null,
  offering_urn text not null,
  offering_authority_code text not null,
  status text not null,
  draws text not null,
  context text not null,
  wished_for text not null,
  asked_by uuid,
  asked_at timestamp with time zone not null,
  indicator_code text,
  agreed_by uuid,
  agreed_on date,
  delivering_on date,
  stopped_on date,
  agreed_to_be_named boolean default false not null,
  agreed_to_be_asked boolean default false not null,
  updated_at timestamp with time zone not null,
  archived_at timestamp with time zone,
  block_edits integer default 0 not null,
  constraint adoptions_pkey PRIMARY KEY (id),
  constraint adoptions_agreed_by_fkey FOREIGN KEY (agreed_by) REFERENCES people(id),
  constraint adoptions_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people(id),
  constraint adoptions_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint adoptions_offering_authority_code_fkey FOREIGN KEY (offering_authority_code) REFERENCES authorities(code),
  constraint adoptions_offering_urn_fkey FOREIGN KEY (offering_urn) REFERENCES schools(urn),
  constraint adoptions_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint adoptions_school_urn_fkey FOREIGN KEY (school_urn) REFERENCES schools(urn),
  constraint adoptions_version_id_fkey FOREIGN KEY (version_id) REFERENCES practice_versions(id),
  constraint adoptions_check CHECK ((school_urn <> offering_urn)),
  constraint adoptions_check1 CHECK (((agreed_on IS NULL) = (status = ANY (ARRAY['proposed'::text, 'dropped'::text, 'asked'::text, 'taken_back'::text, 'offered'::text, 'not_now'::text])))),
  constraint adoptions_check2 CHECK (((stopped_on IS NULL) = (status <> 'stopped'::text))),
  constraint adoptions_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'dropped'::text, 'asked'::text, 'taken_back'::text, 'offered'::text, 'not_now'::text, 'explore'::text, 'prepare'::text, 'deliver'::text, 'sustain'::text, 'stopped'::text]))),
  constraint adoptions_wished_for_check CHECK ((wished_for = ANY (ARRAY['this_term'::text, 'next_term'::text, 'next_year'::text, 'later'::text])))
);
CREATE INDEX adoptions_authority ON public.adoptions USING btree (authority_code, school_urn, status);
CREATE INDEX adoptions_offering ON public.adoptions USING btree (offering_authority_code, offering_urn, status);
CREATE INDEX adoptions_practice ON public.adoptions USING btree (practice_id, status);
CREATE UNIQUE INDEX adoptions_under_way ON public.adoptions USING btree (practice_id, school_urn) WHERE (status = ANY (ARRAY['proposed'::text, 'asked'::text, 'offered'::text, 'explore'::text, 'prepare'::text, 'deliver'::text, 'sustain'::text]));

create table adviser_schools (
  id uuid not null,
  authority_code text not null,
  person_id uuid not null,
  school_urn text not null,
  from_on date not null,
  until_on date,
  named_by uuid,
  named_at timestamp with time zone not null,
  constraint adviser_schools_pkey PRIMARY KEY (id),
  constraint adviser_schools_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint adviser_schools_named_by_fkey FOREIGN KEY (named_by) REFERENCES people(id),
  constraint adviser_schools_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint adviser_schools_school_urn_fkey FOREIGN KEY (school_urn) REFERENCES schools(urn),
  constraint adviser_schools_check CHECK (((until_on IS NULL) OR (until_on >= from_on)))
);
CREATE UNIQUE INDEX adviser_schools_one ON public.adviser_schools USING btree (school_urn) WHERE (until_on IS NULL);
CREATE INDEX adviser_schools_person ON public.adviser_schools USING btree (person_id);
CREATE INDEX adviser_schools_school ON public.adviser_schools USING btree (authority_code, school_urn);

create table areas (
  code text not null,
  name text not null,
  region text,
  constraint areas_pkey PRIMARY KEY (code),
  constraint areas_code_check CHECK ((code ~ '^R?[0-9]{3}$'::text))
);

create table assessments (
  assignment_id uuid not null,
  authority_code text not null,
  edits integer default 0 not null,
  benefit smallint,
  context smallint,
  replicability smallint,
  sustainability smallint,
  inclusion smallint,
  benefit_reason text,
  context_reason text,
  replicability_reason text,
  sustainability_reason text,
  inclusion_reason text,
  gate_baseline boolean,
  gate_privacy boolean,
  gate_head_agrees boolean,
  gate_named_person boolean,
  gate_plain_english boolean,
  saved_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  constraint assessments_pkey PRIMARY KEY (assignment_id),
  constraint assessments_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignments(id),
  constraint assessments_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint assessments_benefit_check CHECK (((benefit >= 0) AND (benefit <= 3))),
  constraint assessments_check CHECK (((submitted_at IS NULL) OR ((benefit IS NOT NULL) AND (context IS NOT NULL) AND (replicability IS NOT NULL) AND (sustainability IS NOT NULL) AND (inclusion IS NOT NULL) AND (benefit_reason IS NOT NULL) AND (context_reason IS NOT NULL) AND (replicability_reason IS NOT NULL) AND (sustainability_reason IS NOT NULL) AND (inclusion_reason IS NOT NULL) AND (gate_baseline IS NOT NULL) AND (gate_privacy IS NOT NULL) AND (gate_head_agrees IS NOT NULL) AND (gate_named_person IS NOT NULL) AND (gate_plain_english IS NOT NULL)))),
  constraint assessments_context_check CHECK (((context >= 0) AND (context <= 3))),
  constraint assessments_inclusion_check CHECK (((inclusion >= 0) AND (inclusion <= 3))),
  constraint assessments_replicability_check CHECK (((replicability >= 0) AND (replicability <= 3))),
  constraint assessments_sustainability_check CHECK (((sustainability >= 0) AND (sustainability <= 3)))
);

create table assignment_reminders (
  assignment_id uuid not null,
  kind text not null,
  sent_at timestamp with time zone not null,
  constraint assignment_reminders_pkey PRIMARY KEY (assignment_id, kind),
  constraint assignment_reminders_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignments(id),
  constraint assignment_reminders_kind_check CHECK ((kind = ANY (ARRAY['soon'::text, 'late'::text])))
);

create table assignments (
  id uuid not null,
  authority_code text not null,
  practice_id uuid not null,
  submission_id uuid not null,
  assessor_id uuid not null,
  part text not null,
  status text not null,
  assigned_by uuid not null,
  assigned_at timestamp with time zone not null,
  due_on date not null,
  closed_at timestamp with time zone,
  reason text,
  constraint assignments_pkey PRIMARY KEY (id),
  constraint assignments_assessor_id_fkey FOREIGN KEY (assessor_id) REFERENCES people(id),
  constraint assignments_assigned_by_fkey FOREIGN KEY (assigned_by) REFERENCES people(id),
  constraint assignments_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint assignments_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint assignments_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submissions(id),
  constraint assignments_check CHECK (((status = 'assigned'::text) = (closed_at IS NULL))),
  constraint assignments_check1 CHECK (((status <> ALL (ARRAY['declined'::text, 'stood_down'::text])) OR (reason IS NOT NULL))),
  constraint assignments_part_check CHECK ((part = ANY (ARRAY['assessor'::text, 'moderator'::text]))),
  constraint assignments_status_check CHECK ((status = ANY (ARRAY['assigned'::text, 'submitted'::text, 'declined'::text, 'interest_declared'::text, 'stood_down'::text])))
);
CREATE INDEX assignments_assessor ON public.assignments USING btree (authority_code, assessor_id, status);
CREATE UNIQUE INDEX assignments_once ON public.assignments USING btree (submission_id, assessor_id) WHERE (status = ANY (ARRAY['assigned'::text, 'submitted'::text]));
CREATE UNIQUE INDEX assignments_one_moderator ON public.assignments USING btree (submission_id) WHERE ((part = 'moderator'::text) AND (status = ANY (ARRAY['assigned'::text, 'submitted'::text])));
CREATE INDEX assignments_submission ON public.assignments USING btree (authority_code, submission_id);

create table authorities (
  code text not null,
  name text not null,
  gss_code text,
  region text,
  served boolean default false not null,
  demonstration boolean default false not null,
  register_date date,
  constraint authorities_pkey PRIMARY KEY (code),
  constraint authorities_code_check CHECK ((code ~ '^[0-9]{3}$'::text))
);

create table authority_indicator_values (
  indicator_code text not null,
  year integer not null,
  authority_code text not null,
  period text,
  value numeric,
  cohort integer,
  suppressed text,
  provisional boolean default false not null,
  import_id integer,
  constraint authority_indicator_values_pkey PRIMARY KEY (indicator_code, year, authority_code),
  constraint authority_indicator_values_authority_code_check CHECK ((authority_code ~ '^R?[0-9]{3}$'::text)),
  constraint authority_indicator_values_check CHECK (((value IS NULL) OR (suppressed IS NULL))),
  constraint authority_indicator_values_cohort_check CHECK ((cohort >= 0)),
  constraint authority_indicator_values_year_check CHECK (((year >= 1990) AND (year <= 2100)))
);
CREATE INDEX authority_indicator_values_authority ON public.authority_indicator_values USING btree (authority_code, indicator_code, year);

create table beyond_practice_themes (
  beyond_id uuid not null,
  theme_slug text not null,
  constraint beyond_practice_themes_pkey PRIMARY KEY (beyond_id, theme_slug),
  constraint beyond_practice_themes_beyond_id_fkey FOREIGN KEY (beyond_id) REFERENCES beyond_practices(id),
  constraint beyond_practice_themes_theme_slug_fkey FOREIGN KEY (theme_slug) REFERENCES themes(slug) ON UPDATE CASCADE
);
CREATE INDEX beyond_practice_themes_theme ON public.beyond_practice_themes USING btree (theme_slug);

create table beyond_practices (
  id uuid not null,
  ref text not null,
  kind text not null,
  title text not null,
  description text not null,
  address text not null,
  source text not null,
  licence text not null,
  listed_by text,
  phases text[] default '{}'::text[] not null,
  edits integer default 0 not null,
  added_at timestamp with time zone not null,
  kept_by uuid,
  kept_at timestamp with time zone not null,
  retired_by uuid,
  retired_at timestamp with time zone,
  retired_reason text,
  constraint beyond_practices_pkey PRIMARY KEY (id),
  constraint beyond_practices_address_key UNIQUE (address),
  constraint beyond_practices_ref_key UNIQUE (ref),
  constraint beyond_practices_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES people(id),
  constraint beyond_practices_retired_by_fkey FOREIGN KEY (retired_by) REFERENCES people(id),
  constraint beyond_practices_check CHECK (((retired_at IS NULL) = (retired_reason IS NULL))),
  constraint beyond_practices_kind_check CHECK ((kind = ANY (ARRAY['regional'::text, 'national'::text, 'international'::text]))),
  constraint beyond_practices_licence_check CHECK ((licence = ANY (ARRAY['ogl_v3'::text, 'cc_by'::text, 'own_terms'::text]))),
  constraint beyond_practices_phases_check CHECK ((phases <@ ARRAY['early_years'::text, 'primary'::text, 'secondary'::text, 'post_16'::text, 'special'::text]))
);

create table co_ordinator_budgets (
  authority_code text not null,
  days numeric(5,1) not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  constraint co_ordinator_budgets_pkey PRIMARY KEY (authority_code),
  constraint co_ordinator_budgets_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint co_ordinator_budgets_set_by_fkey FOREIGN KEY (set_by) REFERENCES people(id),
  constraint co_ordinator_budgets_days_check CHECK (((days > (0)::numeric) AND (days <= (999)::numeric)))
);

create table co_ordinator_days (
  id uuid not null,
  authority_code text not null,
  person_id uuid not null,
  worked_on date not null,
  hours numeric(4,2) not null,
  work text not null,
  pieces smallint,
  note text,
  logged_by uuid not null,
  logged_at timestamp with time zone not null,
  constraint co_ordinator_days_pkey PRIMARY KEY (id),
  constraint co_ordinator_days_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint co_ordinator_days_logged_by_fkey FOREIGN KEY (logged_by) REFERENCES people(id),
  constraint co_ordinator_days_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint co_ordinator_days_hours_check CHECK (((hours > (0)::numeric) AND (hours <= (14)::numeric))),
  constraint co_ordinator_days_pieces_check CHECK (((pieces >= 1) AND (pieces <= 99))),
  constraint co_ordinator_days_work_check CHECK ((work = ANY (ARRAY['nomination'::text, 'write_up'::text, 'submission'::text, 'publication'::text, 'renewal'::text, 'other'::text])))
);
CREATE INDEX co_ordinator_days_authority ON public.co_ordinator_days USING btree (authority_code, worked_on DESC);

create table collection_addresses (
  slug text not null,
  collection_id uuid not null,
  constraint collection_addresses_pkey PRIMARY KEY (slug),
  constraint collection_addresses_collection_id_fkey FOREIGN KEY (collection_id) REFERENCES collections(id)
);

create table collection_items (
  id uuid not null,
  authority_code text not null,
  collection_id uuid not null,
  position integer not null,
  kind text not null,
  practice_id uuid,
  title text,
  address text,
  hash text,
  form text,
  scan text,
  size bigint,
  findings jsonb default '[]'::jsonb not null,
  note text,
  edits integer default 0 not null,
  constraint collection_items_pkey PRIMARY KEY (id),
  constraint collection_items_collection_id_position_key UNIQUE (collection_id, "position") DEFERRABLE,
  constraint collection_items_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint collection_items_collection_id_fkey FOREIGN KEY (collection_id) REFERENCES collections(id),
  constraint collection_items_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint collection_items_check CHECK (((kind = 'practice'::text) = (practice_id IS NOT NULL))),
  constraint collection_items_check1 CHECK (((kind = 'link'::text) = (address IS NOT NULL))),
  constraint collection_items_check2 CHECK (((kind = 'document'::text) = (hash IS NOT NULL))),
  constraint collection_items_kind_check CHECK ((kind = ANY (ARRAY['practice'::text, 'link'::text, 'document'::text]))),
  constraint collection_items_scan_check CHECK ((scan = ANY (ARRAY['none'::text, 'clean'::text, 'waiting'::text])))
);
CREATE INDEX collection_items_hash ON public.collection_items USING btree (hash);
CREATE INDEX collection_items_practice ON public.collection_items USING btree (practice_id);

create table collections (
  id uuid not null,
  authority_code text not null,
  slug text not null,
  title text not null,
  introduction text not null,
  status text not null,
  edits integer default 0 not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  published_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  constraint collections_pkey PRIMARY KEY (id),
  constraint collections_slug_key UNIQUE (slug),
  constraint collections_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint collections_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint collections_check CHECK (((status <> 'published'::text) OR (published_at IS NOT NULL))),
  constraint collections_check1 CHECK (((status <> 'withdrawn'::text) OR ((withdrawn_at IS NOT NULL) AND (withdrawn_reason IS NOT NULL)))),
  constraint collections_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'in_consultation'::text, 'published'::text, 'withdrawn'::text])))
);
CREATE INDEX collections_authority ON public.collections USING btree (authority_code, status);

create table complaints (
  id uuid not null,
  reference text not null,
  authority_code text not null,
  practice_id uuid not null,
  post_id uuid,
  person_id uuid,
  email text,
  key_hash text not null,
  text text not null,
  made_at timestamp with time zone not null,
  acknowledge_by date not null,
  answer_by date not null,
  acknowledged_at timestamp with time zone,
  acknowledged_by uuid,
  outcome text,
  letter text,
  edits integer default 0 not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  constraint complaints_pkey PRIMARY KEY (id),
  constraint complaints_key_hash_key UNIQUE (key_hash),
  constraint complaints_reference_key UNIQUE (reference),
  constraint complaints_acknowledged_by_fkey FOREIGN KEY (acknowledged_by) REFERENCES people(id),
  constraint complaints_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people(id),
  constraint complaints_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint complaints_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint complaints_post_id_fkey FOREIGN KEY (post_id) REFERENCES discussion_posts(id),
  constraint complaints_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint complaints_check CHECK ((((answered_at IS NULL) = (outcome IS NULL)) AND ((answered_at IS NULL) = (letter IS NULL)))),
  constraint complaints_outcome_check CHECK ((outcome = ANY (ARRAY['upheld'::text, 'partly_upheld'::text, 'not_upheld'::text])))
);
CREATE INDEX complaints_authority ON public.complaints USING btree (authority_code, answered_at, answer_by);

create table consultation_comments (
  id uuid not null,
  authority_code text not null,
  consultation_id uuid not null,
  person_id uuid,
  text text not null,
  may_be_named boolean not null,
  pupil_checked boolean not null,
  edits integer default 0 not null,
  commented_at timestamp with time zone not null,
  changed_at timestamp with time zone,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint consultation_comments_pkey PRIMARY KEY (id),
  constraint consultation_comments_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint consultation_comments_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint consultation_comments_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES consultations(id),
  constraint consultation_comments_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE SET NULL
);
CREATE INDEX consultation_comments_consultation ON public.consultation_comments USING btree (consultation_id, commented_at);

create table consultation_people (
  consultation_id uuid not null,
  person_id uuid not null,
  authority_code text not null,
  invited_by uuid not null,
  invited_at timestamp with time zone not null,
  reminded_at timestamp with time zone,
  constraint consultation_people_pkey PRIMARY KEY (consultation_id, person_id),
  constraint consultation_people_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint consultation_people_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES consultations(id),
  constraint consultation_people_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES people(id),
  constraint consultation_people_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX consultation_people_person ON public.consultation_people USING btree (person_id);

create table consultations (
  id uuid not null,
  authority_code text not null,
  practice_id uuid,
  version_id uuid,
  collection_id uuid,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  closes_on date not null,
  closed_at timestamp with time zone,
  closed_by uuid,
  closed_early_reason text,
  said text,
  changed text,
  unchanged text,
  edits integer default 0 not null,
  stated_by uuid,
  stated_at timestamp with time zone,
  returned_reason text,
  returned_by uuid,
  returned_at timestamp with time zone,
  asked_count integer,
  commented_count integer,
  comments_removed_at timestamp with time zone,
  constraint consultations_pkey PRIMARY KEY (id),
  constraint consultations_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint consultations_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES people(id),
  constraint consultations_collection_id_fkey FOREIGN KEY (collection_id) REFERENCES collections(id),
  constraint consultations_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES people(id),
  constraint consultations_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint consultations_returned_by_fkey FOREIGN KEY (returned_by) REFERENCES people(id),
  constraint consultations_stated_by_fkey FOREIGN KEY (stated_by) REFERENCES people(id),
  constraint consultations_version_id_fkey FOREIGN KEY (version_id) REFERENCES practice_versions(id),
  constraint consultations_check CHECK (((practice_id IS NULL) = (version_id IS NULL))),
  constraint consultations_check1 CHECK (((practice_id IS NULL) <> (collection_id IS NULL))),
  constraint consultations_check2 CHECK (((stated_at IS NULL) = (said IS NULL))),
  constraint consultations_check3 CHECK (((comments_removed_at IS NULL) = (asked_count IS NULL))),
  constraint consultations_check4 CHECK (((comments_removed_at IS NULL) = (commented_count IS NULL)))
);
CREATE INDEX consultations_authority ON public.consultations USING btree (authority_code, closes_on);
CREATE INDEX consultations_collection ON public.consultations USING btree (collection_id, opened_at DESC);
CREATE UNIQUE INDEX consultations_one_of_a_collection ON public.consultations USING btree (collection_id) WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX consultations_one_of_a_version ON public.consultations USING btree (version_id) WHERE (closed_at IS NULL);
CREATE INDEX consultations_practice ON public.consultations USING btree (practice_id, opened_at DESC);

create table contact_departures (
  practice_id uuid not null,
  email text not null,
  authority_code text not null,
  left_on date not null,
  told_by uuid,
  told_at timestamp with time zone not null,
  constraint contact_departures_pkey PRIMARY KEY (practice_id, email),
  constraint contact_departures_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint contact_departures_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint contact_departures_told_by_fkey FOREIGN KEY (told_by) REFERENCES people(id),
  constraint contact_departures_email_check CHECK ((email = lower(email)))
);

create table credential_keys (
  id uuid not null,
  algorithm text not null,
  public_jwk jsonb not null,
  private_jwk jsonb,
  made_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint credential_keys_pkey PRIMARY KEY (id),
  constraint credential_keys_algorithm_check CHECK ((algorithm = ANY (ARRAY['ES256'::text, 'RS256'::text]))),
  constraint credential_keys_check CHECK (((retired_at IS NULL) = (private_jwk IS NOT NULL)))
);
CREATE UNIQUE INDEX credential_keys_current ON public.credential_keys USING btree ((true)) WHERE (retired_at IS NULL);

create table credentials (
  kitemark_id uuid not null,
  authority_code text not null,
  practice_id uuid not null,
  key_id uuid not null,
  list_number integer not null,
  list_index integer not null,
  jwt text not null,
  issued_at timestamp with time zone not null,
  constraint credentials_pkey PRIMARY KEY (kitemark_id),
  constraint credentials_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint credentials_authority_code_list_number_fkey FOREIGN KEY (authority_code, list_number) REFERENCES status_lists(authority_code, number),
  constraint credentials_key_id_fkey FOREIGN KEY (key_id) REFERENCES credential_keys(id),
  constraint credentials_kitemark_id_fkey FOREIGN KEY (kitemark_id) REFERENCES kitemarks(id),
  constraint credentials_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint credentials_list_index_check CHECK (((list_index >= 0) AND (list_index <= 131071)))
);
CREATE UNIQUE INDEX credentials_place ON public.credentials USING btree (authority_code, list_number, list_index);

create table decisions (
  id uuid not null,
  authority_code text not null,
  practice_id uuid not null,
  submission_id uuid not null,
  outcome text not null,
  gate_baseline boolean not null,
  gate_privacy boolean not null,
  gate_head_agrees boolean not null,
  gate_named_person boolean not null,
  gate_plain_english boolean not null,
  reason text,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  proposal_id uuid,
  strong text,
  lift text,
  constraint decisions_pkey PRIMARY KEY (id),
  constraint decisions_proposal_id_key UNIQUE (proposal_id),
  constraint decisions_submission_id_key UNIQUE (submission_id),
  constraint decisions_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint decisions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id),
  constraint decisions_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint decisions_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals(id),
  constraint decisions_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submissions(id),
  constraint decisions_check CHECK (((outcome <> 'returned'::text) OR (reason IS NOT NULL))),
  constraint decisions_check1 CHECK (((outcome <> 'validated'::text) OR (gate_baseline AND gate_privacy AND gate_head_agrees AND gate_named_person AND gate_plain_english))),
  constraint decisions_outcome_check CHECK ((outcome = ANY (ARRAY['validated'::text, 'returned'::text])))
);
CREATE INDEX decisions_practice ON public.decisions USING btree (authority_code, practice_id);

create table declared_interests (
  id uuid not null,
  authority_code text not null,
  person_id uuid not null,
  school_urn text not null,
  kind text not null,
  note text,
  declared_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint declared_interests_pkey PRIMARY KEY (id),
  constraint declared_interests_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint declared_interests_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint declared_interests_school_urn_fkey FOREIGN KEY (school_urn) REFERENCES schools(urn),
  constraint declared_interests_check CHECK (((kind <> 'other'::text) OR (note IS NOT NULL))),
  constraint declared_interests_kind_check CHECK ((kind = ANY (ARRAY['relative'::text, 'other'::text])))
);
CREATE INDEX declared_interests_person ON public.declared_interests USING btree (authority_code, person_id);

create table digests (
  person_id uuid not null,
  period text not null,
  topics text[] not null,
  covers_until timestamp with time zone not null,
  made_at timestamp with time zone not null,
  mail_id uuid,
  constraint digests_pkey PRIMARY KEY (person_id, period),
  constraint digests_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mail_messages(id) ON DELETE SET NULL,
  constraint digests_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX digests_mail ON public.digests USING btree (mail_id) WHERE (mail_id IS NOT NULL);

create table discussion_posts (
  id uuid not null,
  authority_code text not null,
  practice_id uuid not null,
  parent_id uuid,
  person_id uuid,
  school_urn text,
  text text not null,
  pupil_checked boolean not null,
  edits integer default 0 not null,
  posted_at timestamp with time zone not null,
  changed_at timestamp with time zone,
  deleted_at timestamp with time zone,
  hidden_at timestamp with time zone,
  hidden_by uuid,
  hidden_reason text,
  constraint discussion_posts_pkey PRIMARY KEY (id),
  constraint discussion_posts_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint discussion_posts_hidden_by_fkey FOREIGN KEY (hidden_by) REFERENCES people(id),
  constraint discussion_posts_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES discussion_posts(id),
  constraint discussion_posts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint discussion_posts_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint discussion_posts_school_urn_fkey FOREIGN KEY (school_urn) REFERENCES schools(urn),
  constraint discussion_posts_check CHECK (((deleted_at IS NULL) OR (text = ''::text))),
  constraint discussion_posts_check1 CHECK (((hidden_at IS NULL) = (hidden_reason IS NULL)))
);
CREATE INDEX discussion_posts_parent ON public.discussion_posts USING btree (parent_id);
CREATE INDEX discussion_posts_practice ON public.discussion_posts USING btree (practice_id, posted_at);

create table draft_warnings (
  practice_id uuid not null,
  number smallint not null,
  authority_code text not null,
  sent_at timestamp with time zone not null,
  constraint draft_warnings_pkey PRIMARY KEY (practice_id, number),
  constraint draft_warnings_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint draft_warnings_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id) ON DELETE CASCADE,
  constraint draft_warnings_number_check CHECK ((number = ANY (ARRAY[1, 2])))
);

create table empty_searches (
  searched_on date not null,
  words text not null,
  times integer default 1 not null,
  constraint empty_searches_pkey PRIMARY KEY (searched_on, words)
);

create table events (
  id uuid not null,
  sequence bigint generated as identity not null,
  type text not null,
  authority_code text,
  subject_type text not null,
  subject_id text not null,
  person_id uuid,
  facts jsonb default '{}'::jsonb not null,
  happened_at timestamp with time zone not null,
  constraint events_pkey PRIMARY KEY (id),
  constraint events_sequence_key UNIQUE (sequence)
);
CREATE INDEX events_by_authority ON public.events USING btree (authority_code, sequence);
CREATE INDEX events_by_person ON public.events USING btree (person_id, happened_at, sequence);
CREATE INDEX events_by_subject ON public.events USING btree (subject_type, subject_id, sequence);
CREATE INDEX events_newest ON public.events USING btree (happened_at, sequence);

create table helping_limits (
  school_urn text not null,
  authority_code text not null,
  most_at_once integer not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  constraint helping_limits_pkey PRIMARY KEY (school_urn),
  constraint helping_limits_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint helping_limits_school_urn_fkey FOREIGN KEY (school_urn) REFERENCES schools(urn),
  constraint helping_limits_set_by_fkey FOREIGN KEY (set_by) REFERENCES people(id),
  constraint helping_limits_most_at_once_check CHECK (((most_at_once >= 0) AND (most_at_once <= 20)))
);

create table indicator_imports (
  id integer generated as identity not null,
  form text not null,
  file_name text not null,
  first_year integer,
  last_year integer,
  rows_read integer not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  refused integer not null,
  imported_at timestamp with time zone not null,
  constraint indicator_imports_pkey PRIMARY KEY (id)
);

create table indicator_values (
  indicator_code text not null,
  year integer not null,
  urn text not null,
  value numeric,
  cohort integer,
  suppressed text,
  provisional boolean default false not null,
  import_id integer,
  constraint indicator_values_pkey PRIMARY KEY (indicator_code, year, urn),
  constraint indicator_values_check CHECK (((value IS NULL) OR (suppressed IS NULL))),
  constraint indicator_values_cohort_check CHECK ((cohort >= 0)),
  constraint indicator_values_year_check CHECK (((year >= 1990) AND (year <= 2100)))
);
CREATE INDEX indicator_values_school ON public.indicator_values USING btree (urn, indicator_code, year);

create table indicators (
  code text not null,
  name text not null,
  short_name text not null,
  topic text not null,
  unit text not null,
  decimals smallint not null,
  direction text not null,
  cohort_of text,
  averaging text not null,
  source text not null,
  position integer not null,
  constraint indicators_pkey PRIMARY KEY (code),
  constraint indicators_averaging_check CHECK ((averaging = ANY (ARRAY['pooled'::text, 'mean'::text]))),
  constraint indicators_code_check CHECK ((code ~ '^[a-z0-9_]+$'::text)),
  constraint indicators_decimals_check CHECK (((decimals >= 0) AND (decimals <= 3))),
  constraint indicators_direction_check CHECK ((direction = ANY (ARRAY['higher'::text, 'lower'::text, 'none'::text])))
);

create table installation_secrets (
  name text not null,
  value text not null,
  made_at timestamp with time zone not null,
  constraint installation_secrets_pkey PRIMARY KEY (name)
);

create table invitations (
  id uuid not null,
  authority_code text not null,
  school_urn text,
  role text not null,
  email text not null,
  name text not null,
  invited_by uuid not null,
  invited_at timestamp with time zone not null,
  accepted_by uuid,
  accepted_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES people(id),
  constraint invitations_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES people(id),
  constraint invitations_school_urn_fkey FOREIGN KEY (school_urn) REFERENCES schools(urn),
  constraint invitations_email_check CHECK ((email = lower(email))),
  constraint invitations_role_check CHECK ((role = ANY (ARRAY['school_staff'::text, 'school_lead'::text, 'governor'::text, 'school_administrator'::text, 'adviser'::text, 'assessor'::text, 'co_ordinator'::text])))
);
CREATE INDEX invitations_email ON public.invitations USING btree (email);
CREATE INDEX invitations_school ON public.invitations USING btree (authority_code, school_urn);

create table kitemark_lapses (
  kitemark_id uuid not null,
  authority_code text not null,
  practice_id uuid not null,
  lapsed_on date not null,
  noticed_at timestamp with time zone not null,
  constraint kitemark_lapses_pkey PRIMARY KEY (kitemark_id),
  constraint kitemark_lapses_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint kitemark_lapses_kitemark_id_fkey FOREIGN KEY (kitemark_id) REFERENCES kitemarks(id),
  constraint kitemark_lapses_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id)
);
CREATE INDEX kitemark_lapses_authority ON public.kitemark_lapses USING btree (authority_code, lapsed_on DESC);

create table kitemark_reminders (
  kitemark_id uuid not null,
  days_before smallint not null,
  addressee text not null,
  authority_code text not null,
  person_id uuid not null,
  sent_at timestamp with time zone not null,
  constraint kitemark_reminders_pkey PRIMARY KEY (kitemark_id, days_before, addressee),
  constraint kitemark_reminders_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint kitemark_reminders_kitemark_id_fkey FOREIGN KEY (kitemark_id) REFERENCES kitemarks(id),
  constraint kitemark_reminders_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint kitemark_reminders_addressee_check CHECK ((addressee = ANY (ARRAY['author'::text, 'second'::text]))),
  constraint kitemark_reminders_days_before_check CHECK ((days_before = ANY (ARRAY[90, 30])))
);

create table kitemarks (
  id uuid not null,
  authority_code text not null,
  practice_id uuid not null,
  decision_id uuid not null,
  level text not null,
  awarded_on date not null,
  valid_until date not null,
  follows uuid,
  ended_at timestamp with time zone,
  ended_as text,
  ended_reason text,
  constraint kitemarks_pkey PRIMARY KEY (id),
  constraint kitemarks_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint kitemarks_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions(id),
  constraint kitemarks_follows_fkey FOREIGN KEY (follows) REFERENCES kitemarks(id),
  constraint kitemarks_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint kitemarks_check CHECK ((valid_until > awarded_on)),
  constraint kitemarks_check1 CHECK ((((ended_at IS NULL) = (ended_as IS NULL)) AND ((ended_at IS NULL) = (ended_reason IS NULL)))),
  constraint kitemarks_ended_as_check CHECK ((ended_as = ANY (ARRAY['revoked'::text, 'level_lost'::text, 'set_aside'::text]))),
  constraint kitemarks_level_check CHECK ((level = ANY (ARRAY['promising'::text, 'good'::text, 'leading'::text])))
);
CREATE INDEX kitemarks_ends ON public.kitemarks USING btree (valid_until) WHERE (ended_at IS NULL);
CREATE INDEX kitemarks_practice ON public.kitemarks USING btree (practice_id, valid_until DESC);

create table list_items (
  person_id uuid not null,
  practice_id uuid not null,
  note text,
  position integer not null,
  added_at timestamp with time zone not null,
  constraint list_items_pkey PRIMARY KEY (person_id, practice_id),
  constraint list_items_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint list_items_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id)
);

create table mail_choice_keys (
  person_id uuid not null,
  token text not null,
  made_at timestamp with time zone not null,
  constraint mail_choice_keys_pkey PRIMARY KEY (person_id),
  constraint mail_choice_keys_token_key UNIQUE (token),
  constraint mail_choice_keys_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);

create table mail_messages (
  id uuid not null,
  person_id uuid,
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  state text default 'queued'::text not null,
  attempts integer default 0 not null,
  last_error text,
  queued_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  topic text,
  headers jsonb default '{}'::jsonb not null,
  tells_of text[] default '{}'::text[] not null,
  constraint mail_messages_pkey PRIMARY KEY (id),
  constraint mail_messages_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint mail_messages_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'kept'::text, 'failed'::text, 'unwanted'::text, 'called_back'::text])))
);
CREATE INDEX mail_messages_newest ON public.mail_messages USING btree (queued_at DESC);
CREATE INDEX mail_messages_unsent ON public.mail_messages USING gin (tells_of) WHERE (state = ANY (ARRAY['queued'::text, 'failed'::text]));

create table media (
  id uuid not null,
  practice_id uuid not null,
  authority_code text not null,
  kind text not null,
  hash text,
  width integer,
  height integer,
  small_hash text,
  small_width integer,
  small_height integer,
  address text,
  form text,
  findings jsonb default '[]'::jsonb not null,
  findings_confirmed_by uuid,
  findings_confirmed_at timestamp with time zone,
  scan text not null,
  scanned_at timestamp with time zone,
  uploaded_by uuid not null,
  uploaded_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  constraint media_pkey PRIMARY KEY (id),
  constraint media_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint media_findings_confirmed_by_fkey FOREIGN KEY (findings_confirmed_by) REFERENCES people(id),
  constraint media_hash_fkey FOREIGN KEY (hash) REFERENCES stored_files(hash),
  constraint media_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint media_small_hash_fkey FOREIGN KEY (small_hash) REFERENCES stored_files(hash),
  constraint media_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES people(id),
  constraint media_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES people(id),
  constraint media_check CHECK (((kind = 'video'::text) = ((hash IS NULL) AND (address IS NOT NULL)))),
  constraint media_check1 CHECK (((kind = 'image'::text) = (small_hash IS NOT NULL))),
  constraint media_kind_check CHECK ((kind = ANY (ARRAY['image'::text, 'document'::text, 'audio'::text, 'video'::text]))),
  constraint media_scan_check CHECK ((scan = ANY (ARRAY['none'::text, 'clean'::text, 'waiting'::text, 'infected'::text])))
);
CREATE INDEX media_hash ON public.media USING btree (hash);
CREATE INDEX media_practice ON public.media USING btree (practice_id);
CREATE INDEX media_small_hash ON public.media USING btree (small_hash);
CREATE INDEX media_uploaded_by ON public.media USING btree (uploaded_by);

create table memberships (
  id uuid not null,
  person_id uuid not null,
  role text not null,
  authority_code text,
  school_urn text,
  from_on date not null,
  until_on date,
  granted_by uuid,
  granted_at timestamp with time zone not null,
  constraint memberships_pkey PRIMARY KEY (id),
  constraint memberships_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint memberships_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES people(id),
  constraint memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint memberships_school_urn_fkey FOREIGN KEY (school_urn) REFERENCES schools(urn),
  constraint memberships_check CHECK (((authority_code IS NOT NULL) OR (role = 'operator'::text))),
  constraint memberships_check1 CHECK (((until_on IS NULL) OR (until_on >= from_on))),
  constraint memberships_role_check CHECK ((role = ANY (ARRAY['school_staff'::text, 'school_lead'::text, 'governor'::text, 'school_administrator'::text, 'network_lead'::text, 'expert'::text, 'adviser'::text, 'assessor'::text, 'co_ordinator'::text, 'authority_lead'::text, 'committee_member'::text, 'partner_authority'::text, 'operator'::text])))
);
CREATE INDEX memberships_person ON public.memberships USING btree (person_id);
CREATE INDEX memberships_school ON public.memberships USING btree (authority_code, school_urn);

create table national_spreads (
  indicator_code text not null,
  year integer not null,
  sd double precision not null,
  schools integer not null,
  constraint national_spreads_pkey PRIMARY KEY (indicator_code, year),
  constraint national_spreads_indicator_code_fkey FOREIGN KEY (indicator_code) REFERENCES indicators(code)
);

create table nomination_answers (
  id uuid not null,
  authority_code text not null,
  nomination_id uuid not null,
  answer text not null,
  reason text,
  answered_by uuid,
  answered_at timestamp with time zone not null,
  constraint nomination_answers_pkey PRIMARY KEY (id),
  constraint nomination_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people(id),
  constraint nomination_answers_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint nomination_answers_nomination_id_fkey FOREIGN KEY (nomination_id) REFERENCES nominations(id),
  constraint nomination_answers_answer_check CHECK ((answer = ANY (ARRAY['invited'::text, 'accepted'::text, 'turned_down'::text, 'declined'::text, 'merged'::text]))),
  constraint nomination_answers_check CHECK (((answer <> ALL (ARRAY['declined'::text, 'turned_down'::text])) OR (reason IS NOT NULL)))
);
CREATE INDEX nomination_answers_authority ON public.nomination_answers USING btree (authority_code, answered_at);
CREATE INDEX nomination_answers_nomination ON public.nomination_answers USING btree (nomination_id, answered_at);

create table nominations (
  id uuid not null,
  authority_code text not null,
  school_urn text not null,
  nominated_by uuid,
  nominated_at timestamp with time zone not null,
  route text not null,
  title text not null,
  seen text not null,
  seen_on date,
  done_by text,
  status text default 'waiting'::text not null,
  invited_id uuid,
  merged_into uuid,
  practice_id uuid,
  sought text,
  constraint nominations_pkey PRIMARY KEY (id),
  constraint nominations_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint nominations_invited_id_fkey FOREIGN KEY (invited_id) REFERENCES people(id),
  constraint nominations_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES nominations(id),
  constraint nominations_nominated_by_fkey FOREIGN KEY (nominated_by) REFERENCES people(id),
  constraint nominations_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint nominations_school_urn_fkey FOREIGN KEY (school_urn) REFERENCES schools(urn),
  constraint nominations_check CHECK (((status = 'merged'::text) = (merged_into IS NOT NULL))),
  constraint nominations_check1 CHECK (((status = 'accepted'::text) = (practice_id IS NOT NULL))),
  constraint nominations_route_check CHECK ((route = ANY (ARRAY['self_evaluation'::text, 'visit'::text, 'annual_progress_review'::text, 'pupil_data'::text, 'benchmarking'::text, 'inspection'::text, 'research_or_project'::text, 'learning_network'::text, 'head_deputy_or_subject_group'::text, 'cpd_event'::text]))),
  constraint nominations_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'invited'::text, 'accepted'::text, 'turned_down'::text, 'declined'::text, 'merged'::text])))
);
CREATE INDEX nominations_authority ON public.nominations USING btree (authority_code, status, nominated_at);
CREATE INDEX nominations_nominator ON public.nominations USING btree (nominated_by, nominated_at DESC);
CREATE INDEX nominations_practice ON public.nominations USING btree (practice_id);
CREATE INDEX nominations_school ON public.nominations USING btree (school_urn, status);
CREATE INDEX nominations_sought ON public.nominations USING btree (sought) WHERE (sought IS NOT NULL);
CREATE INDEX nominations_twins ON public.nominations USING btree (merged_into);

create table notification_choices (
  person_id uuid not null,
  topic text not null,
  choice text not null,
  collected_since timestamp with time zone not null,
  chosen_at timestamp with time zone not null,
  constraint notification_choices_pkey PRIMARY KEY (person_id, topic),
  constraint notification_choices_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint notification_choices_choice_check CHECK ((choice = ANY (ARRAY['at_once'::text, 'daily'::text, 'weekly'::text, 'never'::text])))
);

create table outcome_corrections (
  id uuid not null,
  authority_code text not null,
  outcome_id uuid not null,
  measure text not null,
  unit text not null,
  better text not null,
  year integer not null,
  before double precision not null,
  after double precision not null,
  cohort integer not null,
  reason text not null,
  corrected_by uuid,
  corrected_at timestamp with time zone not null,
  constraint outcome_corrections_pkey PRIMARY KEY (id),
  constraint outcome_corrections_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint outcome_corrections_corrected_by_fkey FOREIGN KEY (corrected_by) REFERENCES people(id),
  constraint outcome_corrections_outcome_id_fkey FOREIGN KEY (outcome_id) REFERENCES outcomes(id)
);
CREATE INDEX outcome_corrections_outcome ON public.outcome_corrections USING btree (outcome_id, corrected_at);

create table outcomes (
  id uuid not null,
  authority_code text not null,
  adoption_id uuid not null,
  kind text not null,
  indicator_code text,
  measure text,
  unit text,
  better text not null,
  year integer not null,
  before double precision,
  after double precision,
  cohort integer,
  recorded_by uuid,
  recorded_side text not null,
  recorded_at timestamp with time zone not null,
  edits integer default 0 not null,
  constraint outcomes_pkey PRIMARY KEY (id),
  constraint outcomes_adoption_id_fkey FOREIGN KEY (adoption_id) REFERENCES adoptions(id),
  constraint outcomes_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint outcomes_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES people(id),
  constraint outcomes_better_check CHECK ((better = ANY (ARRAY['higher'::text, 'lower'::text]))),
  constraint outcomes_check CHECK (((kind <> 'register'::text) OR ((indicator_code IS NOT NULL) AND (recorded_side = 'register'::text)))),
  constraint outcomes_check1 CHECK (((kind <> 'local'::text) OR ((measure IS NOT NULL) AND (unit IS NOT NULL) AND (cohort IS NOT NULL) AND (before IS NOT NULL) AND (after IS NOT NULL)))),
  constraint outcomes_cohort_check CHECK ((cohort > 0)),
  constraint outcomes_kind_check CHECK ((kind = ANY (ARRAY['register'::text, 'local'::text]))),
  constraint outcomes_recorded_side_check CHECK ((recorded_side = ANY (ARRAY['adopter'::text, 'origin'::text, 'authority'::text, 'register'::text]))),
  constraint outcomes_unit_check CHECK ((unit = ANY (ARRAY['percent'::text, 'points'::text, 'months'::text, 'count'::text, 'score'::text])))
);
CREATE INDEX outcomes_authority ON public.outcomes USING btree (authority_code, adoption_id);
CREATE UNIQUE INDEX outcomes_local ON public.outcomes USING btree (adoption_id, lower(measure), year) WHERE (kind = 'local'::text);
CREATE UNIQUE INDEX outcomes_register ON public.outcomes USING btree (adoption_id, indicator_code, year) WHERE (kind = 'register'::text);

create table panel_proposals (
  proposal_id uuid not null,
  authority_code text not null,
  submission_id uuid not null,
  level text,
  gate_baseline boolean not null,
  gate_privacy boolean not null,
  gate_head_agrees boolean not null,
  gate_named_person boolean not null,
  gate_plain_english boolean not null,
  strong text not null,
  lift text not null,
  constraint panel_proposals_pkey PRIMARY KEY (proposal_id),
  constraint panel_proposals_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint panel_proposals_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals(id),
  constraint panel_proposals_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submissions(id),
  constraint panel_proposals_check CHECK (((level IS NULL) OR (gate_baseline AND gate_privacy AND gate_head_agrees AND gate_named_person AND gate_plain_english))),
  constraint panel_proposals_level_check CHECK ((level = ANY (ARRAY['promising'::text, 'good'::text])))
);
CREATE INDEX panel_proposals_submission ON public.panel_proposals USING btree (authority_code, submission_id);

create table people (
  id uuid not null,
  email text not null,
  email_verified boolean default false not null,
  name text not null,
  image text,
  persona_sentence text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint people_pkey PRIMARY KEY (id),
  constraint people_email_key UNIQUE (email),
  constraint people_email_check CHECK ((email = lower(email)))
);

create table practice_blocks (
  id uuid not null,
  version_id uuid not null,
  position integer not null,
  title text not null,
  what text not null,
  active_ingredients text not null,
  lessons text not null,
  number integer not null,
  constraint practice_blocks_pkey PRIMARY KEY (id),
  constraint practice_blocks_version_id_number_key UNIQUE (version_id, number),
  constraint practice_blocks_version_id_position_key UNIQUE (version_id, "position") DEFERRABLE,
  constraint practice_blocks_version_id_fkey FOREIGN KEY (version_id) REFERENCES practice_versions(id)
);
CREATE INDEX practice_blocks_titles ON public.practice_blocks USING gin (to_tsvector('english'::regconfig, title));

create table practice_contacts (
  practice_id uuid not null,
  authority_code text not null,
  contact_name text not null,
  contact_role text,
  contact_email text not null,
  cover_name text,
  cover_role text,
  cover_email text,
  named_by uuid not null,
  named_at timestamp with time zone not null,
  constraint practice_contacts_pkey PRIMARY KEY (practice_id),
  constraint practice_contacts_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint practice_contacts_named_by_fkey FOREIGN KEY (named_by) REFERENCES people(id),
  constraint practice_contacts_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id)
);

create table practice_credits (
  id uuid not null,
  authority_code text not null,
  practice_id uuid not null,
  name text not null,
  role text,
  agreed_on date,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  constraint practice_credits_pkey PRIMARY KEY (id),
  constraint practice_credits_added_by_fkey FOREIGN KEY (added_by) REFERENCES people(id),
  constraint practice_credits_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint practice_credits_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id)
);
CREATE INDEX practice_credits_practice ON public.practice_credits USING btree (practice_id);

create table practice_measures (
  id uuid not null,
  version_id uuid not null,
  position integer not null,
  indicator text,
  unit text,
  cohort_size integer,
  baseline numeric(12,3),
  after_value numeric(12,3),
  period text,
  comparator text,
  source text,
  spread numeric(12,3),
  better text,
  pupils_in_others text,
  constraint practice_measures_pkey PRIMARY KEY (id),
  constraint practice_measures_version_id_position_key UNIQUE (version_id, "position") DEFERRABLE,
  constraint practice_measures_version_id_fkey FOREIGN KEY (version_id) REFERENCES practice_versions(id),
  constraint practice_measures_better_check CHECK ((better = ANY (ARRAY['higher'::text, 'lower'::text]))),
  constraint practice_measures_cohort_size_check CHECK ((cohort_size > 0)),
  constraint practice_measures_pupils_in_others_check CHECK ((pupils_in_others = ANY (ARRAY['some'::text, 'none'::text]))),
  constraint practice_measures_spread_check CHECK ((spread > (0)::numeric)),
  constraint practice_measures_unit_check CHECK ((unit = ANY (ARRAY['percent'::text, 'points'::text, 'months'::text, 'count'::text, 'score'::text])))
);

create table practice_version_media (
  version_id uuid not null,
  media_id uuid not null,
  position integer not null,
  caption text,
  alternative text,
  consent text default 'no_identifiable_child'::text not null,
  consent_reference text,
  consent_until date,
  taken_down_at timestamp with time zone,
  constraint practice_version_media_pkey PRIMARY KEY (version_id, media_id),
  constraint practice_version_media_media_id_fkey FOREIGN KEY (media_id) REFERENCES media(id),
  constraint practice_version_media_version_id_fkey FOREIGN KEY (version_id) REFERENCES practice_versions(id),
  constraint practice_version_media_consent_check CHECK ((consent = ANY (ARRAY['no_identifiable_child'::text, 'consent_held'::text, 'staff_only'::text])))
);
CREATE INDEX practice_version_media_consent ON public.practice_version_media USING btree (consent_until) WHERE ((consent_until IS NOT NULL) AND (taken_down_at IS NULL));
CREATE INDEX practice_version_media_media ON public.practice_version_media USING btree (media_id);

create table practice_version_themes (
  version_id uuid not null,
  theme_slug text not null,
  constraint practice_version_themes_pkey PRIMARY KEY (version_id, theme_slug),
  constraint practice_version_themes_theme_slug_fkey FOREIGN KEY (theme_slug) REFERENCES themes(slug) ON UPDATE CASCADE,
  constraint practice_version_themes_version_id_fkey FOREIGN KEY (version_id) REFERENCES practice_versions(id)
);
CREATE INDEX practice_version_themes_theme ON public.practice_version_themes USING btree (theme_slug);

create table practice_version_uses (
  version_id uuid not null,
  source_practice_id uuid not null,
  source_number integer not null,
  position integer not null,
  constraint practice_version_uses_pkey PRIMARY KEY (version_id, source_practice_id, source_number),
  constraint practice_version_uses_source_practice_id_fkey FOREIGN KEY (source_practice_id) REFERENCES practices(id),
  constraint practice_version_uses_version_id_fkey FOREIGN KEY (version_id) REFERENCES practice_versions(id)
);
CREATE INDEX practice_version_uses_source ON public.practice_version_uses USING btree (source_practice_id, source_number);

create table practice_versions (
  id uuid not null,
  practice_id uuid not null,
  authority_code text not null,
  number integer not null,
  edits integer default 0 not null,
  section_edits jsonb default '{}'::jsonb not null,
  title text,
  summary text,
  scale text,
  origin text,
  identified_via text,
  phases text[] default '{}'::text[] not null,
  key_stages text[] default '{}'::text[] not null,
  started_on date,
  problem text,
  did_not_work text,
  cost_band text,
  staff_time text,
  contact_name text,
  contact_role text,
  contact_email text,
  offers text[] default '{}'::text[] not null,
  context_on date,
  context_school_name text,
  context_phase text,
  context_setting text,
  context_roll integer,
  context_fsm_percent numeric(5,1),
  context_sen_percent numeric(5,1),
  context_eal_percent numeric(5,1),
  created_by uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  frozen_at timestamp with time zone,
  cover_name text,
  cover_role text,
  cover_email text,
  constraint practice_versions_pkey PRIMARY KEY (id),
  constraint practice_versions_practice_id_number_key UNIQUE (practice_id, number),
  constraint practice_versions_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint practice_versions_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint practice_versions_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint practice_versions_cost_band_check CHECK ((cost_band = ANY (ARRAY['none'::text, 'under_10'::text, '10_to_50'::text, '50_to_200'::text, 'over_200'::text]))),
  constraint practice_versions_identified_via_check CHECK ((identified_via = ANY (ARRAY['self_evaluation'::text, 'visit'::text, 'annual_progress_review'::text, 'pupil_data'::text, 'benchmarking'::text, 'inspection'::text, 'research_or_project'::text, 'learning_network'::text, 'head_deputy_or_subject_group'::text, 'cpd_event'::text]))),
  constraint practice_versions_key_stages_check CHECK ((key_stages <@ ARRAY['eyfs'::text, 'ks1'::text, 'ks2'::text, 'ks3'::text, 'ks4'::text, 'ks5'::text])),
  constraint practice_versions_offers_check CHECK ((offers <@ ARRAY['call'::text, 'visit'::text, 'demonstration_lesson'::text, 'coaching'::text, 'materials'::text])),
  constraint practice_versions_origin_check CHECK ((origin = ANY (ARRAY['local'::text, 'regional'::text, 'national'::text, 'international'::text]))),
  constraint practice_versions_phases_check CHECK ((phases <@ ARRAY['early_years'::text, 'primary'::text, 'secondary'::text, 'post_16'::text, 'special'::text])),
  constraint practice_versions_scale_check CHECK ((scale = ANY (ARRAY['class'::text, 'year_group'::text, 'subject'::text, 'phase'::text, 'whole_institution'::text])))
);

create table practices (
  id uuid not null,
  authority_code text not null,
  school_urn text not null,
  author_id uuid not null,
  status text not null,
  ref text,
  working_version_id uuid,
  published_version_id uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  blocks_given integer default 0 not null,
  archived_at timestamp with time zone,
  contact_edits integer default 0 not null,
  constraint practices_pkey PRIMARY KEY (id),
  constraint practices_ref_key UNIQUE (ref),
  constraint practices_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id),
  constraint practices_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint practices_published_version_id_fkey FOREIGN KEY (published_version_id) REFERENCES practice_versions(id) DEFERRABLE INITIALLY DEFERRED,
  constraint practices_school_urn_fkey FOREIGN KEY (school_urn) REFERENCES schools(urn),
  constraint practices_working_version_id_fkey FOREIGN KEY (working_version_id) REFERENCES practice_versions(id) DEFERRABLE INITIALLY DEFERRED,
  constraint practices_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'awaiting_agreement'::text, 'submitted'::text, 'returned'::text, 'validated'::text, 'published'::text, 'withdrawn'::text])))
);
CREATE INDEX practices_authority ON public.practices USING btree (authority_code, status, updated_at DESC);
CREATE INDEX practices_school ON public.practices USING btree (authority_code, school_urn, status);

create table proposals (
  id uuid not null,
  authority_code text not null,
  practice_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  reason text not null,
  status text default 'open'::text not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  settled_by uuid,
  settled_at timestamp with time zone,
  settled_reason text,
  constraint proposals_pkey PRIMARY KEY (id),
  constraint proposals_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint proposals_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint proposals_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES people(id),
  constraint proposals_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES people(id),
  constraint proposals_check CHECK (((status = 'open'::text) = (settled_at IS NULL))),
  constraint proposals_check1 CHECK (((status <> ALL (ARRAY['confirmed'::text, 'turned_down'::text])) OR (settled_by <> proposed_by))),
  constraint proposals_check2 CHECK (((status <> 'turned_down'::text) OR (settled_reason IS NOT NULL))),
  constraint proposals_kind_check CHECK ((kind = ANY (ARRAY['decision'::text, 'revocation'::text]))),
  constraint proposals_status_check CHECK ((status = ANY (ARRAY['open'::text, 'confirmed'::text, 'turned_down'::text, 'taken_back'::text])))
);
CREATE UNIQUE INDEX proposals_one_open ON public.proposals USING btree (kind, subject_id) WHERE (status = 'open'::text);
CREATE INDEX proposals_practice ON public.proposals USING btree (authority_code, practice_id);

create table publication_settings (
  authority_code text not null,
  consult_first boolean not null,
  consultation_days integer not null,
  public_discussion boolean not null,
  edits integer not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  constraint publication_settings_pkey PRIMARY KEY (authority_code),
  constraint publication_settings_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint publication_settings_set_by_fkey FOREIGN KEY (set_by) REFERENCES people(id),
  constraint publication_settings_consultation_days_check CHECK (((consultation_days >= 1) AND (consultation_days <= 60)))
);

create table publications (
  id uuid not null,
  authority_code text not null,
  practice_id uuid not null,
  version_id uuid not null,
  published_by uuid not null,
  published_at timestamp with time zone not null,
  constraint publications_pkey PRIMARY KEY (id),
  constraint publications_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint publications_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint publications_published_by_fkey FOREIGN KEY (published_by) REFERENCES people(id),
  constraint publications_version_id_fkey FOREIGN KEY (version_id) REFERENCES practice_versions(id)
);
CREATE INDEX publications_newest ON public.publications USING btree (published_at DESC);
CREATE INDEX publications_practice ON public.publications USING btree (practice_id, published_at DESC);

create table pupil_checks (
  id uuid not null,
  authority_code text not null,
  practice_id uuid not null,
  version_id uuid not null,
  found integer not null,
  reason text not null,
  checked_by uuid not null,
  checked_at timestamp with time zone not null,
  constraint pupil_checks_pkey PRIMARY KEY (id),
  constraint pupil_checks_version_id_key UNIQUE (version_id),
  constraint pupil_checks_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint pupil_checks_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES people(id),
  constraint pupil_checks_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint pupil_checks_version_id_fkey FOREIGN KEY (version_id) REFERENCES practice_versions(id),
  constraint pupil_checks_found_check CHECK ((found > 0))
);
CREATE INDEX pupil_checks_practice ON public.pupil_checks USING btree (authority_code, practice_id);

create table rate_limits (
  key text not null,
  hits integer not null,
  window_started_at timestamp with time zone not null,
  constraint rate_limits_pkey PRIMARY KEY (key)
);

create table ratings (
  id uuid not null,
  authority_code text not null,
  practice_id uuid not null,
  indicator_code text not null,
  version text not null,
  because text not null,
  worked_out_at timestamp with time zone not null,
  is_current boolean not null,
  is_headline boolean not null,
  adopters integer not null,
  k integer not null,
  stopped integer not null,
  effect double precision,
  low double precision,
  high double precision,
  next_low double precision,
  next_high double precision,
  security smallint not null,
  independent integer not null,
  fingerprint text not null,
  worked_out jsonb not null,
  constraint ratings_pkey PRIMARY KEY (id),
  constraint ratings_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint ratings_indicator_code_fkey FOREIGN KEY (indicator_code) REFERENCES indicators(code),
  constraint ratings_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint ratings_adopters_check CHECK ((adopters >= 0)),
  constraint ratings_check CHECK (((k >= 0) AND (k <= adopters))),
  constraint ratings_check1 CHECK (((effect IS NULL) = (k = 0))),
  constraint ratings_check2 CHECK ((((low IS NULL) = (effect IS NULL)) AND ((high IS NULL) = (effect IS NULL)))),
  constraint ratings_security_check CHECK (((security >= 0) AND (security <= 5)))
);
CREATE UNIQUE INDEX ratings_current ON public.ratings USING btree (practice_id, indicator_code) WHERE is_current;
CREATE UNIQUE INDEX ratings_headline ON public.ratings USING btree (practice_id) WHERE (is_current AND is_headline);
CREATE INDEX ratings_practice ON public.ratings USING btree (authority_code, practice_id, worked_out_at);

create table record_readings (
  sequence bigint generated as identity not null,
  person_id uuid not null,
  subject_type text not null,
  subject_id text not null,
  authority_code text,
  school_urn text,
  side text not null,
  read_on date not null,
  first_read_at timestamp with time zone not null,
  constraint record_readings_pkey PRIMARY KEY (person_id, subject_type, subject_id, read_on),
  constraint record_readings_sequence_key UNIQUE (sequence),
  constraint record_readings_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint record_readings_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint record_readings_school_urn_fkey FOREIGN KEY (school_urn) REFERENCES schools(urn),
  constraint record_readings_side_check CHECK ((side = ANY (ARRAY['school'::text, 'authority'::text])))
);
CREATE INDEX record_readings_newest ON public.record_readings USING btree (first_read_at, sequence);

create table register_import_lease (
  name text not null,
  holder uuid not null,
  alive_at timestamp with time zone not null,
  constraint register_import_lease_pkey PRIMARY KEY (name)
);

create table register_imports (
  id uuid not null,
  form text not null,
  file_name text not null,
  register_date date not null,
  rows_read integer not null,
  added integer not null,
  changed integer not null,
  closed integer not null,
  unchanged integer not null,
  refused integer not null,
  imported_at timestamp with time zone not null,
  constraint register_imports_pkey PRIMARY KEY (id)
);
CREATE INDEX register_imports_form ON public.register_imports USING btree (form, register_date);

create table renewals (
  id uuid not null,
  authority_code text not null,
  practice_id uuid not null,
  kitemark_id uuid not null,
  status text default 'waiting'::text not null,
  changed text,
  figure text,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  reason text,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint renewals_pkey PRIMARY KEY (id),
  constraint renewals_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people(id),
  constraint renewals_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint renewals_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id),
  constraint renewals_kitemark_id_fkey FOREIGN KEY (kitemark_id) REFERENCES kitemarks(id),
  constraint renewals_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint renewals_check CHECK ((((status = 'waiting'::text) = (decided_by IS NULL)) AND ((status = 'waiting'::text) = (decided_at IS NULL)))),
  constraint renewals_check1 CHECK (((status <> 'new_version_asked'::text) OR (reason IS NOT NULL))),
  constraint renewals_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'renewed'::text, 'new_version_asked'::text])))
);
CREATE INDEX renewals_authority ON public.renewals USING btree (authority_code, status, asked_at);
CREATE INDEX renewals_practice ON public.renewals USING btree (practice_id, asked_at DESC);
CREATE UNIQUE INDEX renewals_waiting ON public.renewals USING btree (practice_id) WHERE (status = 'waiting'::text);

create table revocations (
  id uuid not null,
  authority_code text not null,
  practice_id uuid not null,
  kitemark_id uuid not null,
  status text default 'proposed'::text not null,
  reason text not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  closed_by uuid,
  closed_at timestamp with time zone,
  constraint revocations_pkey PRIMARY KEY (id),
  constraint revocations_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint revocations_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES people(id),
  constraint revocations_kitemark_id_fkey FOREIGN KEY (kitemark_id) REFERENCES kitemarks(id),
  constraint revocations_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint revocations_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES people(id),
  constraint revocations_check CHECK ((((status = 'proposed'::text) = (closed_by IS NULL)) AND ((status = 'proposed'::text) = (closed_at IS NULL)))),
  constraint revocations_check1 CHECK (((status <> 'confirmed'::text) OR (closed_by <> proposed_by))),
  constraint revocations_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'dropped'::text])))
);
CREATE INDEX revocations_authority ON public.revocations USING btree (authority_code, status, proposed_at);
CREATE UNIQUE INDEX revocations_open ON public.revocations USING btree (practice_id) WHERE (status = 'proposed'::text);

create table saved_search_tellings (
  search_id uuid not null,
  practice_id uuid not null,
  told_at timestamp with time zone not null,
  mail_id uuid,
  constraint saved_search_tellings_pkey PRIMARY KEY (search_id, practice_id),
  constraint saved_search_tellings_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mail_messages(id) ON DELETE SET NULL,
  constraint saved_search_tellings_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint saved_search_tellings_search_id_fkey FOREIGN KEY (search_id) REFERENCES saved_searches(id) ON DELETE CASCADE
);
CREATE INDEX saved_search_tellings_mail ON public.saved_search_tellings USING btree (mail_id) WHERE (mail_id IS NOT NULL);

create table saved_searches (
  id uuid not null,
  person_id uuid not null,
  query text not null,
  alerts text not null,
  stop_key text not null,
  saved_at timestamp with time zone not null,
  constraint saved_searches_pkey PRIMARY KEY (id),
  constraint saved_searches_person_id_query_key UNIQUE (person_id, query),
  constraint saved_searches_stop_key_key UNIQUE (stop_key),
  constraint saved_searches_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint saved_searches_alerts_check CHECK ((alerts = ANY (ARRAY['at_once'::text, 'weekly'::text, 'termly'::text, 'never'::text])))
);

create table schema_migrations (
  version text not null,
  checksum text not null,
  applied_at timestamp with time zone default now() not null,
  constraint schema_migrations_pkey PRIMARY KEY (version)
);

create table school_group_members (
  group_uid text not null,
  urn text not null,
  joined_on date,
  left_on date,
  constraint school_group_members_pkey PRIMARY KEY (group_uid, urn),
  constraint school_group_members_group_uid_fkey FOREIGN KEY (group_uid) REFERENCES school_groups(uid)
);
CREATE INDEX school_group_members_school ON public.school_group_members USING btree (urn);

create table school_groups (
  uid text not null,
  name text not null,
  type text not null,
  status text not null,
  companies_house_number text,
  opened_on date,
  closed_on date,
  constraint school_groups_pkey PRIMARY KEY (uid)
);

create table school_links (
  urn text not null,
  linked_urn text not null,
  link_type text not null,
  established_on date,
  constraint school_links_pkey PRIMARY KEY (urn, linked_urn, link_type)
);
CREATE INDEX school_links_linked ON public.school_links USING btree (linked_urn);

create table school_questions (
  id uuid not null,
  authority_code text not null,
  school_urn text not null,
  offering_authority_code text not null,
  offering_urn text not null,
  indicator_code text not null,
  year integer not null,
  question text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint school_questions_pkey PRIMARY KEY (id),
  constraint school_questions_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people(id),
  constraint school_questions_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people(id),
  constraint school_questions_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint school_questions_indicator_code_fkey FOREIGN KEY (indicator_code) REFERENCES indicators(code),
  constraint school_questions_offering_authority_code_fkey FOREIGN KEY (offering_authority_code) REFERENCES authorities(code),
  constraint school_questions_offering_urn_fkey FOREIGN KEY (offering_urn) REFERENCES schools(urn),
  constraint school_questions_school_urn_fkey FOREIGN KEY (school_urn) REFERENCES schools(urn),
  constraint school_questions_check CHECK ((school_urn <> offering_urn)),
  constraint school_questions_check1 CHECK ((((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL))))
);
CREATE INDEX school_questions_asked ON public.school_questions USING btree (offering_authority_code, offering_urn, asked_at);
CREATE INDEX school_questions_asking ON public.school_questions USING btree (authority_code, school_urn, asked_at);
CREATE INDEX school_questions_by_person ON public.school_questions USING btree (asked_by);

create table school_register_dates (
  urn text not null,
  identity_on date not null,
  details_on date,
  columns_said integer not null,
  constraint school_register_dates_pkey PRIMARY KEY (urn)
);

create table schools (
  urn text not null,
  authority_code text not null,
  establishment_number text,
  name text not null,
  status text not null,
  phase text not null,
  type text,
  type_group text,
  gender text,
  religious_character text,
  low_age integer,
  high_age integer,
  roll integer,
  fsm_percent numeric(5,1),
  sen_percent numeric(5,1),
  eal_percent numeric(5,1),
  street text,
  locality text,
  town text,
  county text,
  postcode text,
  urban_rural text,
  easting integer,
  northing integer,
  website text,
  ukprn text,
  trust_uid text,
  trust_name text,
  opened_on date,
  closed_on date,
  constraint schools_pkey PRIMARY KEY (urn),
  constraint schools_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint schools_phase_check CHECK ((phase = ANY (ARRAY['nursery'::text, 'primary'::text, 'middle_deemed_primary'::text, 'middle_deemed_secondary'::text, 'secondary'::text, 'all_through'::text, 'sixteen_plus'::text, 'not_applicable'::text]))),
  constraint schools_status_check CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text, 'open_proposed_to_close'::text, 'proposed_to_open'::text]))),
  constraint schools_urn_check CHECK ((urn ~ '^[0-9]{5,7}$'::text))
);
CREATE INDEX schools_authority ON public.schools USING btree (authority_code, status, phase);
CREATE INDEX schools_name_trigrams ON public.schools USING gin (name gin_trgm_ops) WITH (gin_pending_list_limit='65536');
CREATE INDEX schools_postcode ON public.schools USING btree (postcode text_pattern_ops) WHERE (postcode IS NOT NULL);
CREATE INDEX schools_town ON public.schools USING btree (lower(town) text_pattern_ops) WHERE (town IS NOT NULL);

create table search_answers (
  words text not null,
  answer text not null,
  answered_by uuid not null,
  answered_on date not null,
  constraint search_answers_pkey PRIMARY KEY (words),
  constraint search_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people(id),
  constraint search_answers_answer_check CHECK ((answer = ANY (ARRAY['synonym'::text, 'invited'::text, 'done'::text])))
);

create table search_entries (
  kind text not null,
  edition integer not null,
  number integer not null,
  id text not null,
  practice_id uuid,
  audience text not null,
  address text not null,
  title text not null,
  summary text not null,
  made_from text not null,
  digest text not null,
  marks text not null,
  published_at timestamp with time zone not null,
  level text,
  kitemark_until date,
  security integer default 0 not null,
  adopters integer default 0 not null,
  school_phase text,
  roll integer,
  fsm_percent numeric(5,1),
  easting integer,
  northing integer,
  changed bigint not null,
  benefit_low double precision,
  constraint search_entries_pkey PRIMARY KEY (kind, edition, number),
  constraint search_entries_kind_edition_id_key UNIQUE (kind, edition, id),
  constraint search_entries_audience_check CHECK ((audience = ANY (ARRAY['public'::text, 'signed_in'::text])))
);
CREATE INDEX search_entries_changed ON public.search_entries USING btree (kind, edition, changed);
CREATE INDEX search_entries_practice ON public.search_entries USING btree (practice_id) WHERE (practice_id IS NOT NULL);

create table search_facets (
  number integer generated as identity not null,
  kind text not null,
  value text not null,
  constraint search_facets_pkey PRIMARY KEY (number),
  constraint search_facets_kind_value_key UNIQUE (kind, value)
);

create table search_gone (
  kind text not null,
  edition integer not null,
  number integer not null,
  changed bigint not null,
  taken_out boolean default false not null,
  constraint search_gone_pkey PRIMARY KEY (kind, edition, number)
);
CREATE INDEX search_gone_changed ON public.search_gone USING btree (kind, edition, changed);

create table search_postings (
  kind text not null,
  edition integer not null,
  term text not null,
  segment integer not null,
  held integer not null,
  entries bytea not null,
  places bytea not null,
  constraint search_postings_pkey PRIMARY KEY (kind, edition, term, segment)
);

create table search_segments (
  kind text not null,
  edition integer not null,
  segment integer not null,
  last_number integer not null,
  entries integer not null,
  constraint search_segments_pkey PRIMARY KEY (kind, edition, segment)
);

create table search_shelves (
  kind text not null,
  edition integer default 1 not null,
  newest_edition integer default 1 not null,
  change bigint default 0 not null,
  next_number integer default 1 not null,
  constraint search_shelves_pkey PRIMARY KEY (kind)
);

create table search_synonyms (
  id uuid not null,
  words text not null,
  same_as text not null,
  pair_key text not null,
  authority_code text,
  added_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint search_synonyms_pkey PRIMARY KEY (id),
  constraint search_synonyms_pair_key_key UNIQUE (pair_key),
  constraint search_synonyms_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code)
);

create table search_words (
  kind text not null,
  edition integer not null,
  word text not null,
  term text not null,
  sound text not null,
  audience text not null,
  constraint search_words_pkey PRIMARY KEY (kind, edition, word)
);

create table searches (
  searched_on date not null,
  words text not null,
  times integer default 1 not null,
  opened integer default 0 not null,
  constraint searches_pkey PRIMARY KEY (searched_on, words),
  constraint searches_check CHECK ((opened <= times))
);

create table second_contacts (
  practice_id uuid not null,
  authority_code text not null,
  person_id uuid not null,
  named_by uuid not null,
  named_at timestamp with time zone not null,
  constraint second_contacts_pkey PRIMARY KEY (practice_id),
  constraint second_contacts_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint second_contacts_named_by_fkey FOREIGN KEY (named_by) REFERENCES people(id),
  constraint second_contacts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint second_contacts_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id)
);

create table sessions (
  id uuid not null,
  token text not null,
  person_id uuid not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_key UNIQUE (token),
  constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX sessions_person ON public.sessions USING btree (person_id);

create table sign_in_accounts (
  id uuid not null,
  account_id text not null,
  provider_id text not null,
  person_id uuid not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint sign_in_accounts_pkey PRIMARY KEY (id),
  constraint sign_in_accounts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);

create unlogged table staged_areas (
  code text not null,
  name text not null,
  region text
);

create unlogged table staged_authority_indicator_values (
  indicator_code text not null,
  year integer not null,
  authority_code text not null,
  period text,
  value numeric,
  cohort integer,
  suppressed text,
  provisional boolean not null,
  import_id integer,
  file_number integer not null
);

create unlogged table staged_indicator_values (
  indicator_code text not null,
  year integer not null,
  urn text not null,
  value numeric,
  cohort integer,
  suppressed text,
  provisional boolean not null,
  import_id integer,
  file_number integer not null
);

create unlogged table staged_indicators (
  code text not null,
  name text not null,
  short_name text not null,
  topic text not null,
  unit text not null,
  decimals smallint not null,
  direction text not null,
  cohort_of text,
  averaging text not null,
  source text not null,
  position integer not null
);

create unlogged table staged_school_group_members (
  group_uid text not null,
  urn text not null,
  joined_on date,
  left_on date
);

create unlogged table staged_school_groups (
  uid text not null,
  name text not null,
  type text not null,
  status text not null,
  companies_house_number text,
  opened_on date,
  closed_on date
);

create unlogged table staged_school_links (
  urn text not null,
  linked_urn text not null,
  link_type text not null,
  established_on date
);

create unlogged table staged_school_register_dates (
  urn text not null,
  identity_on date not null,
  details_on date,
  columns_said integer not null
);

create unlogged table staged_schools (
  urn text not null,
  authority_code text not null,
  establishment_number text,
  name text not null,
  status text not null,
  phase text not null,
  type text,
  type_group text,
  gender text,
  religious_character text,
  low_age integer,
  high_age integer,
  roll integer,
  fsm_percent numeric(5,1),
  sen_percent numeric(5,1),
  eal_percent numeric(5,1),
  street text,
  locality text,
  town text,
  county text,
  postcode text,
  urban_rural text,
  easting integer,
  northing integer,
  website text,
  ukprn text,
  trust_uid text,
  trust_name text,
  opened_on date,
  closed_on date,
  is_new boolean not null,
  identity_on date not null,
  details_on date,
  columns_said integer not null
);

create unlogged table staged_statistical_neighbours (
  authority_code text not null,
  published_on date not null,
  rank integer not null,
  neighbour_code text not null,
  closeness text not null
);

create table statistical_neighbours (
  authority_code text not null,
  published_on date not null,
  rank integer not null,
  neighbour_code text not null,
  closeness text not null,
  constraint statistical_neighbours_pkey PRIMARY KEY (authority_code, published_on, rank),
  constraint statistical_neighbours_closeness_check CHECK ((closeness = ANY (ARRAY['extremely_close'::text, 'very_close'::text, 'close'::text, 'somewhat_close'::text, 'not_close'::text]))),
  constraint statistical_neighbours_rank_check CHECK (((rank >= 1) AND (rank <= 10)))
);

create table status_lists (
  authority_code text not null,
  number integer not null,
  taken integer default 0 not null,
  constraint status_lists_pkey PRIMARY KEY (authority_code, number),
  constraint status_lists_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint status_lists_number_check CHECK ((number > 0)),
  constraint status_lists_taken_check CHECK (((taken >= 0) AND (taken <= 131072)))
);

create table stored_files (
  hash text not null,
  size bigint not null,
  content_type text not null,
  arrived_at timestamp with time zone not null,
  constraint stored_files_pkey PRIMARY KEY (hash),
  constraint stored_files_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
);

create table submissions (
  id uuid not null,
  authority_code text not null,
  practice_id uuid not null,
  version_id uuid not null,
  submitted_by uuid not null,
  submitted_at timestamp with time zone not null,
  stage text default 'awaiting_assessors'::text not null,
  stage_since timestamp with time zone not null,
  constraint submissions_pkey PRIMARY KEY (id),
  constraint submissions_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint submissions_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint submissions_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES people(id),
  constraint submissions_version_id_fkey FOREIGN KEY (version_id) REFERENCES practice_versions(id),
  constraint submissions_stage_check CHECK ((stage = ANY (ARRAY['awaiting_assessors'::text, 'scoring'::text, 'awaiting_moderator'::text, 'moderating'::text, 'scored'::text, 'proposed'::text, 'decided'::text])))
);
CREATE INDEX submissions_practice ON public.submissions USING btree (authority_code, practice_id);
CREATE UNIQUE INDEX submissions_version ON public.submissions USING btree (version_id);

create table theme_moves (
  old_slug text not null,
  new_slug text not null,
  moved_at timestamp with time zone not null,
  constraint theme_moves_pkey PRIMARY KEY (old_slug),
  constraint theme_moves_new_slug_fkey FOREIGN KEY (new_slug) REFERENCES themes(slug) ON UPDATE CASCADE
);
CREATE INDEX theme_moves_new ON public.theme_moves USING btree (new_slug);

create table theme_plantings (
  slug text not null,
  planted_at timestamp with time zone not null,
  constraint theme_plantings_pkey PRIMARY KEY (slug)
);

create table theme_words (
  theme_slug text not null,
  word text not null,
  kind text not null,
  constraint theme_words_pkey PRIMARY KEY (theme_slug, word),
  constraint theme_words_theme_slug_fkey FOREIGN KEY (theme_slug) REFERENCES themes(slug) ON UPDATE CASCADE,
  constraint theme_words_kind_check CHECK ((kind = ANY (ARRAY['synonym'::text, 'abbreviation'::text])))
);

create table themes (
  slug text not null,
  name text not null,
  parent_slug text,
  introduction text not null,
  position integer not null,
  edits integer default 0 not null,
  constraint themes_pkey PRIMARY KEY (slug),
  constraint themes_name_key UNIQUE (name),
  constraint themes_parent_slug_fkey FOREIGN KEY (parent_slug) REFERENCES themes(slug) ON UPDATE CASCADE
);

create table verifications (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint verifications_pkey PRIMARY KEY (id)
);
CREATE INDEX verifications_identifier ON public.verifications USING btree (identifier);

create table withdrawals (
  id uuid not null,
  authority_code text not null,
  practice_id uuid not null,
  reason text not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamp with time zone not null,
  constraint withdrawals_pkey PRIMARY KEY (id),
  constraint withdrawals_authority_code_fkey FOREIGN KEY (authority_code) REFERENCES authorities(code),
  constraint withdrawals_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  constraint withdrawals_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES people(id)
);
CREATE INDEX withdrawals_practice ON public.withdrawals USING btree (practice_id);
