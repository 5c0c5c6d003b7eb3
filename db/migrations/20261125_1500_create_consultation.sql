-- What an authority asks before it publishes, and what is said before and after: collections, consultation, discussion,
-- complaints. Who wrote a comment or a post may be forgotten: it then stands as a former member's.

create table publication_settings (
  authority_code text primary key references authorities,
  consult_first boolean not null,
  consultation_days integer not null check (consultation_days between 1 and 60),
  public_discussion boolean not null,
  edits integer not null,
  set_by uuid not null references people,
  set_at timestamptz not null
);

create table collections (
  id uuid primary key,
  authority_code text not null references authorities,
  slug text not null unique,
  title text not null,
  introduction text not null,
  status text not null check (status in ('draft', 'in_consultation', 'published', 'withdrawn')),
  edits integer not null default 0,
  created_by uuid not null references people,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  check (status <> 'published' or published_at is not null),
  check (status <> 'withdrawn' or (withdrawn_at is not null and withdrawn_reason is not null))
);
create index collections_authority on collections (authority_code, status);

-- Every address that a collection ever had; none is given to another.
create table collection_addresses (
  slug text primary key,
  collection_id uuid not null references collections
);

create table collection_items (
  id uuid primary key,
  authority_code text not null references authorities,
  collection_id uuid not null references collections,
  position integer not null,
  kind text not null check (kind in ('practice', 'link', 'document')),
  practice_id uuid references practices,
  title text,
  address text,
  hash text,
  form text,
  scan text check (scan in ('none', 'clean', 'waiting')),
  size bigint,
  findings jsonb not null default '[]',
  note text,
  edits integer not null default 0,
  -- Deferrable so that two items can change places in one statement.
  unique (collection_id, position) deferrable initially immediate,
  check ((kind = 'practice') = (practice_id is not null)),
  check ((kind = 'link') = (address is not null)),
  check ((kind = 'document') = (hash is not null))
);
create index collection_items_practice on collection_items (practice_id);
create index collection_items_hash on collection_items (hash);

-- What is open for comment: one version of a practice, or a collection as it stands, until a day.
create table consultations (
  id uuid primary key,
  authority_code text not null references authorities,
  practice_id uuid references practices,
  version_id uuid references practice_versions,
  collection_id uuid references collections,
  opened_by uuid not null references people,
  opened_at timestamptz not null,
  closes_on date not null,
  closed_at timestamptz,
  closed_by uuid references people,
  closed_early_reason text,
  -- What came of it, in the co-ordinator's words: what was said, what was changed, what was not and why.
  said text,
  changed text,
  unchanged text,
  edits integer not null default 0,
  stated_by uuid references people,
  stated_at timestamptz,
  returned_reason text,
  returned_by uuid references people,
  returned_at timestamptz,
  check ((practice_id is null) = (version_id is null)),
  check ((practice_id is null) <> (collection_id is null)),
  check ((stated_at is null) = (said is null))
);
create index consultations_practice on consultations (practice_id, opened_at desc);
create index consultations_collection on consultations (collection_id, opened_at desc);
create index consultations_authority on consultations (authority_code, closes_on);
-- One at a time: two that are opened at once are one too many.
create unique index consultations_one_of_a_version on consultations (version_id) where closed_at is null;
create unique index consultations_one_of_a_collection on consultations (collection_id) where closed_at is null;

create table consultation_people (
  consultation_id uuid not null references consultations,
  person_id uuid not null references people on delete cascade,
  authority_code text not null references authorities,
  invited_by uuid not null references people,
  invited_at timestamptz not null,
  reminded_at timestamptz,
  primary key (consultation_id, person_id)
);
create index consultation_people_person on consultation_people (person_id);

create table consultation_comments (
  id uuid primary key,
  authority_code text not null references authorities,
  consultation_id uuid not null references consultations,
  person_id uuid references people on delete set null,
  text text not null,
  may_be_named boolean not null,
  -- It looked as if it pointed at a pupil, and whoever wrote it has checked that it does not.
  pupil_checked boolean not null,
  edits integer not null default 0,
  commented_at timestamptz not null,
  changed_at timestamptz,
  answer text,
  answered_by uuid references people on delete set null,
  answered_at timestamptz
);
create index consultation_comments_consultation on consultation_comments (consultation_id, commented_at);

create table discussion_posts (
  id uuid primary key,
  authority_code text not null references authorities,
  practice_id uuid not null references practices,
  -- The post that it answers, which itself answers none.
  parent_id uuid references discussion_posts,
  person_id uuid references people on delete set null,
  -- The school that its author spoke from, where they belong to one.
  school_urn text references schools,
  -- Emptied when its author deletes it.
  text text not null,
  pupil_checked boolean not null,
  edits integer not null default 0,
  posted_at timestamptz not null,
  changed_at timestamptz,
  deleted_at timestamptz,
  hidden_at timestamptz,
  hidden_by uuid references people,
  hidden_reason text,
  check (deleted_at is null or text = ''),
  check ((hidden_at is null) = (hidden_reason is null))
);
create index discussion_posts_practice on discussion_posts (practice_id, posted_at);
create index discussion_posts_parent on discussion_posts (parent_id);

create sequence complaint_numbers start 1001;

create table complaints (
  id uuid primary key,
  reference text not null unique,
  authority_code text not null references authorities,
  practice_id uuid not null references practices,
  post_id uuid references discussion_posts,
  -- Somebody signed in, an address, or neither: the page of the case is reached by a key that only they were shown.
  person_id uuid references people on delete set null,
  email text,
  key_hash text not null unique,
  text text not null,
  made_at timestamptz not null,
  acknowledge_by date not null,
  answer_by date not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid references people,
  outcome text check (outcome in ('upheld', 'partly_upheld', 'not_upheld')),
  letter text,
  edits integer not null default 0,
  answered_at timestamptz,
  answered_by uuid references people,
  check ((answered_at is null) = (outcome is null) and (answered_at is null) = (letter is null))
);
create index complaints_authority on complaints (authority_code, answered_at, answer_by);
