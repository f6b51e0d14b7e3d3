create table telephony.agent (
    username text constraint telephony_agent_pkey primary key,
    door text not null,
    extension text,
    state text not null,
    reason text,
    since timestamptz not null,
    call_id bigint constraint telephony_agent_call_fkey references telephony.call
);

comment on table telephony.agent is 'what each agent does now; the log is telephony.agent_state';
create unique index telephony_agent_extension_idx on telephony.agent (extension) where extension is not null;

create table telephony.agent_state (
    id bigint generated always as identity constraint telephony_agent_state_pkey primary key,
    username text not null,
    door text not null,
    extension text,
    state text not null,
    reason text,
    call_id bigint constraint telephony_agent_state_call_fkey references telephony.call,
    at timestamptz not null,
    constraint telephony_agent_state_reason_check check ((state = 'BREAK') = (reason is not null))
);

create index telephony_agent_state_extension_idx on telephony.agent_state (extension, id desc) where extension is not null;
comment on table telephony.agent_state is 'what each agent did since when; append-only';
create index telephony_agent_state_username_idx on telephony.agent_state (username, id desc);
create index telephony_agent_state_at_idx on telephony.agent_state (at);
create trigger agent_state_is_append_only before update or delete on telephony.agent_state
    for each row execute function telephony.is_append_only();
create trigger agent_state_is_never_emptied before truncate on telephony.agent_state
    for each statement execute function telephony.is_append_only();

create table telephony.exchange_order (
    id bigint generated always as identity constraint telephony_exchange_order_pkey primary key,
    kind text not null,
    subject text not null,
    target text,
    ordered_at timestamptz not null,
    done_at timestamptz,
    trouble text
);

comment on table telephony.exchange_order is 'what the node that is connected with the exchange is to do there; never what it did not do in time';
create index telephony_exchange_order_open_idx on telephony.exchange_order (id) where done_at is null;

create table telephony.shift_pattern (
    code text constraint telephony_shift_pattern_pkey primary key,
    starts time not null,
    ends time not null
);

comment on table telephony.shift_pattern is 'wall clock of the town; one that ends no later than it starts goes on until the next day';
insert into telephony.shift_pattern (code, starts, ends)
values ('DAY', '08:00', '16:00'), ('EVENING', '16:00', '00:00'), ('NIGHT', '00:00', '08:00'), ('LONG_DAY', '08:00', '20:00'), ('LONG_NIGHT', '20:00', '08:00');

create table telephony.shift (
    id bigint generated always as identity constraint telephony_shift_pkey primary key,
    username text not null,
    door text not null,
    pattern text,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    planned_by text not null,
    planned_at timestamptz not null,
    constraint telephony_shift_length_check check (ends_at > starts_at and ends_at <= starts_at + interval '24 hours')
);

create index telephony_shift_door_idx on telephony.shift (door, starts_at);
create index telephony_shift_username_idx on telephony.shift (username, starts_at);

create table telephony.handover_note (
    id bigint generated always as identity constraint telephony_handover_note_pkey primary key,
    door text not null,
    written_by text not null,
    words text not null constraint telephony_handover_note_words_check check (length(words) between 2 and 2000),
    written_at timestamptz not null
);

create index telephony_handover_note_door_idx on telephony.handover_note (door, id desc);

create table telephony.handover_read (
    note_id bigint not null constraint telephony_handover_read_note_fkey references telephony.handover_note,
    username text not null,
    read_at timestamptz not null,
    constraint telephony_handover_read_pkey primary key (note_id, username)
);
