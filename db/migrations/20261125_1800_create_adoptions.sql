-- Two schools working together on a practice: the ask, what was answered, what became of each part of the practice, what
-- they did together, and what came of it. Every change of status is a row, with who, when and why.

create table adoptions (
  id uuid primary key,
  -- The authority of the school that takes it up.
  authority_code text not null references authorities,
  practice_id uuid not null references practices,
  -- The version that the school read when it asked: its blocks are what is kept, adapted or dropped.
  version_id uuid not null references practice_versions,
  school_urn text not null references schools,
  -- The school that helps: the one that wrote the practice, or one that has taken it up before.
  offering_urn text not null references schools,
  offering_authority_code text not null references authorities,
  status text not null check (status in (
    'proposed', 'dropped', 'asked', 'taken_back', 'offered', 'not_now', 'explore', 'prepare', 'deliver', 'sustain', 'stopped'
  )),
  draws text not null,
  context text not null,
  wished_for text not null check (wished_for in ('this_term', 'next_term', 'next_year', 'later')),
  asked_by uuid not null references people,
  asked_at timestamptz not null,
  -- What the measured outcome is looked for in; empty where the school measures it itself.
  indicator_code text,
  agreed_by uuid references people,
  agreed_on date,
  delivering_on date,
  stopped_on date,
  agreed_to_be_named boolean not null default false,
  agreed_to_be_asked boolean not null default false,
  updated_at timestamptz not null,
  check (school_urn <> offering_urn),
  check ((agreed_on is null) = (status in ('proposed', 'dropped', 'asked', 'taken_back', 'offered', 'not_now'))),
  check ((stopped_on is null) = (status <> 'stopped'))
);
create index adoptions_authority on adoptions (authority_code, school_urn, status);
create index adoptions_offering on adoptions (offering_authority_code, offering_urn, status);
create index adoptions_practice on adoptions (practice_id, status);
-- A school takes a practice up once at a time: the second of two asks at once is refused by this.
create unique index adoptions_under_way on adoptions (practice_id, school_urn)
  where status in ('proposed', 'asked', 'offered', 'explore', 'prepare', 'deliver', 'sustain');

create table adoption_moves (
  id uuid primary key,
  authority_code text not null references authorities,
  adoption_id uuid not null references adoptions,
  action text not null,
  to_status text not null,
  reason text,
  -- What the helping school offers, or to whom it passed the ask.
  offers text[] not null default '{}'
    check (offers <@ array['call', 'visit', 'demonstration_lesson', 'coaching', 'materials']),
  offering_urn text not null references schools,
  passed_to_urn text references schools,
  moved_by uuid not null references people,
  moved_at timestamptz not null
);
create index adoption_moves_adoption on adoption_moves (adoption_id, moved_at);

-- How many schools a school can help at once, where it has said so.
create table helping_limits (
  school_urn text primary key references schools,
  authority_code text not null references authorities,
  most_at_once integer not null check (most_at_once between 0 and 20),
  set_by uuid not null references people,
  set_at timestamptz not null
);

create table adoption_blocks (
  adoption_id uuid not null references adoptions,
  block_id uuid not null references practice_blocks,
  authority_code text not null references authorities,
  -- As the version calls it; a later version gives its blocks new ids and mostly keeps their titles.
  title text not null,
  use text not null check (use in ('kept', 'adapted', 'dropped')),
  said text,
  said_by uuid not null references people,
  said_at timestamptz not null,
  primary key (adoption_id, block_id),
  check (use = 'kept' or said is not null)
);

create table adoption_steps (
  id uuid primary key,
  authority_code text not null references authorities,
  adoption_id uuid not null references adoptions,
  kind text not null check (kind in ('saw', 'tried', 'coached', 'adapted')),
  done_on date not null,
  minutes integer not null check (minutes between 1 and 6000),
  note text,
  side text not null check (side in ('adopter', 'origin')),
  logged_by uuid not null references people,
  logged_at timestamptz not null
);
create index adoption_steps_adoption on adoption_steps (adoption_id, done_on);

create table adoption_reviews (
  adoption_id uuid not null references adoptions,
  years integer not null check (years in (1, 2)),
  authority_code text not null references authorities,
  due_on date not null,
  going text check (going in ('well', 'mixed', 'not_well')),
  words text,
  done_by uuid references people,
  done_at timestamptz,
  primary key (adoption_id, years),
  check ((going is null) = (done_at is null))
);
create index adoption_reviews_due on adoption_reviews (due_on) where done_at is null;

-- What the job has asked for by mail, so that it asks once, or twice, and then no more.
create table adoption_reminders (
  adoption_id uuid not null references adoptions,
  about text not null check (about in ('review', 'outcome')),
  number integer not null check (number in (1, 2)),
  authority_code text not null references authorities,
  sent_at timestamptz not null,
  primary key (adoption_id, about, number)
);

-- The similar schools of the adopter, fixed on the day of adoption and never changed.
create table adoption_comparators (
  adoption_id uuid not null references adoptions,
  urn text not null references schools,
  authority_code text not null references authorities,
  rank integer not null,
  distance double precision not null,
  primary key (adoption_id, urn)
);

create table outcomes (
  id uuid primary key,
  authority_code text not null references authorities,
  adoption_id uuid not null references adoptions,
  kind text not null check (kind in ('register', 'local')),
  indicator_code text,
  measure text,
  unit text check (unit in ('percent', 'points', 'months', 'count', 'score')),
  better text not null check (better in ('higher', 'lower')),
  -- The calendar year in which the academic year of the figure after ends.
  year integer not null,
  before double precision,
  after double precision,
  cohort integer check (cohort > 0),
  recorded_by uuid references people,
  recorded_side text not null check (recorded_side in ('adopter', 'origin', 'authority', 'register')),
  recorded_at timestamptz not null,
  check (kind <> 'register' or (indicator_code is not null and recorded_side = 'register')),
  check (kind <> 'local' or (measure is not null and unit is not null and cohort is not null and recorded_by is not null
    and before is not null and after is not null))
);
create index outcomes_authority on outcomes (authority_code, adoption_id);
create unique index outcomes_register on outcomes (adoption_id, indicator_code, year) where kind = 'register';
-- The second of two people who record the same measure of the same year is told, and nothing of the first is lost.
create unique index outcomes_local on outcomes (adoption_id, lower(measure), year) where kind = 'local';
