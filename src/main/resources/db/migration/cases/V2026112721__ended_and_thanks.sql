-- Who is called about what is over, or gave thanks, is found without reading every case that ever was.
create index cases_case_file_ended_idx on cases.case_file (neighbourhood, ended_at desc, id desc) where ended_at is not null;
create index cases_case_file_thanks_idx on cases.case_file (received_at desc, id desc) where kind = 'THANKS';
-- Cases are written in the order in which they come, so a range of days is a range of pages.
create index cases_case_file_recorded_idx on cases.case_file using brin (recorded_at);
