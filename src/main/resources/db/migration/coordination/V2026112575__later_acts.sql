create table coordination.later_act (
    id bigint generated always as identity constraint coordination_later_act_pkey primary key,
    case_id bigint not null constraint coordination_later_act_case_fkey references cases.case_file,
    act text not null,
    form jsonb not null,
    username text not null,
    due_at timestamptz not null,
    state text not null,
    refusal jsonb,
    settled_at timestamptz,
    constraint coordination_later_act_state_check check (state in ('WAITING', 'TAKEN_BACK', 'FAILED')),
    constraint coordination_later_act_refusal_check check ((state = 'FAILED') = (refusal is not null))
);

comment on table coordination.later_act is 'acts that can still be taken back, and drafts of those that were or failed; what is carried out is deleted';
comment on column coordination.later_act.form is 'what was typed: personal content';
create unique index coordination_later_act_waiting_key on coordination.later_act (case_id) where state = 'WAITING';
create index coordination_later_act_due_idx on coordination.later_act (due_at, id) where state = 'WAITING';
create index coordination_later_act_case_idx on coordination.later_act (case_id, username);
