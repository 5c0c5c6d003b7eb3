-- Kitemarks as Open Badges 3.0 credentials: what signs them, what was issued, and the list that says which are withdrawn.

-- The private half never leaves the server, and is destroyed when the key is retired. The public half is kept for good, so
-- that what the key signed can be verified.
create table credential_keys (
  id uuid primary key,
  algorithm text not null check (algorithm in ('ES256', 'RS256')),
  public_jwk jsonb not null,
  private_jwk jsonb,
  made_at timestamptz not null,
  retired_at timestamptz,
  check ((retired_at is null) = (private_jwk is not null))
);
-- One key signs at a time.
create unique index credential_keys_current on credential_keys ((true)) where retired_at is null;

create table status_lists (
  authority_code text not null references authorities,
  number integer not null check (number > 0),
  -- How many places are taken; the Bitstring Status List specification asks for at least 131,072 in a list.
  taken integer not null default 0 check (taken between 0 and 131072),
  primary key (authority_code, number)
);

-- The file as it was issued, so that it is the same whenever it is downloaded.
create table credentials (
  kitemark_id uuid primary key references kitemarks,
  authority_code text not null references authorities,
  practice_id uuid not null references practices,
  key_id uuid not null references credential_keys,
  list_number integer not null,
  list_index integer not null check (list_index between 0 and 131071),
  jwt text not null,
  issued_at timestamptz not null,
  foreign key (authority_code, list_number) references status_lists (authority_code, number)
);
create unique index credentials_place on credentials (authority_code, list_number, list_index);
