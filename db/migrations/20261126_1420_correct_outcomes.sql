-- What a school measured itself and recorded wrongly is corrected by whoever recorded it; what it was before is kept.

alter table outcomes add column edits integer not null default 0;

create table outcome_corrections (
  id uuid primary key,
  authority_code text not null references authorities,
  outcome_id uuid not null references outcomes,
  -- As it was recorded before.
  measure text not null,
  unit text not null,
  better text not null,
  year integer not null,
  before double precision not null,
  after double precision not null,
  cohort integer not null,
  reason text not null,
  corrected_by uuid not null references people,
  corrected_at timestamptz not null
);
create index outcome_corrections_outcome on outcome_corrections (outcome_id, corrected_at);
