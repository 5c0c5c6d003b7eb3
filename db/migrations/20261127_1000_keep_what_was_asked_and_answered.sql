-- What schools and people asked, nominated and said has a period too. Where figures rest on it, the names and words go and
-- the figures stay.

alter table consultations
  -- How many were asked and how many commented, once what they said is removed.
  add column asked_count integer,
  add column commented_count integer,
  add column comments_removed_at timestamptz,
  add check ((comments_removed_at is null) = (asked_count is null)),
  add check ((comments_removed_at is null) = (commented_count is null));

-- Nobody's, once it was answered long ago: only its route, its days and what came of it are left, to be counted.
alter table nominations alter column nominated_by drop not null;
alter table nomination_answers alter column answered_by drop not null;

alter table adoptions
  -- Nothing happened to it for long: who took part and what they wrote is removed; what was done and measured stays.
  add column archived_at timestamptz,
  alter column asked_by drop not null;
alter table adoption_moves alter column moved_by drop not null;
alter table adoption_blocks alter column said_by drop not null;
alter table adoption_steps alter column logged_by drop not null;
alter table outcome_corrections alter column corrected_by drop not null;
alter table outcomes drop constraint outcomes_check1;
alter table outcomes add constraint outcomes_check1 check (kind <> 'local'
  or (measure is not null and unit is not null and cohort is not null and before is not null and after is not null));
