-- What has come to its time is removed by a job; drafts and accounts only after two warnings.

create table draft_warnings (
  practice_id uuid not null references practices on delete cascade,
  number smallint not null check (number in (1, 2)),
  authority_code text not null references authorities,
  sent_at timestamptz not null,
  primary key (practice_id, number)
);

create table account_warnings (
  person_id uuid not null references people on delete cascade,
  number smallint not null check (number in (1, 2)),
  sent_at timestamptz not null,
  primary key (person_id, number)
);

alter table people
  -- Idle too long: whoever it was is no longer known by name or address.
  add column closed_at timestamptz;
alter table practices
  -- Its kitemark ended long ago: it no longer says whom to ask.
  add column archived_at timestamptz;

-- A message goes before what it told.
alter table digests drop constraint digests_mail_id_fkey;
alter table digests add constraint digests_mail_id_fkey foreign key (mail_id) references mail_messages on delete set null;
alter table saved_search_tellings drop constraint saved_search_tellings_mail_id_fkey;
alter table saved_search_tellings
  add constraint saved_search_tellings_mail_id_fkey foreign key (mail_id) references mail_messages on delete set null;
