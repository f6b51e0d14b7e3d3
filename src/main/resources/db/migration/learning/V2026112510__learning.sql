create schema learning;

create table learning.training (
    id bigint generated always as identity constraint learning_training_pkey primary key,
    asked_by text,
    started_at timestamptz not null,
    finished_at timestamptz,
    result text,
    constraint learning_training_result_check check ((finished_at is null) = (result is null)),
    constraint learning_training_result_known check (result in ('LEARNED', 'TOO_LITTLE', 'FAILED', 'ABANDONED'))
);

comment on table learning.training is 'who asked for learning, when, and what came of it';
comment on column learning.training.asked_by is 'the user name; null for the nightly timer';

-- On however many nodes: one at a time.
create unique index learning_training_running_key on learning.training ((finished_at is null)) where finished_at is null;

create table learning.model (
    id bigint generated always as identity constraint learning_model_pkey primary key,
    training_id bigint not null constraint learning_model_training_fkey references learning.training,
    trained_at timestamptz not null,
    cases integer not null,
    subjects integer not null,
    top1 double precision not null,
    top3 double precision not null,
    content bytea,
    active boolean not null,
    constraint learning_model_content_check check (not active or content is not null)
);

comment on table learning.model is 'what was learned; only the active one and the one before keep their content';
comment on column learning.model.top1 is 'share of decided cases whose subject was the first guess, in cross-validation';

create unique index learning_model_active_key on learning.model (active) where active;
alter table learning.model alter column content set storage external;

create table learning.threshold (
    subject text constraint learning_threshold_pkey primary key,
    percent integer not null constraint learning_threshold_percent_check check (percent between 0 and 100),
    set_by text not null,
    set_at timestamptz not null
);

comment on table learning.threshold is 'the confidence below which a suggestion of this subject is never acted on by itself; the usual one where there is no row';

create table learning.outcome (
    case_id bigint constraint learning_outcome_pkey primary key
        constraint learning_outcome_case_fkey references cases.case_file,
    model_id bigint not null constraint learning_outcome_model_fkey references learning.model,
    first text,
    first_confidence real,
    second text,
    second_confidence real,
    third text,
    third_confidence real,
    chosen text not null,
    rank smallint constraint learning_outcome_rank_check check (rank between 1 and 3),
    decided_by text not null,
    decided_at timestamptz not null
);

comment on table learning.outcome is 'what was suggested when staff first decided a case''s subject, and what they decided last';
comment on column learning.outcome.rank is 'which of the suggestions was chosen; null for none of them';

create index learning_outcome_decided_idx on learning.outcome (decided_at);
