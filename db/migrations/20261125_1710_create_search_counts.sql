-- How often words were searched for on a day, and how many of these searches ended in a practice being opened: at most
-- one is counted for each search. No person, no session, no time of day.
create table searches (
  searched_on date not null,
  words text not null,
  times integer not null default 1,
  opened integer not null default 0 check (opened <= times),
  primary key (searched_on, words)
);

-- What was done about words that were searched for in vain. Searched for again on a later day, they are work again.
create table search_answers (
  words text primary key,
  answer text not null check (answer in ('synonym', 'invited', 'done')),
  answered_by uuid not null references people,
  answered_on date not null
);
