-- What a theme's page is put in order by: the lower bound of the headline rating, in standard deviations; empty before an outcome.
alter table search_entries add column benefit_low double precision;
