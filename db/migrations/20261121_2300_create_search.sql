-- The one index that search reads. It holds only what is public, is written in the transaction in which a practice is
-- published or withdrawn, and can be made again from the practices at any time.

-- A theme or a phase by which results are counted and narrowed. Its mark in an entry is one character, chr(47 + number).
create table search_facets (
  number integer primary key generated always as identity,
  kind text not null check (kind in ('theme', 'phase')),
  value text not null,
  unique (kind, value)
);

-- One row a published practice. Narrow: its two long columns lie outside the row, so that the matches of the commonest
-- word are counted by reading a hundred pages and not thousands.
create table search_entries (
  practice_id uuid primary key references practices,
  version_id uuid not null references practice_versions,
  authority_code text not null references authorities,
  level text,
  kitemark_until date,
  published_at timestamptz not null,
  -- The marks of its themes, of the themes above them and of its phases, one character each.
  marks text collate "C" not null,
  -- What is said, with the weightier parts said several times: BM25 has no weights of its own.
  words text not null,
  -- The same for matching, and for ranking where there is no BM25: A title, B summary and themes, C blocks, D the rest.
  vector tsvector not null
);
-- External: out of the row and not compressed, which is the quickest to rank by.
alter table search_entries set (toast_tuple_target = 128);
alter table search_entries alter column words set storage external;
alter table search_entries alter column vector set storage external;
-- Without statistics every word is taken to be rare, and found in the index. With them the commonest words are looked
-- for by reading every vector, which takes fifteen times as long.
alter table search_entries alter column vector set statistics 0;
alter table search_entries alter column words set statistics 0;

create index search_entries_vector on search_entries using gin (vector) with (fastupdate = off);
create index search_entries_newest on search_entries (published_at desc, practice_id);

-- Searches that found nothing, a work list for the authority: what was asked, on which day, how often, and never by whom.
create table empty_searches (
  searched_on date not null,
  words text not null,
  times integer not null default 1,
  primary key (searched_on, words)
);
