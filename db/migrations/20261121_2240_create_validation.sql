-- State is a thing: a submission, a decision, a kitemark, a publication and a withdrawal are rows with who, when and why.

create table submissions (
  id uuid primary key,
  authority_code text not null references authorities,
  practice_id uuid not null references practices,
  version_id uuid not null references practice_versions,
  submitted_by uuid not null references people,
  submitted_at timestamptz not null
);
create index submissions_practice on submissions (authority_code, practice_id);
create unique index submissions_version on submissions (version_id);

create table decisions (
  id uuid primary key,
  authority_code text not null references authorities,
  practice_id uuid not null references practices,
  -- One decision a submission: the second of two co-ordinators at once is refused by this.
  submission_id uuid not null unique references submissions,
  outcome text not null check (outcome in ('validated', 'returned')),
  gate_baseline boolean not null,
  gate_privacy boolean not null,
  gate_head_agrees boolean not null,
  gate_named_person boolean not null,
  gate_plain_english boolean not null,
  reason text,
  decided_by uuid not null references people,
  decided_at timestamptz not null,
  check (outcome <> 'returned' or reason is not null),
  check (
    outcome <> 'validated'
    or (gate_baseline and gate_privacy and gate_head_agrees and gate_named_person and gate_plain_english)
  )
);
create index decisions_practice on decisions (authority_code, practice_id);

create table kitemarks (
  id uuid primary key,
  authority_code text not null references authorities,
  practice_id uuid not null references practices,
  decision_id uuid not null references decisions,
  level text not null check (level in ('promising', 'good', 'leading')),
  awarded_on date not null,
  valid_until date not null,
  check (valid_until > awarded_on)
);
create index kitemarks_practice on kitemarks (practice_id, valid_until desc);

create table publications (
  id uuid primary key,
  authority_code text not null references authorities,
  practice_id uuid not null references practices,
  version_id uuid not null references practice_versions,
  published_by uuid not null references people,
  published_at timestamptz not null
);
create index publications_practice on publications (practice_id, published_at desc);
create index publications_newest on publications (published_at desc);

create table withdrawals (
  id uuid primary key,
  authority_code text not null references authorities,
  practice_id uuid not null references practices,
  reason text not null,
  withdrawn_by uuid not null references people,
  withdrawn_at timestamptz not null
);
create index withdrawals_practice on withdrawals (practice_id);
