-- What an effect size needs, and what keeps small groups from being worked out by subtraction.

alter table practice_measures
  -- The standard deviation of the pupils' figures before.
  add column spread numeric(12,3) check (spread > 0),
  add column better text check (better in ('higher', 'lower')),
  -- Whether some of its pupils are in another measure of the same write-up too; not said counts as some.
  add column pupils_in_others text check (pupils_in_others in ('some', 'none'));
