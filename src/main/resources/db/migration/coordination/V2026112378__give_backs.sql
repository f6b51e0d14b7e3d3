create schema coordination;

create table coordination.give_back (
    id bigint generated always as identity constraint coordination_give_back_pkey primary key,
    case_id bigint not null constraint coordination_give_back_case_fkey references cases.case_file,
    directorate text not null,
    reason text not null,
    given_by text,
    at timestamptz not null,
    settled_at timestamptz
);

comment on table coordination.give_back is 'what directorates gave back, for the list of give-backs; settled when coordination has acted on the case';

create index coordination_give_back_open_idx on coordination.give_back (case_id, id) where settled_at is null;
