create table coordination.bulk_run (
    id bigint generated always as identity constraint coordination_bulk_run_pkey primary key,
    username text not null,
    state text not null constraint coordination_bulk_run_state_check check (state in ('CHOSEN', 'PREVIEWED', 'STARTED')),
    form jsonb,
    preview integer not null default 0,
    left_out integer not null,
    unknown integer not null,
    chosen_at timestamptz not null,
    previewed_at timestamptz,
    started_at timestamptz,
    constraint coordination_bulk_run_form_check check (form is not null or state = 'CHOSEN')
);

comment on table coordination.bulk_run is 'one act on many cases: chosen, looked at before anything is done, then worked off case by case';
comment on column coordination.bulk_run.form is 'what was typed; absent until there is a preview';
comment on column coordination.bulk_run.preview is 'which preview this is: only the one that is on the screen may be carried out';
comment on column coordination.bulk_run.left_out is 'how many were marked beyond what one run takes';
comment on column coordination.bulk_run.unknown is 'how many marked numbers were not in sight';
create index coordination_bulk_run_unstarted_idx on coordination.bulk_run (username, chosen_at) where state <> 'STARTED';

create table coordination.bulk_item (
    run_id bigint not null constraint coordination_bulk_item_run_fkey references coordination.bulk_run on delete cascade,
    position integer not null,
    case_id bigint not null constraint coordination_bulk_item_case_fkey references cases.case_file,
    version integer,
    subject text not null default '',
    directorates text not null default '',
    state text not null default 'WAITING'
        constraint coordination_bulk_item_state_check check (state in ('WAITING', 'DONE', 'REFUSED', 'OVERTAKEN')),
    refusal jsonb,
    settled_at timestamptz,
    constraint coordination_bulk_item_pkey primary key (run_id, position),
    constraint coordination_bulk_item_case_key unique (run_id, case_id)
);

comment on table coordination.bulk_item is 'a case of a run, and what became of it; done in the same transaction as the act itself, so that nothing is done twice';
comment on column coordination.bulk_item.version is 'of the case, as the preview showed it; absent until there is a preview';
comment on column coordination.bulk_item.subject is 'what it is to be about, as the preview showed it';
comment on column coordination.bulk_item.directorates is 'where it is to go, as the preview showed it; codes separated by commas';
create index coordination_bulk_item_waiting_idx on coordination.bulk_item (run_id) where state = 'WAITING';
