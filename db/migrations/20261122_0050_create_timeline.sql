-- Who opened which restricted record, at most one row a person, record and day.
create table record_readings (
  sequence bigint generated always as identity unique,
  person_id uuid not null references people,
  subject_type text not null,
  subject_id text not null,
  authority_code text references authorities,
  school_urn text references schools,
  -- Whether the reader belongs to the record's own school. What a school reads of its own is not the authority's to know.
  side text not null check (side in ('school', 'authority')),
  read_on date not null,
  first_read_at timestamptz not null,
  primary key (person_id, subject_type, subject_id, read_on)
);
create index record_readings_newest on record_readings (first_read_at, sequence);

-- The audit reads backwards from the newest; what was done while a long import ran may have been kept after it.
create index events_newest on events (happened_at, sequence);
create index events_by_person on events (person_id, happened_at, sequence);

-- How a person wants to hear of what. Without a row it is as the topic's default has it.
create table notification_choices (
  person_id uuid not null references people on delete cascade,
  topic text not null,
  choice text not null check (choice in ('at_once', 'daily', 'weekly', 'never')),
  -- Since when what happens is collected for the next digest: changing from daily to weekly loses nothing.
  collected_since timestamptz not null,
  chosen_at timestamptz not null,
  primary key (person_id, topic)
);

-- What stands in the unsubscribe addresses of a person's mail: says nothing of them, and does nothing else.
create table mail_choice_keys (
  person_id uuid primary key references people on delete cascade,
  token text not null unique,
  made_at timestamptz not null
);

-- One row a person and day, week or publication: what makes a digest once and once only.
create table digests (
  person_id uuid not null references people on delete cascade,
  period text not null,
  topics text[] not null,
  covers_until timestamptz not null,
  made_at timestamptz not null,
  primary key (person_id, period)
);

alter table mail_messages
  add column topic text,
  add column headers jsonb not null default '{}',
  drop constraint mail_messages_state_check,
  add constraint mail_messages_state_check check (state in ('queued', 'sent', 'kept', 'failed', 'unwanted'));
