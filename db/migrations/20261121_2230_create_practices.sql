-- A practice is a row that stays; what it says is a version. The working version is a draft until it is frozen by being
-- submitted; the public sees the published version only.

create table themes (
  slug text primary key,
  name text not null unique,
  parent_slug text references themes,
  introduction text not null,
  position integer not null
);

create sequence practice_refs start 2001;

create table practices (
  id uuid primary key,
  authority_code text not null references authorities,
  school_urn text not null references schools,
  author_id uuid not null references people,
  status text not null check (status in (
    'draft', 'awaiting_agreement', 'submitted', 'returned', 'validated', 'published', 'withdrawn'
  )),
  ref text unique,
  working_version_id uuid,
  published_version_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index practices_authority on practices (authority_code, status, updated_at desc);
create index practices_school on practices (authority_code, school_urn, status);

create table practice_versions (
  id uuid primary key,
  practice_id uuid not null references practices,
  authority_code text not null references authorities,
  number integer not null,
  -- Counts every change; section_edits holds, for each section, block and measure, the count at its last change, so
  -- that a page opened before it can be told that it is stale.
  edits integer not null default 0,
  section_edits jsonb not null default '{}',
  title text,
  summary text,
  scale text check (scale in ('class', 'year_group', 'subject', 'phase', 'whole_institution')),
  origin text check (origin in ('local', 'regional', 'national', 'international')),
  identified_via text check (identified_via in (
    'self_evaluation', 'visit', 'annual_progress_review', 'pupil_data', 'benchmarking', 'inspection',
    'research_or_project', 'learning_network', 'head_deputy_or_subject_group', 'cpd_event'
  )),
  phases text[] not null default '{}'
    check (phases <@ array['early_years', 'primary', 'secondary', 'post_16', 'special']),
  key_stages text[] not null default '{}' check (key_stages <@ array['eyfs', 'ks1', 'ks2', 'ks3', 'ks4', 'ks5']),
  started_on date,
  problem text,
  did_not_work text,
  cost_band text check (cost_band in ('none', 'under_10', '10_to_50', '50_to_200', 'over_200')),
  staff_time text,
  contact_name text,
  contact_role text,
  contact_email text,
  offers text[] not null default '{}'
    check (offers <@ array['call', 'visit', 'demonstration_lesson', 'coaching', 'materials']),
  context_on date,
  context_school_name text,
  context_phase text,
  context_setting text,
  context_roll integer,
  context_fsm_percent numeric(5, 1),
  context_sen_percent numeric(5, 1),
  context_eal_percent numeric(5, 1),
  created_by uuid not null references people,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  frozen_at timestamptz,
  unique (practice_id, number)
);

alter table practices
  add foreign key (working_version_id) references practice_versions deferrable initially deferred,
  add foreign key (published_version_id) references practice_versions deferrable initially deferred;

create table practice_version_themes (
  version_id uuid not null references practice_versions,
  theme_slug text not null references themes,
  primary key (version_id, theme_slug)
);
create index practice_version_themes_theme on practice_version_themes (theme_slug);

create table practice_blocks (
  id uuid primary key,
  version_id uuid not null references practice_versions,
  position integer not null,
  title text not null,
  what text not null,
  active_ingredients text not null,
  lessons text not null,
  -- Deferrable so that two blocks can change places in one statement.
  unique (version_id, position) deferrable initially immediate
);

-- In a draft a measure may be incomplete; one that is submitted is not (the rules of practices say what is missing).
create table practice_measures (
  id uuid primary key,
  version_id uuid not null references practice_versions,
  position integer not null,
  indicator text,
  unit text check (unit in ('percent', 'points', 'months', 'count', 'score')),
  cohort_size integer check (cohort_size > 0),
  baseline numeric(12, 3),
  after_value numeric(12, 3),
  period text,
  comparator text,
  source text,
  unique (version_id, position) deferrable initially immediate
);
