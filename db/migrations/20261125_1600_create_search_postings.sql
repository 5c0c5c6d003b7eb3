-- The index that search reads, of our own making (docs/decisions): the same on every kind of database. It holds only what
-- is public or for any signed-in person, and can be made again from its sources at any time.

drop table search_entries;
drop function if exists search_ranked(text, integer);

-- One row a kind of entry: which edition of its index is served, and how often that has changed. Whoever writes an entry
-- locks the row first, so that the changes of one kind are in one order.
create table search_shelves (
  kind text primary key,
  edition integer not null default 1,
  newest_edition integer not null default 1,
  change bigint not null default 0,
  next_number integer not null default 1
);

-- A facet by which results are counted and narrowed. Its mark in an entry is one character, chr(47 + number).
alter table search_facets drop constraint search_facets_kind_check;

create table search_entries (
  kind text not null,
  edition integer not null,
  -- Its place in the postings. A text that changes gets a new number; what is said about it without a new text keeps it.
  number integer not null,
  id text not null,
  practice_id uuid,
  audience text not null check (audience in ('public', 'signed_in')),
  address text not null,
  title text not null,
  summary text not null,
  -- What it was made from (of a practice, its version) and a digest of the text that was indexed.
  made_from text not null,
  digest text not null,
  marks text collate "C" not null,
  published_at timestamptz not null,
  level text,
  kitemark_until date,
  security integer not null default 0,
  adopters integer not null default 0,
  school_phase text,
  roll integer,
  fsm_percent numeric(5, 1),
  easting integer,
  northing integer,
  changed bigint not null,
  primary key (kind, edition, number),
  unique (kind, edition, id)
);
create index search_entries_changed on search_entries (kind, edition, changed);
create index search_entries_practice on search_entries (practice_id) where practice_id is not null;

-- Numbers whose entry is no more: their postings are passed over, and taken out when segments are joined.
create table search_gone (
  kind text not null,
  edition integer not null,
  number integer not null,
  changed bigint not null,
  primary key (kind, edition, number)
);
create index search_gone_changed on search_gone (kind, edition, changed);

-- A run of numbers that were written together.
create table search_segments (
  kind text not null,
  edition integer not null,
  segment integer not null,
  last_number integer not null,
  entries integer not null,
  primary key (kind, edition, segment)
);

-- In which entries of a segment a term is, packed (src/features/search/postings/pack.ts says how).
create table search_postings (
  kind text not null,
  edition integer not null,
  term text not null,
  segment integer not null,
  held integer not null,
  entries bytea not null,
  -- Where in each: read only for what stands in quotes or has several words.
  places bytea not null,
  primary key (kind, edition, term, segment)
);
-- They are packed already: compressing them again takes time and wins nothing.
alter table search_postings alter column entries set storage external;
alter table search_postings alter column places set storage external;

-- Every word as it is written, for putting right what was misspelt and for finishing the last word.
create table search_words (
  kind text not null,
  edition integer not null,
  word text not null,
  term text not null,
  sound text not null,
  audience text not null,
  primary key (kind, edition, word)
);
create index search_words_sound on search_words (kind, edition, sound);
create index search_words_prefix on search_words (kind, edition, word text_pattern_ops);
create index search_words_trigrams on search_words using gin (word gin_trgm_ops);

-- Words that mean the same to those who search. Those that came with Waymark have no authority; one that was taken out
-- stays here, so that an upgrade does not bring it back.
create table search_synonyms (
  id uuid primary key,
  words text not null,
  same_as text not null,
  -- The two in their searchable form: the shorter first by the alphabet, so that a pair is one row however it was put.
  pair_key text not null unique,
  authority_code text references authorities,
  added_at timestamptz not null,
  removed_at timestamptz
);
