-- The list of themes becomes a vocabulary that is kept: a theme may be renamed or merged, and its old address still leads
-- to it. A theme's slug is its address; whatever names a theme follows when the slug changes.

alter table themes add column edits integer not null default 0;

alter table themes drop constraint themes_parent_slug_fkey;
alter table themes add constraint themes_parent_slug_fkey
  foreign key (parent_slug) references themes on update cascade;
alter table practice_version_themes drop constraint practice_version_themes_theme_slug_fkey;
alter table practice_version_themes add constraint practice_version_themes_theme_slug_fkey
  foreign key (theme_slug) references themes on update cascade;

-- What else a theme is called: search finds it by these.
create table theme_words (
  theme_slug text not null references themes on update cascade,
  word text not null,
  kind text not null check (kind in ('synonym', 'abbreviation')),
  primary key (theme_slug, word)
);

-- Where an old address leads. Always to a theme that is there: a later move carries the earlier ones along.
create table theme_moves (
  old_slug text primary key,
  new_slug text not null references themes on update cascade,
  moved_at timestamptz not null
);
create index theme_moves_new on theme_moves (new_slug);

-- The slugs of the base list that were planted here once: one that was renamed or merged since is not planted again.
create table theme_plantings (
  slug text primary key,
  planted_at timestamptz not null
);
insert into theme_plantings (slug, planted_at) select slug, now() from themes;
