-- Every message that Waymark sends, written in the transaction of the change that caused it and sent by a job.

create table mail_messages (
  id uuid primary key,
  person_id uuid references people,
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  state text not null default 'queued' check (state in ('queued', 'sent', 'kept', 'failed')),
  attempts integer not null default 0,
  last_error text,
  queued_at timestamptz not null,
  sent_at timestamptz
);
create index mail_messages_newest on mail_messages (queued_at desc);
