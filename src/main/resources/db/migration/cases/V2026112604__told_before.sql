create index cases_case_file_told_idx on cases.case_file (md5(outcome_explanation)) where outcome_explanation is not null;

comment on index cases.cases_case_file_told_idx is 'finds the same answer told to others';
