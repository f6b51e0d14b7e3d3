create schema directorate;

create table directorate.assignment (
    id bigint constraint directorate_assignment_pkey primary key,
    version integer not null,
    case_id bigint not null constraint directorate_assignment_case_fkey references cases.case_file,
    directorate text not null,
    status text not null,
    note text,
    assignee text,
    planned_for date,
    plan text,
    outcome_code text,
    outcome_explanation text,
    outcome_planned_for date,
    outcome_authority text,
    given_back_because text,
    received_at timestamptz not null,
    opened_at timestamptz not null,
    accepted_at timestamptz,
    ended_at timestamptz,
    answered boolean not null,
    work_due_at timestamptz,
    constraint directorate_assignment_outcome_check check ((status = 'CONCLUDED') = (outcome_code is not null)),
    constraint directorate_assignment_ended_check check ((status in ('CONCLUDED', 'GIVEN_BACK', 'CANCELLED')) = (ended_at is not null))
);

comment on column directorate.assignment.received_at is 'when the case was received: lists are ordered by it, the clocks run from there';
comment on column directorate.assignment.work_due_at is 'when the internal work clock runs out; renewed when the case is classified anew';
comment on column directorate.assignment.answered is 'its outcome is part of an answer: a case that is reopened begins without it';

create sequence directorate.assignment_id_seq owned by directorate.assignment.id;

create unique index directorate_assignment_open_key on directorate.assignment (case_id, directorate)
    where status in ('OPEN', 'ACCEPTED', 'PLANNED');
create index directorate_assignment_inbox_idx on directorate.assignment (directorate, status, received_at, id)
    where status in ('OPEN', 'ACCEPTED', 'PLANNED');
create index directorate_assignment_mine_idx on directorate.assignment (assignee, received_at, id)
    where status in ('OPEN', 'ACCEPTED', 'PLANNED') and assignee is not null;
create index directorate_assignment_ended_idx on directorate.assignment (directorate, ended_at desc, id desc)
    where status in ('CONCLUDED', 'GIVEN_BACK', 'CANCELLED');
create index directorate_assignment_case_idx on directorate.assignment (case_id, id);
