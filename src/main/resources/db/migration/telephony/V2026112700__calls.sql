create schema telephony;

create function telephony.is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'telephony.% is append-only', tg_table_name;
end
$$;

create table telephony.line (
    name text constraint telephony_line_pkey primary key,
    door text not null,
    answer_within_seconds integer not null
        constraint telephony_line_answer_within_check check (answer_within_seconds between 1 and 600)
);

comment on table telephony.line is 'whose calls are ours: a dialled number or a queue, as the exchange names it, and the door that it belongs to';
comment on column telephony.line.answer_within_seconds is 'an answer within so many seconds counts for the service level';

insert into telephony.line (name, door, answer_within_seconds)
values ('153', 'callcentre', 20), ('cagrimerkezi', 'callcentre', 20), ('santral', 'switchboard', 20);

create table telephony.call (
    id bigint generated always as identity constraint telephony_call_pkey primary key,
    source text not null,
    key text not null,
    direction text not null default 'IN' constraint telephony_call_direction_check check (direction in ('IN', 'OUT')),
    line text,
    door text,
    caller text,
    caller_name text,
    state text not null,
    agent text,
    extension text,
    channel text,
    offered_at timestamptz not null,
    queued_at timestamptz,
    answered_at timestamptz,
    ended_at timestamptz,
    waited_seconds integer,
    talked_seconds integer,
    recording text,
    words text,
    contact_id bigint constraint telephony_call_contact_fkey references contact.contact,
    recorded_at timestamptz not null,
    constraint telephony_call_source_key unique (source, key)
);

comment on table telephony.call is 'a copy of what its phases say, but for the contact and the words: worked out anew at every phase';
comment on column telephony.call.key is 'the exchange''s linkedid, or whatever another source names a call by';
comment on column telephony.call.caller is 'E.164 where it is such a number, else the digits that came; absent where it was withheld';
comment on column telephony.call.channel is 'the caller''s channel in the exchange, to be redirected';
comment on column telephony.call.words is 'what the switchboard wrote when it handed the caller over';

create index telephony_call_open_idx on telephony.call (door, offered_at) where ended_at is null;
create index telephony_call_door_idx on telephony.call (door, offered_at);
create index telephony_call_caller_idx on telephony.call (caller, offered_at desc) where caller is not null;
create index telephony_call_agent_idx on telephony.call (agent, offered_at desc) where agent is not null;
create index telephony_call_contact_idx on telephony.call (contact_id) where contact_id is not null;

create table telephony.call_phase (
    id bigint generated always as identity constraint telephony_call_phase_pkey primary key,
    call_id bigint not null constraint telephony_call_phase_call_fkey references telephony.call,
    phase text not null,
    mark text not null,
    line text,
    extension text,
    agent text,
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    constraint telephony_call_phase_key unique (call_id, phase, mark)
);

comment on table telephony.call_phase is 'every step of a call with both times; append-only';
comment on column telephony.call_phase.mark is 'what tells two steps of one kind apart (the ringing leg''s id): the same step told twice is one';

create trigger call_phase_is_append_only before update or delete on telephony.call_phase
    for each row execute function telephony.is_append_only();
create trigger call_phase_is_never_emptied before truncate on telephony.call_phase
    for each statement execute function telephony.is_append_only();

create table telephony.record_position (
    source text constraint telephony_record_position_pkey primary key,
    head text not null,
    position bigint not null
);

comment on table telephony.record_position is 'how far the exchange''s call records were read';
comment on column telephony.record_position.head is 'the first line of the file, by which it is known when it is renamed or begun anew';

create table telephony.visit (
    call_id bigint not null constraint telephony_visit_call_fkey references telephony.call,
    nr integer not null,
    door text not null,
    line text not null,
    arrived_at timestamptz not null,
    answered_at timestamptz,
    left_at timestamptz,
    lost boolean not null,
    agent text,
    talked_seconds integer not null,
    constraint telephony_visit_pkey primary key (call_id, nr)
);

comment on table telephony.visit is 'a copy of what the phases say: the stay of a call at one door; who is handed over from the switchboard has two';
create index telephony_visit_arrived_idx on telephony.visit (door, arrived_at);
create index telephony_visit_open_idx on telephony.visit (door, arrived_at) where left_at is null;
