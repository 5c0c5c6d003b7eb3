-- A kitemark in time: it is renewed by a later one, its school is reminded, it lapses, and it may be ended before that.

alter table kitemarks
  -- The one that this follows: after a renewal, or a change of level.
  add column follows uuid references kitemarks,
  add column ended_at timestamptz,
  add column ended_as text check (ended_as in ('revoked', 'level_lost')),
  -- Everybody may read it.
  add column ended_reason text,
  add check ((ended_at is null) = (ended_as is null) and (ended_at is null) = (ended_reason is null));
create index kitemarks_ends on kitemarks (valid_until) where ended_at is null;

create table kitemark_reminders (
  kitemark_id uuid not null references kitemarks,
  days_before smallint not null check (days_before in (90, 30)),
  addressee text not null check (addressee in ('author', 'second')),
  authority_code text not null references authorities,
  person_id uuid not null references people,
  sent_at timestamptz not null,
  -- Each is reminded once, however often the job runs.
  primary key (kitemark_id, days_before, addressee)
);

create table kitemark_lapses (
  kitemark_id uuid primary key references kitemarks,
  authority_code text not null references authorities,
  practice_id uuid not null references practices,
  -- The first day on which it held no more.
  lapsed_on date not null,
  noticed_at timestamptz not null
);
create index kitemark_lapses_authority on kitemark_lapses (authority_code, lapsed_on desc);

-- Who hears of a kitemark's dates beside the author, where that is not the school's lead.
create table second_contacts (
  practice_id uuid primary key references practices,
  authority_code text not null references authorities,
  person_id uuid not null references people,
  named_by uuid not null references people,
  named_at timestamptz not null
);

create table renewals (
  id uuid primary key,
  authority_code text not null references authorities,
  practice_id uuid not null references practices,
  kitemark_id uuid not null references kitemarks,
  status text not null default 'waiting' check (status in ('waiting', 'renewed', 'new_version_asked')),
  -- "Still true?": it is still done, the contact is right, and what has changed.
  changed text,
  figure text,
  asked_by uuid not null references people,
  asked_at timestamptz not null,
  reason text,
  decided_by uuid references people,
  decided_at timestamptz,
  check ((status = 'waiting') = (decided_by is null) and (status = 'waiting') = (decided_at is null)),
  check (status <> 'new_version_asked' or reason is not null)
);
create unique index renewals_waiting on renewals (practice_id) where status = 'waiting';
create index renewals_authority on renewals (authority_code, status, asked_at);
create index renewals_practice on renewals (practice_id, asked_at desc);

create table revocations (
  id uuid primary key,
  authority_code text not null references authorities,
  practice_id uuid not null references practices,
  kitemark_id uuid not null references kitemarks,
  status text not null default 'proposed' check (status in ('proposed', 'confirmed', 'dropped')),
  reason text not null,
  proposed_by uuid not null references people,
  proposed_at timestamptz not null,
  closed_by uuid references people,
  closed_at timestamptz,
  check ((status = 'proposed') = (closed_by is null) and (status = 'proposed') = (closed_at is null)),
  -- Two people, always.
  check (status <> 'confirmed' or closed_by <> proposed_by)
);
create unique index revocations_open on revocations (practice_id) where status = 'proposed';
create index revocations_authority on revocations (authority_code, status, proposed_at);
