create table coordination.escalation_step (
    after_minutes integer constraint coordination_escalation_step_pkey primary key
        constraint coordination_escalation_step_after_check check (after_minutes between 1 and 14400),
    roles text not null constraint coordination_escalation_step_roles_check check (roles <> '')
);

comment on table coordination.escalation_step is 'who hears of a promise that is not kept yet, after so many minutes of its 48 hours';
comment on column coordination.escalation_step.roles is 'names of staff roles, separated by commas; a manager is one of a directorate that works on the case';

insert into coordination.escalation_step (after_minutes, roles) values
    (1440, 'COORDINATOR'),
    (2160, 'COORDINATOR,DIRECTORATE_MANAGER'),
    (2640, 'HEAD_COORDINATOR,DIRECTORATE_MANAGER'),
    (2880, 'HEAD_COORDINATOR,MANAGEMENT');

create table coordination.watched (
    case_id bigint constraint coordination_watched_pkey primary key
        constraint coordination_watched_case_fkey references cases.case_file,
    round integer not null,
    due_at timestamptz,
    next_at timestamptz
) with (fillfactor = 80);

comment on table coordination.watched is 'the promise of every open case, and when its next escalation is due; written where the clocks are computed';
create index coordination_watched_next_idx on coordination.watched (next_at) where next_at is not null;

create table coordination.escalation (
    case_id bigint not null constraint coordination_escalation_case_fkey references cases.case_file,
    round integer not null,
    after_minutes integer not null,
    roles text not null,
    due_at timestamptz not null,
    at timestamptz not null,
    constraint coordination_escalation_pkey primary key (case_id, round, after_minutes)
);

comment on table coordination.escalation is 'what was escalated: each step once in a round of the case, on any number of nodes';

create table coordination.todo (
    id bigint generated always as identity constraint coordination_todo_pkey primary key,
    case_id bigint not null constraint coordination_todo_case_fkey references cases.case_file,
    kind text not null,
    audience text not null,
    note text,
    created_by text,
    created_at timestamptz not null,
    due_at timestamptz not null,
    closed_at timestamptz,
    closed_by text
);

comment on column coordination.todo.audience is 'user:zeynep, role:MANAGEMENT, directorate:fen-isleri or manager:fen-isleri';
create unique index coordination_todo_open_key on coordination.todo (case_id, kind, audience) where closed_at is null;
create index coordination_todo_open_idx on coordination.todo (audience, due_at, id) where closed_at is null;
create index coordination_todo_case_idx on coordination.todo (case_id, id);

create table coordination.charge (
    case_id bigint constraint coordination_charge_pkey primary key
        constraint coordination_charge_case_fkey references cases.case_file,
    username text not null,
    since timestamptz not null
);

comment on table coordination.charge is 'who of coordination has taken a case upon themselves';
create index coordination_charge_username_idx on coordination.charge (username, case_id);
