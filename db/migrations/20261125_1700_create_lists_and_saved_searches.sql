-- What somebody keeps for themselves: practices with a note that nobody else reads.
create table list_items (
  person_id uuid not null references people,
  practice_id uuid not null references practices,
  note text,
  -- The order in which they stand; gaps are left by what was removed.
  position integer not null,
  added_at timestamptz not null,
  primary key (person_id, practice_id)
);

-- A search that somebody wishes to be told of again. `query` is the query of its address, which is the whole search.
create table saved_searches (
  id uuid primary key,
  person_id uuid not null references people,
  query text not null,
  alerts text not null check (alerts in ('at_once', 'weekly', 'termly', 'never')),
  -- The proof in the address that stops its alerts without signing in (RFC 8058).
  stop_key text not null unique,
  saved_at timestamptz not null,
  unique (person_id, query)
);

-- Which practices an alert of the search has told: each once.
create table saved_search_tellings (
  search_id uuid not null references saved_searches on delete cascade,
  practice_id uuid not null references practices,
  told_at timestamptz not null,
  primary key (search_id, practice_id)
);
