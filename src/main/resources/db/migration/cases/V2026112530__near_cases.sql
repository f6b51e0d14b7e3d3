-- What came from the same neighbourhood lately, and what is about the same subject lately: for likely same matters and for bursts.
create index cases_case_file_neighbourhood_idx on cases.case_file (neighbourhood, received_at desc) where neighbourhood is not null;
create index cases_case_file_subject_idx on cases.case_file (subject, received_at desc) where subject is not null;
