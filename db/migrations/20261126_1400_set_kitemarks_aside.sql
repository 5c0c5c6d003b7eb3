-- A kitemark that was awarded to a version which the school then got back before it was published is set aside.

alter table kitemarks drop constraint kitemarks_ended_as_check;
alter table kitemarks
  add constraint kitemarks_ended_as_check check (ended_as in ('revoked', 'level_lost', 'set_aside'));

update kitemarks
set ended_at = consultation.returned_at, ended_as = 'set_aside',
    ended_reason = 'Its write-up went back to the school before it was published.'
from decisions, submissions, consultations as consultation
where decisions.id = kitemarks.decision_id and submissions.id = decisions.submission_id
  and consultation.version_id = submissions.version_id and consultation.returned_at is not null
  and kitemarks.ended_at is null;
