-- What more than one may have open at once is known to be old by a count, as everywhere; the time of day may stand still.

alter table adoptions
  -- How often the school has said what it keeps, adapts and drops.
  add column block_edits integer not null default 0;
alter table practices
  -- How often it was said who answers, or that one of them has left.
  add column contact_edits integer not null default 0;
