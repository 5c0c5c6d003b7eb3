-- Who answers when the person to ask has left: a second person in the write-up, others named since it was published, and
-- who of them has left.

alter table practice_versions
  add column cover_name text,
  add column cover_role text,
  add column cover_email text;

-- Named since the last publication, and answering instead of those in the version; a later publication supersedes them.
create table practice_contacts (
  practice_id uuid primary key references practices,
  authority_code text not null references authorities,
  contact_name text not null,
  contact_role text,
  contact_email text not null,
  cover_name text,
  cover_role text,
  cover_email text,
  named_by uuid not null references people,
  named_at timestamptz not null
);

create table contact_departures (
  practice_id uuid not null references practices,
  email text not null check (email = lower(email)),
  authority_code text not null references authorities,
  left_on date not null,
  -- Nobody where their role at the school ended, which is how it became known.
  told_by uuid references people,
  told_at timestamptz not null,
  primary key (practice_id, email)
);
