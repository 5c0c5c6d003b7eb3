-- Two assessors score a submission without seeing one another's scores; where they differ a third moderates; two people
-- decide. A submission's stage follows from its assignments, its proposal and its decision, and is kept so that the
-- policy can ask for it.

-- Which schools an adviser is the link adviser of. A school has one at a time.
create table adviser_schools (
  id uuid primary key,
  authority_code text not null references authorities,
  person_id uuid not null references people,
  school_urn text not null references schools,
  from_on date not null,
  until_on date,
  named_by uuid references people,
  named_at timestamptz not null,
  check (until_on is null or until_on >= from_on)
);
create index adviser_schools_school on adviser_schools (authority_code, school_urn);
create index adviser_schools_person on adviser_schools (person_id);
create unique index adviser_schools_one on adviser_schools (school_urn) where until_on is null;

-- Authority leads invite assessors as they do co-ordinators and advisers.
alter table invitations
  drop constraint invitations_role_check,
  add constraint invitations_role_check check (role in (
    'school_staff', 'school_lead', 'governor', 'school_administrator', 'adviser', 'assessor', 'co_ordinator'
  ));

-- An assessor's own word that they have an interest in a school, which no record of ours would tell.
create table declared_interests (
  id uuid primary key,
  authority_code text not null references authorities,
  person_id uuid not null references people,
  school_urn text not null references schools,
  kind text not null check (kind in ('relative', 'other')),
  note text,
  declared_at timestamptz not null,
  ended_at timestamptz,
  check (kind <> 'other' or note is not null)
);
create index declared_interests_person on declared_interests (authority_code, person_id);

alter table submissions
  add column stage text not null default 'awaiting_assessors' check (stage in (
    'awaiting_assessors', 'scoring', 'awaiting_moderator', 'moderating', 'scored', 'proposed', 'decided'
  )),
  add column stage_since timestamptz;
update submissions set stage_since = submitted_at;
update submissions set stage = 'decided', stage_since = decisions.decided_at
  from decisions where decisions.submission_id = submissions.id;
alter table submissions alter column stage_since set not null;

create table assignments (
  id uuid primary key,
  authority_code text not null references authorities,
  practice_id uuid not null references practices,
  submission_id uuid not null references submissions,
  assessor_id uuid not null references people,
  part text not null check (part in ('assessor', 'moderator')),
  status text not null check (status in ('assigned', 'submitted', 'declined', 'interest_declared', 'stood_down')),
  assigned_by uuid not null references people,
  assigned_at timestamptz not null,
  due_on date not null,
  closed_at timestamptz,
  reason text,
  check ((status = 'assigned') = (closed_at is null)),
  check (status not in ('declined', 'stood_down') or reason is not null)
);
create index assignments_submission on assignments (authority_code, submission_id);
create index assignments_assessor on assignments (authority_code, assessor_id, status);
create unique index assignments_once on assignments (submission_id, assessor_id)
  where status in ('assigned', 'submitted');
create unique index assignments_one_moderator on assignments (submission_id)
  where part = 'moderator' and status in ('assigned', 'submitted');

-- Scores may be half given until they are submitted, and never change after.
create table assessments (
  assignment_id uuid primary key references assignments,
  authority_code text not null references authorities,
  edits integer not null default 0,
  benefit smallint check (benefit between 0 and 3),
  context smallint check (context between 0 and 3),
  replicability smallint check (replicability between 0 and 3),
  sustainability smallint check (sustainability between 0 and 3),
  inclusion smallint check (inclusion between 0 and 3),
  benefit_reason text,
  context_reason text,
  replicability_reason text,
  sustainability_reason text,
  inclusion_reason text,
  gate_baseline boolean,
  gate_privacy boolean,
  gate_head_agrees boolean,
  gate_named_person boolean,
  gate_plain_english boolean,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  check (submitted_at is null or (
    benefit is not null and context is not null and replicability is not null and sustainability is not null
    and inclusion is not null and benefit_reason is not null and context_reason is not null
    and replicability_reason is not null and sustainability_reason is not null and inclusion_reason is not null
    and gate_baseline is not null and gate_privacy is not null and gate_head_agrees is not null
    and gate_named_person is not null and gate_plain_english is not null
  ))
);

-- Each reminder of an assignment goes once.
create table assignment_reminders (
  assignment_id uuid not null references assignments,
  kind text not null check (kind in ('soon', 'late')),
  sent_at timestamptz not null,
  primary key (assignment_id, kind)
);

-- What one person proposes and another confirms: never the same person, whatever the code above it does.
create table proposals (
  id uuid primary key,
  authority_code text not null references authorities,
  practice_id uuid not null references practices,
  kind text not null check (kind in ('decision', 'revocation')),
  -- What it is about: the submission that is decided, the kitemark that is revoked.
  subject_id uuid not null,
  reason text not null,
  status text not null default 'open' check (status in ('open', 'confirmed', 'turned_down', 'taken_back')),
  proposed_by uuid not null references people,
  proposed_at timestamptz not null,
  settled_by uuid references people,
  settled_at timestamptz,
  settled_reason text,
  check ((status = 'open') = (settled_at is null)),
  check (status not in ('confirmed', 'turned_down') or settled_by <> proposed_by),
  check (status <> 'turned_down' or settled_reason is not null)
);
create unique index proposals_one_open on proposals (kind, subject_id) where status = 'open';
create index proposals_practice on proposals (authority_code, practice_id);

-- What the panel proposes of a submission, beyond its reasons. Without a level it goes back to the school.
create table panel_proposals (
  proposal_id uuid primary key references proposals,
  authority_code text not null references authorities,
  submission_id uuid not null references submissions,
  level text check (level in ('promising', 'good')),
  gate_baseline boolean not null,
  gate_privacy boolean not null,
  gate_head_agrees boolean not null,
  gate_named_person boolean not null,
  gate_plain_english boolean not null,
  strong text not null,
  lift text not null,
  check (level is null or (
    gate_baseline and gate_privacy and gate_head_agrees and gate_named_person and gate_plain_english
  ))
);
create index panel_proposals_submission on panel_proposals (authority_code, submission_id);

-- Decisions from before there were two people and scores have none of these.
alter table decisions
  add column proposal_id uuid unique references proposals,
  add column strong text,
  add column lift text;
