-- Who is named as having done the practice. Shown only once they have agreed; removed, and not kept, when they no longer do.

create table practice_credits (
  id uuid primary key,
  authority_code text not null references authorities,
  practice_id uuid not null references practices,
  name text not null,
  role text,
  -- The day on which the author says that they agreed; empty until then.
  agreed_on date,
  added_by uuid not null references people,
  added_at timestamptz not null
);
create index practice_credits_practice on practice_credits (practice_id);
