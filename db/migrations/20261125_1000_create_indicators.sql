-- Indicators: what is measured of schools and authorities, and its published values by year. A year is the calendar year in which
-- the academic year ends: 2019 is 2018/19.

create table indicators (
  code text primary key check (code ~ '^[a-z0-9_]+$'),
  name text not null,
  -- Short enough for a row of a table.
  short_name text not null,
  topic text not null,
  -- '%' or the words that follow a value: "scaled score", "pupils", "per 10,000 children".
  unit text not null,
  decimals smallint not null check (decimals between 0 and 3),
  -- Which way is better.
  direction text not null check (direction in ('higher', 'lower', 'none')),
  -- Whom a value's cohort counts; empty where the publication gives none.
  cohort_of text,
  -- How several schools are averaged: over their pupils (each school counts as its cohort), or school by school.
  averaging text not null check (averaging in ('pooled', 'mean')),
  source text not null,
  position integer not null
);

-- Every file that was taken in, so that each figure says where it is from and since when.
create table indicator_imports (
  id integer generated always as identity primary key,
  form text not null,
  file_name text not null,
  first_year integer,
  last_year integer,
  rows_read integer not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  refused integer not null,
  imported_at timestamptz not null
);

create table indicator_values (
  indicator_code text not null references indicators,
  year integer not null check (year between 1990 and 2100),
  urn text not null,
  -- Empty where the publication gives a mark in place of a figure: then the mark is in suppressed.
  value numeric,
  cohort integer check (cohort >= 0),
  suppressed text,
  -- A provisional figure never replaces a final one.
  provisional boolean not null default false,
  import_id integer references indicator_imports,
  primary key (indicator_code, year, urn),
  check (value is null or suppressed is null)
);
create index indicator_values_school on indicator_values (urn, indicator_code, year);

-- Areas that are not authorities, and authorities before the register of schools has named them. Code R970 is England, R980 to R990
-- its regions: the publications number them from 970, where the demonstration's authorities have their codes.
create table areas (
  code text primary key check (code ~ '^R?[0-9]{3}$'),
  name text not null,
  region text
);

create table authority_indicator_values (
  indicator_code text not null references indicators,
  year integer not null check (year between 1990 and 2100),
  authority_code text not null check (authority_code ~ '^R?[0-9]{3}$'),
  -- As the publication writes it, where that is more than the year: "2022-24", "2025 (Rev)".
  period text,
  value numeric,
  cohort integer check (cohort >= 0),
  suppressed text,
  provisional boolean not null default false,
  import_id integer references indicator_imports,
  primary key (indicator_code, year, authority_code),
  check (value is null or suppressed is null)
);
create index authority_indicator_values_authority on authority_indicator_values (authority_code, indicator_code, year);

-- The ten statistical neighbours that the Department gives each authority. Earlier editions stay beside the newest.
create table statistical_neighbours (
  authority_code text not null,
  published_on date not null,
  rank integer not null check (rank between 1 and 10),
  neighbour_code text not null,
  closeness text not null check (closeness in ('extremely_close', 'very_close', 'close', 'somewhat_close', 'not_close')),
  primary key (authority_code, published_on, rank)
);

create unlogged table staged_indicators (like indicators);
create unlogged table staged_areas (like areas);
create unlogged table staged_indicator_values (like indicator_values, file_number integer not null);
create unlogged table staged_authority_indicator_values (like authority_indicator_values, file_number integer not null);
create unlogged table staged_statistical_neighbours (like statistical_neighbours);

insert into indicators (position, code, name, short_name, topic, unit, decimals, direction, cohort_of, averaging, source) values
  (110, 'ks2_reading_average', 'Reading at the end of key stage 2, average scaled score', 'Reading score, KS2', 'Key stage 2', 'scaled score', 1, 'higher', 'pupils at the end of key stage 2', 'pooled', 'Key stage 2 performance, Department for Education'),
  (120, 'ks2_maths_average', 'Maths at the end of key stage 2, average scaled score', 'Maths score, KS2', 'Key stage 2', 'scaled score', 1, 'higher', 'pupils at the end of key stage 2', 'pooled', 'Key stage 2 performance, Department for Education'),
  (130, 'ks2_gps_average', 'Grammar, punctuation and spelling at the end of key stage 2, average scaled score', 'Grammar score, KS2', 'Key stage 2', 'scaled score', 1, 'higher', 'pupils at the end of key stage 2', 'pooled', 'Key stage 2 performance, Department for Education'),
  (140, 'ks2_rwm_expected', 'Pupils who reached the expected standard in reading, writing and maths', 'Reading, writing and maths, expected', 'Key stage 2', '%', 0, 'higher', 'pupils at the end of key stage 2', 'pooled', 'Key stage 2 performance, Department for Education'),
  (150, 'ks2_rwm_higher', 'Pupils who reached the higher standard in reading, writing and maths', 'Reading, writing and maths, higher', 'Key stage 2', '%', 0, 'higher', 'pupils at the end of key stage 2', 'pooled', 'Key stage 2 performance, Department for Education'),
  (160, 'ks2_reading_expected', 'Pupils who reached the expected standard in reading', 'Reading, expected', 'Key stage 2', '%', 0, 'higher', 'pupils at the end of key stage 2', 'pooled', 'Key stage 2 performance, Department for Education'),
  (170, 'ks2_writing_expected', 'Pupils who reached the expected standard in writing', 'Writing, expected', 'Key stage 2', '%', 0, 'higher', 'pupils at the end of key stage 2', 'pooled', 'Key stage 2 performance, Department for Education'),
  (180, 'ks2_maths_expected', 'Pupils who reached the expected standard in maths', 'Maths, expected', 'Key stage 2', '%', 0, 'higher', 'pupils at the end of key stage 2', 'pooled', 'Key stage 2 performance, Department for Education'),
  (190, 'ks2_rwm_expected_disadvantaged', 'Disadvantaged pupils who reached the expected standard in reading, writing and maths', 'Disadvantaged pupils, expected', 'Key stage 2', '%', 0, 'higher', 'disadvantaged pupils at the end of key stage 2', 'pooled', 'Key stage 2 performance, Department for Education'),
  (200, 'ks2_reading_progress', 'Progress in reading from key stage 1 to 2', 'Reading progress', 'Key stage 2', 'points', 1, 'higher', 'pupils at the end of key stage 2', 'pooled', 'Key stage 2 performance, Department for Education'),
  (210, 'ks2_writing_progress', 'Progress in writing from key stage 1 to 2', 'Writing progress', 'Key stage 2', 'points', 1, 'higher', 'pupils at the end of key stage 2', 'pooled', 'Key stage 2 performance, Department for Education'),
  (220, 'ks2_maths_progress', 'Progress in maths from key stage 1 to 2', 'Maths progress', 'Key stage 2', 'points', 1, 'higher', 'pupils at the end of key stage 2', 'pooled', 'Key stage 2 performance, Department for Education'),
  (310, 'ks4_attainment8', 'Attainment 8, average score', 'Attainment 8', 'Key stage 4', 'points', 1, 'higher', 'pupils at the end of key stage 4', 'pooled', 'Key stage 4 performance, Department for Education'),
  (320, 'ks4_progress8', 'Progress 8, average score', 'Progress 8', 'Key stage 4', 'points', 2, 'higher', 'pupils counted in Progress 8', 'pooled', 'Key stage 4 performance, Department for Education'),
  (330, 'ks4_english_maths_5', 'Pupils with grade 5 or above in English and maths', 'English and maths, grade 5', 'Key stage 4', '%', 1, 'higher', 'pupils at the end of key stage 4', 'pooled', 'Key stage 4 performance, Department for Education'),
  (340, 'ks4_english_maths_4', 'Pupils with grade 4 or above in English and maths', 'English and maths, grade 4', 'Key stage 4', '%', 1, 'higher', 'pupils at the end of key stage 4', 'pooled', 'Key stage 4 performance, Department for Education'),
  (350, 'ks4_ebacc_points', 'English Baccalaureate, average point score', 'EBacc points', 'Key stage 4', 'points', 2, 'higher', 'pupils at the end of key stage 4', 'pooled', 'Key stage 4 performance, Department for Education'),
  (360, 'ks4_ebacc_entry', 'Pupils entered for the English Baccalaureate', 'EBacc entry', 'Key stage 4', '%', 1, 'none', 'pupils at the end of key stage 4', 'pooled', 'Key stage 4 performance, Department for Education'),
  (370, 'ks4_destinations', 'Pupils who stayed in education or employment after key stage 4', 'Stayed in education or work', 'Key stage 4', '%', 0, 'higher', 'pupils who left key stage 4', 'pooled', 'Key stage 4 destinations, Department for Education'),
  (410, 'absence_overall', 'Half days missed', 'Absence', 'Absence', '%', 1, 'lower', null, 'mean', 'Pupil absence in schools in England, Department for Education'),
  (420, 'absence_persistent', 'Pupils who missed 10% or more of their half days', 'Persistent absence', 'Absence', '%', 1, 'lower', null, 'mean', 'Pupil absence in schools in England, Department for Education'),
  (510, 'census_roll', 'Pupils on roll', 'Roll', 'Who the pupils are', 'pupils', 0, 'none', null, 'mean', 'Schools, pupils and their characteristics, Department for Education'),
  (520, 'census_fsm6', 'Pupils eligible for free school meals in the last six years', 'Free school meals, ever 6', 'Who the pupils are', '%', 1, 'none', 'pupils on roll', 'pooled', 'Schools, pupils and their characteristics, Department for Education'),
  (530, 'census_sen_support', 'Pupils with SEN support', 'SEN support', 'Who the pupils are', '%', 1, 'none', 'pupils on roll', 'pooled', 'Schools, pupils and their characteristics, Department for Education'),
  (540, 'census_ehcp', 'Pupils with an education, health and care plan', 'EHC plans', 'Who the pupils are', '%', 1, 'none', 'pupils on roll', 'pooled', 'Schools, pupils and their characteristics, Department for Education'),
  (550, 'census_eal', 'Pupils with English as an additional language', 'EAL', 'Who the pupils are', '%', 1, 'none', 'pupils on roll', 'pooled', 'Schools, pupils and their characteristics, Department for Education'),
  (610, 'workforce_pupil_teacher_ratio', 'Pupils to each teacher', 'Pupils to a teacher', 'Staff', 'pupils', 1, 'none', null, 'mean', 'School workforce in England, Department for Education');
