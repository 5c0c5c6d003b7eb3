-- Accounts, server-side sessions, and the roles that people hold at organisations from a date to a date.

create table people (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  name text not null,
  image text,
  persona_sentence text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table memberships (
  id uuid primary key,
  person_id uuid not null references people,
  role text not null check (role in (
    'school_staff', 'school_lead', 'governor', 'school_administrator', 'network_lead', 'expert', 'adviser', 'assessor',
    'co_ordinator', 'authority_lead', 'committee_member', 'partner_authority', 'operator'
  )),
  authority_code text references authorities,
  school_urn text references schools,
  from_on date not null,
  until_on date,
  granted_by uuid references people,
  granted_at timestamptz not null,
  check (authority_code is not null or role = 'operator'),
  check (until_on is null or until_on >= from_on)
);
create index memberships_person on memberships (person_id);
create index memberships_school on memberships (authority_code, school_urn);

create table invitations (
  id uuid primary key,
  authority_code text not null references authorities,
  school_urn text references schools,
  role text not null check (role in (
    'school_staff', 'school_lead', 'governor', 'school_administrator', 'adviser', 'co_ordinator'
  )),
  email text not null check (email = lower(email)),
  name text not null,
  invited_by uuid not null references people,
  invited_at timestamptz not null,
  accepted_by uuid references people,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
create index invitations_email on invitations (email);
create index invitations_school on invitations (authority_code, school_urn);

create table sessions (
  id uuid primary key,
  token text not null unique,
  person_id uuid not null references people on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sessions_person on sessions (person_id);

create table sign_in_accounts (
  id uuid primary key,
  account_id text not null,
  provider_id text not null,
  person_id uuid not null references people on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verifications_identifier on verifications (identifier);

create table rate_limits (
  key text primary key,
  hits integer not null,
  window_started_at timestamptz not null
);

-- What this installation made for itself and nobody is shown, such as what signs the cookies of sessions.
create table installation_secrets (
  name text primary key,
  value text not null,
  made_at timestamptz not null
);
