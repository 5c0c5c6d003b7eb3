-- A building block has a number within its practice for good, whatever its place and whichever the version; another
-- practice may say that it uses it.

alter table practices add column blocks_given integer not null default 0;
alter table practice_blocks add column number integer;
update practice_blocks set number = position + 1;
update practices set blocks_given = coalesce((
  select max(block.number) from practice_blocks block
  join practice_versions version on version.id = block.version_id where version.practice_id = practices.id), 0);
alter table practice_blocks alter column number set not null;
alter table practice_blocks add constraint practice_blocks_version_id_number_key unique (version_id, number);
create index practice_blocks_titles on practice_blocks using gin (to_tsvector('english', title));

-- Which blocks of other practices a version says that it uses. The block is named by its practice and number, so that
-- a later version of either changes nothing.
create table practice_version_uses (
  version_id uuid not null references practice_versions,
  source_practice_id uuid not null references practices,
  source_number integer not null,
  position integer not null,
  primary key (version_id, source_practice_id, source_number)
);
create index practice_version_uses_source on practice_version_uses (source_practice_id, source_number);
