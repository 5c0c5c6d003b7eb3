-- A version that begins when a write-up is returned is its author's to write. It had the name of whoever returned it, who
-- was taken to have written it, and so could not decide it when it came again.
update practice_versions v
set created_by = p.author_id
from practices p
where p.id = v.practice_id
  and v.number > 1
  and (exists (select from decisions d where d.practice_id = p.id and d.decided_by = v.created_by and d.decided_at = v.created_at)
    or exists (select from consultations c
      where c.practice_id = p.id and c.returned_by = v.created_by and c.returned_at = v.created_at));
