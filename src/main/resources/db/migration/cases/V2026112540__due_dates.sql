alter table cases.case_file
    add column held_for text,
    add column promise_due_at timestamptz,
    add column statutory_due_at timestamptz,
    add column work_due_at timestamptz,
    add column attention_at timestamptz,
    add column clock_revision bigint not null default -1;

comment on column cases.case_file.held_for is 'why its clocks were stopped by hand, while they are';
comment on column cases.case_file.promise_due_at is 'copies, computed whole from the history: when each clock is due that runs now; absent where it stands or is stopped';
comment on column cases.case_file.attention_at is 'the first of them: what the case is looked at for';
comment on column cases.case_file.clock_revision is 'the revision of the municipality''s calendar that they were computed with; -1 where they never were';

drop index cases.cases_case_file_open_idx;
drop index cases.cases_case_file_promise_idx;
create index cases_case_file_promise_idx on cases.case_file (promise_due_at, id) where promise_due_at is not null;
create index cases_case_file_clock_revision_idx on cases.case_file (clock_revision, id) where status not in ('CLOSED', 'WITHDRAWN', 'ANSWERED');

alter table cases.case_file
    add column rank smallint generated always as (case priority when 'URGENT' then 0 when 'HIGH' then 1 when 'LOW' then 3 else 2 end) stored,
    add column open boolean generated always as
        (status not in ('CLOSED', 'WITHDRAWN', 'TRANSFERRED_OUT', 'NOT_EXAMINED', 'ANSWERED')) stored,
    add column urgent_by timestamptz generated always as (coalesce(attention_at, 'infinity'::timestamptz)) stored;

comment on column cases.case_file.rank is 'lists are ordered by (rank, urgent_by, id): what must be looked at first stands first';

create index cases_case_file_open_idx on cases.case_file (rank, urgent_by, id) where open;
create index cases_case_file_open_status_idx on cases.case_file (status, rank, urgent_by, id) where open;
create index cases_case_file_open_neighbourhood_idx on cases.case_file (neighbourhood, rank, urgent_by, id) where open;
create index cases_case_file_open_door_idx on cases.case_file (door, rank, urgent_by, id) where open;
create index cases_case_file_open_subject_idx on cases.case_file (subject, rank, urgent_by, id) where open;
