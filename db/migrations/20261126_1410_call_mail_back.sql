-- Mail that is still to be sent is called back where a practice that it tells of is withdrawn, and what told of others
-- besides is made again.

alter table mail_messages
  -- References of the practices that it tells of as published.
  add column tells_of text[] not null default '{}',
  drop constraint mail_messages_state_check;
alter table mail_messages
  add constraint mail_messages_state_check
    check (state in ('queued', 'sent', 'kept', 'failed', 'unwanted', 'called_back'));
create index mail_messages_unsent on mail_messages using gin (tells_of) where state in ('queued', 'failed');

alter table digests add column mail_id uuid references mail_messages;
create index digests_mail on digests (mail_id) where mail_id is not null;
alter table saved_search_tellings add column mail_id uuid references mail_messages;
create index saved_search_tellings_mail on saved_search_tellings (mail_id) where mail_id is not null;
