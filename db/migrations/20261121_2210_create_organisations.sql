-- Authorities and the national register of schools. A school is keyed by its URN (text) and is never deleted.

create table authorities (
  code text primary key check (code ~ '^[0-9]{3}$'),
  name text not null,
  gss_code text,
  region text,
  served boolean not null default false,
  demonstration boolean not null default false,
  -- The day of the register that the name is from; empty where a person named it.
  register_date date
);

create table school_groups (
  uid text primary key,
  name text not null,
  type text not null,
  status text not null,
  companies_house_number text,
  opened_on date,
  closed_on date
);

create table schools (
  urn text primary key check (urn ~ '^[0-9]{5,7}$'),
  authority_code text not null references authorities,
  establishment_number text,
  name text not null,
  status text not null check (status in ('open', 'closed', 'open_proposed_to_close', 'proposed_to_open')),
  phase text not null check (phase in (
    'nursery', 'primary', 'middle_deemed_primary', 'middle_deemed_secondary', 'secondary', 'all_through',
    'sixteen_plus', 'not_applicable'
  )),
  type text,
  type_group text,
  gender text,
  religious_character text,
  low_age integer,
  high_age integer,
  roll integer,
  fsm_percent numeric(5, 1),
  sen_percent numeric(5, 1),
  eal_percent numeric(5, 1),
  street text,
  locality text,
  town text,
  county text,
  postcode text,
  urban_rural text,
  easting integer,
  northing integer,
  website text,
  ukprn text,
  trust_uid text,
  trust_name text,
  opened_on date,
  closed_on date
);
create index schools_authority on schools (authority_code, status, phase);
-- An import inserts 51,000 names at once: the long pending list is sorted into the index by the import, after its transaction.
create index schools_name_trigrams on schools using gin (name gin_trgm_ops) with (gin_pending_list_limit = 65536);
create index schools_town on schools (lower(town) text_pattern_ops) where town is not null;
create index schools_postcode on schools (postcode text_pattern_ops) where postcode is not null;

-- From which day's register a school's columns are: its identity (name, authority, status, phase, gender) and its
-- details (all else). Kept apart from schools because a newer register that says the same moves only these days.
-- No foreign key: a school is never deleted.
create table school_register_dates (
  urn text primary key,
  identity_on date not null,
  details_on date,
  -- A bit for each column that a file has had: an older file may not fill what a newer one left blank.
  columns_said integer not null
);

create table school_links (
  urn text not null,
  linked_urn text not null,
  link_type text not null,
  established_on date,
  primary key (urn, linked_urn, link_type)
);
create index school_links_linked on school_links (linked_urn);

create table school_group_members (
  group_uid text not null references school_groups,
  urn text not null,
  joined_on date,
  left_on date,
  primary key (group_uid, urn)
);
create index school_group_members_school on school_group_members (urn);

create table register_imports (
  id uuid primary key,
  form text not null,
  file_name text not null,
  register_date date not null,
  rows_read integer not null,
  added integer not null,
  changed integer not null,
  closed integer not null,
  unchanged integer not null,
  refused integer not null,
  imported_at timestamptz not null
);
create index register_imports_form on register_imports (form, register_date);

-- One row while an import is writing. An import that shows no life for some seconds has lost it.
create table register_import_lease (
  name text primary key,
  holder uuid not null,
  alive_at timestamptz not null
);

-- What an import is about to write, gathered in short statements so that pages answer meanwhile, and applied in one
-- transaction. Emptied at the start of every import. Unlogged: nothing in them outlives a crash, nor should it.
create unlogged table staged_schools (
  like schools,
  is_new boolean not null,
  identity_on date not null,
  details_on date,
  columns_said integer not null
);
create unlogged table staged_school_register_dates (like school_register_dates);
create unlogged table staged_school_links (like school_links);
create unlogged table staged_school_groups (like school_groups);
create unlogged table staged_school_group_members (like school_group_members);
