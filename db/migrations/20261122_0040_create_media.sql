-- What a write-up shows besides its words: pictures, documents, sound, and links to films. The file belongs to the
-- practice; what is said of it (caption, alternative text, consent) belongs to a version, and is frozen with it.

-- Every file that is in the store, or on its way there: written before the file is put, so that what a killed process
-- left behind is known and swept.
create table stored_files (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  content_type text not null,
  arrived_at timestamptz not null
);

create table media (
  id uuid primary key,
  practice_id uuid not null references practices,
  authority_code text not null references authorities,
  kind text not null check (kind in ('image', 'document', 'audio', 'video')),
  -- A picture has two files, 1,200 and 400 wide; a film has none, and an address elsewhere.
  hash text references stored_files,
  width integer,
  height integer,
  small_hash text references stored_files,
  small_width integer,
  small_height integer,
  address text,
  -- docx, pptx, xlsx, pdf, mp3, m4a, wav, webp.
  form text,
  -- What is hidden in a document, as it was found: a list of {kind, text}.
  findings jsonb not null default '[]',
  findings_confirmed_by uuid references people,
  findings_confirmed_at timestamptz,
  -- "waiting": the scanner could not be asked, and nobody is served the file until it has been.
  scan text not null check (scan in ('none', 'clean', 'waiting', 'infected')),
  scanned_at timestamptz,
  uploaded_by uuid not null references people,
  uploaded_at timestamptz not null,
  withdrawn_by uuid references people,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  check ((kind = 'video') = (hash is null and address is not null)),
  check ((kind = 'image') = (small_hash is not null))
);
create index media_practice on media (practice_id);
create index media_uploaded_by on media (uploaded_by);
create index media_hash on media (hash);
create index media_small_hash on media (small_hash);

create table practice_version_media (
  version_id uuid not null references practice_versions,
  media_id uuid not null references media,
  position integer not null,
  caption text,
  alternative text,
  consent text not null default 'no_identifiable_child'
    check (consent in ('no_identifiable_child', 'consent_held', 'staff_only')),
  consent_reference text,
  consent_until date,
  -- When it was taken down because its consent had ended.
  taken_down_at timestamptz,
  primary key (version_id, media_id)
);
create index practice_version_media_media on practice_version_media (media_id);
create index practice_version_media_consent on practice_version_media (consent_until)
  where consent_until is not null and taken_down_at is null;
