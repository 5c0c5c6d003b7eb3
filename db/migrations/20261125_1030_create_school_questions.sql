-- What one school asks another that does better on an indicator: "what makes the difference?". The columns are called as those of
-- adoptions are: school_urn asks, offering_urn is asked; each side's authority sees that it was asked, and not the words.
create table school_questions (
  id uuid primary key,
  authority_code text not null references authorities,
  school_urn text not null references schools,
  offering_authority_code text not null references authorities,
  offering_urn text not null references schools,
  indicator_code text not null references indicators,
  year integer not null,
  question text not null,
  asked_by uuid not null references people,
  asked_at timestamptz not null,
  answer text,
  answered_by uuid references people,
  answered_at timestamptz,
  check (school_urn <> offering_urn),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index school_questions_asking on school_questions (authority_code, school_urn, asked_at);
create index school_questions_asked on school_questions (offering_authority_code, offering_urn, asked_at);
create index school_questions_by_person on school_questions (asked_by);
