-- Which of the numbers that are gone have been taken out of the postings.
alter table search_gone add column taken_out boolean not null default false;
