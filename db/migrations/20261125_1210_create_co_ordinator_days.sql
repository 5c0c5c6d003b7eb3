-- The co-ordinators' own days: what an authority has of them in a school year, and what they went on.

create table co_ordinator_budgets (
  authority_code text primary key references authorities,
  days numeric(5, 1) not null check (days > 0 and days <= 999),
  set_by uuid not null references people,
  set_at timestamptz not null
);

create table co_ordinator_days (
  id uuid primary key,
  authority_code text not null references authorities,
  -- Whose time it was.
  person_id uuid not null references people,
  worked_on date not null,
  hours numeric(4, 2) not null check (hours > 0 and hours <= 14),
  work text not null check (work in ('nomination', 'write_up', 'submission', 'publication', 'renewal', 'other')),
  -- How many pieces of that work were finished in the time; a measured time a piece comes from these.
  pieces smallint check (pieces between 1 and 99),
  note text,
  logged_by uuid not null references people,
  logged_at timestamptz not null
);
create index co_ordinator_days_authority on co_ordinator_days (authority_code, worked_on desc);
