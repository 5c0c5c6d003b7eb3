-- The living rating: what a practice did for the schools that took it up, worked out anew whenever something that goes into it
-- changes. Each is kept with what it was worked out from, so that it can be shown as it was.

create table ratings (
  id uuid primary key,
  authority_code text not null references authorities,
  practice_id uuid not null references practices,
  indicator_code text not null references indicators,
  -- The rules that it was worked out by, and the type of the event that made it necessary.
  version text not null,
  because text not null,
  worked_out_at timestamptz not null,
  is_current boolean not null,
  -- Of the indicators of a practice, the one that a card and the evidence strip show.
  is_headline boolean not null,
  adopters integer not null check (adopters >= 0),
  -- Adopters with an effect that counts.
  k integer not null check (k between 0 and adopters),
  stopped integer not null,
  -- In standard deviations of schools; empty before the first outcome. The next school's for three or more.
  effect double precision,
  low double precision,
  high double precision,
  next_low double precision,
  next_high double precision,
  security smallint not null check (security between 0 and 5),
  -- Of independent adopters with an effect: what Leading practice asks.
  independent integer not null,
  fingerprint text not null,
  worked_out jsonb not null,
  check ((effect is null) = (k = 0)),
  check ((low is null) = (effect is null) and (high is null) = (effect is null))
);
create unique index ratings_current on ratings (practice_id, indicator_code) where is_current;
create unique index ratings_headline on ratings (practice_id) where is_current and is_headline;
create index ratings_practice on ratings (authority_code, practice_id, worked_out_at);

-- The standard deviation of an indicator over all schools in a year; forgotten when that year is imported again.
create table national_spreads (
  indicator_code text not null references indicators,
  year integer not null,
  sd double precision not null,
  schools integer not null,
  primary key (indicator_code, year)
);
