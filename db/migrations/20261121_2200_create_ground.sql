-- The ground that every later table stands on.

-- Names in the order a person expects, on every server and on the embedded database alike: a, Á, b, B; Year 2 before Year 10.
-- The locale is in ICU's older form because the embedded database does not understand 'und-u-kn'.
create collation natural_order (provider = icu, locale = 'und@colNumeric=yes');

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Ranking by BM25 where the server has it; elsewhere search ranks by ts_rank (/health says which).
do $$
begin
  if exists (select from pg_available_extensions where name = 'pg_textsearch') then
    create extension if not exists pg_textsearch;
  end if;
exception when others then
  raise notice 'pg_textsearch is there but cannot be used: %', sqlerrm;
end
$$;

-- What has happened, written in the transaction of the change. Timeline, audit, notifications and mail are read from it.
create table events (
  id uuid primary key,
  sequence bigint generated always as identity unique,
  type text not null,
  authority_code text,
  subject_type text not null,
  subject_id text not null,
  person_id uuid,
  facts jsonb not null default '{}',
  happened_at timestamptz not null
);

create index events_by_subject on events (subject_type, subject_id, sequence);
create index events_by_authority on events (authority_code, sequence);
