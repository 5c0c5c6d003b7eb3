-- Practice from beyond the authority: regional, national and international, with where it comes from, its address and its
-- licence. One list for the installation; nobody here has validated it. A row stays when it is retired, and says so.

create sequence beyond_refs start 1001;

create table beyond_practices (
  id uuid primary key,
  ref text not null unique,
  kind text not null check (kind in ('regional', 'national', 'international')),
  title text not null,
  description text not null,
  address text not null unique,
  source text not null,
  licence text not null check (licence in ('ogl_v3', 'cc_by', 'own_terms')),
  -- In whose list it was found, where it was not added by hand.
  listed_by text,
  phases text[] not null default '{}' check (phases <@ array['early_years', 'primary', 'secondary', 'post_16', 'special']),
  edits integer not null default 0,
  added_at timestamptz not null,
  -- Whoever last changed it by hand; an import leaves it alone from then on.
  kept_by uuid references people,
  kept_at timestamptz not null,
  retired_by uuid references people,
  retired_at timestamptz,
  retired_reason text,
  check ((retired_at is null) = (retired_reason is null))
);

create table beyond_practice_themes (
  beyond_id uuid not null references beyond_practices,
  theme_slug text not null references themes on update cascade,
  primary key (beyond_id, theme_slug)
);
create index beyond_practice_themes_theme on beyond_practice_themes (theme_slug);
