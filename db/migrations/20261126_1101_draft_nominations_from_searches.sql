-- A nomination that a co-ordinator drafted from words which were searched for in vain keeps them, so that their work list
-- says so once the school is invited.

alter table nominations add column sought text;
create index nominations_sought on nominations (sought) where sought is not null;
