create table open311.hook (
    id bigint generated always as identity constraint open311_hook_pkey primary key,
    partner text not null,
    url text not null,
    events text[] not null constraint open311_hook_events_check check (cardinality(events) > 0),
    secret_sealed bytea not null,
    made_by text not null,
    made_at timestamptz not null,
    ended_by text,
    ended_at timestamptz,
    constraint open311_hook_ended_check check ((ended_by is null) = (ended_at is null))
);

create table open311.delivery (
    id bigint generated always as identity constraint open311_delivery_pkey primary key,
    hook_id bigint not null constraint open311_delivery_hook_fkey references open311.hook,
    case_id bigint not null constraint open311_delivery_case_fkey references cases.case_file,
    event text not null,
    body text not null,
    state text not null constraint open311_delivery_state_check
        check (state in ('QUEUED', 'SENDING', 'DELIVERED', 'FAILED', 'WITHHELD')),
    attempts integer not null default 0,
    round integer not null default 0,
    next_attempt_at timestamptz not null,
    sending_since timestamptz,
    http_status integer,
    trouble text,
    queued_at timestamptz not null,
    settled_at timestamptz
);

comment on column open311.delivery.attempts is 'over all rounds; whoever settles an attempt names its number, so that of two one does';
comment on column open311.delivery.round is 'attempts since it was queued or replayed: what the back-off counts';
create index open311_delivery_due_idx on open311.delivery (next_attempt_at, id) where state = 'QUEUED';
create index open311_delivery_sending_idx on open311.delivery (sending_since) where state = 'SENDING';
create index open311_delivery_hook_idx on open311.delivery (hook_id, id desc);
create index open311_delivery_settled_idx on open311.delivery (settled_at) where settled_at is not null;
