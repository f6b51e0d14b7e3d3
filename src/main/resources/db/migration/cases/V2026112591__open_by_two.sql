-- A list that is narrowed by two things at once is read as one that is narrowed by one.
create index cases_case_file_open_neighbourhood_door_idx on cases.case_file (neighbourhood, door, rank, urgent_by, id) where open;
create index cases_case_file_open_neighbourhood_subject_idx on cases.case_file (neighbourhood, subject, rank, urgent_by, id) where open;
create index cases_case_file_open_subject_door_idx on cases.case_file (subject, door, rank, urgent_by, id) where open;

-- Only open cases are RECEIVED, CLASSIFIED and so on; taken for independent, such a list is thought ten times shorter than it is, and is
-- then sorted whole instead of being read in the order of an index.
create statistics cases.cases_case_file_open_status (dependencies, mcv) on status, open from cases.case_file;
