-- An import writes half a million values in one transaction: a check of each against its indicator and its file would keep them all in
-- memory until the end. The import joins them with both instead.
alter table indicator_values drop constraint indicator_values_indicator_code_fkey;
alter table indicator_values drop constraint indicator_values_import_id_fkey;
alter table authority_indicator_values drop constraint authority_indicator_values_indicator_code_fkey;
alter table authority_indicator_values drop constraint authority_indicator_values_import_id_fkey;
