-- What a submitter answered when a write-up looked as if it pointed at a pupil: that they looked, and how they know that
-- it does not. How many places there were then is kept, and none of their words: those are in the version.
create table pupil_checks (
  id uuid primary key,
  authority_code text not null references authorities,
  practice_id uuid not null references practices,
  -- One answer a version: a version is submitted once.
  version_id uuid not null unique references practice_versions,
  found integer not null check (found > 0),
  reason text not null,
  checked_by uuid not null references people,
  checked_at timestamptz not null
);
create index pupil_checks_practice on pupil_checks (authority_code, practice_id);
