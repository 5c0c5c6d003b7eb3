-- "Reluctant writers" came with Waymark as meaning the same as "writing", which is broader: every practice on writing was
-- found as if it had both words. Taken out, as an authority takes a pair out, so that it is not added again.

update search_synonyms set removed_at = now()
where words = 'reluctant writers' and same_as = 'writing' and authority_code is null and removed_at is null;

update search_shelves set change = change + 1 where kind = 'synonyms';
