-- Somebody says that a practice is worth writing up: what was seen, and how it came to notice. What was answered is a row of its own.

create table nominations (
  id uuid primary key,
  authority_code text not null references authorities,
  school_urn text not null references schools,
  nominated_by uuid not null references people,
  nominated_at timestamptz not null,
  route text not null check (
    route in (
      'self_evaluation', 'visit', 'annual_progress_review', 'pupil_data', 'benchmarking', 'inspection',
      'research_or_project', 'learning_network', 'head_deputy_or_subject_group', 'cpd_event'
    )
  ),
  title text not null,
  seen text not null,
  seen_on date,
  -- Who does it there, as the nominator knows them.
  done_by text,
  status text not null default 'waiting' check (
    status in ('waiting', 'invited', 'accepted', 'turned_down', 'declined', 'merged')
  ),
  -- The colleague at the school who was invited beside its lead.
  invited_id uuid references people,
  -- The twin that it was merged into; never one that is itself merged.
  merged_into uuid references nominations,
  practice_id uuid references practices,
  check ((status = 'merged') = (merged_into is not null)),
  check ((status = 'accepted') = (practice_id is not null))
);
create index nominations_authority on nominations (authority_code, status, nominated_at);
create index nominations_school on nominations (school_urn, status);
create index nominations_nominator on nominations (nominated_by, nominated_at desc);
create index nominations_twins on nominations (merged_into);
create index nominations_practice on nominations (practice_id);

create table nomination_answers (
  id uuid primary key,
  authority_code text not null references authorities,
  nomination_id uuid not null references nominations,
  answer text not null check (answer in ('invited', 'accepted', 'turned_down', 'declined', 'merged')),
  reason text,
  answered_by uuid not null references people,
  answered_at timestamptz not null,
  check (answer not in ('declined', 'turned_down') or reason is not null)
);
create index nomination_answers_nomination on nomination_answers (nomination_id, answered_at);
create index nomination_answers_authority on nomination_answers (authority_code, answered_at);
