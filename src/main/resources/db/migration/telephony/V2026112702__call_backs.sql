create table telephony.call_back (
    id bigint generated always as identity constraint telephony_call_back_pkey primary key,
    door text not null,
    kind text not null constraint telephony_call_back_kind_check check (kind in ('LOST', 'HANDOVER')),
    caller text not null,
    caller_name text,
    words text,
    reason text,
    times integer not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    last_call_id bigint constraint telephony_call_back_call_fkey references telephony.call,
    tries integer not null default 0,
    next_at timestamptz not null,
    claimed_by text,
    claimed_until timestamptz,
    outcome text,
    closed_at timestamptz,
    closed_by text,
    constraint telephony_call_back_claim_check check ((claimed_by is null) = (claimed_until is null)),
    constraint telephony_call_back_closed_check check ((outcome is null) = (closed_at is null))
);

comment on table telephony.call_back is 'whom to call back: one entry a number and door as long as it is open, however often it was lost';
comment on column telephony.call_back.caller is 'emptied with an erasure, then the entry is closed';
comment on column telephony.call_back.claimed_until is 'a claim that is not settled by then is anybody''s again';
create unique index telephony_call_back_lost_idx on telephony.call_back (door, caller) where kind = 'LOST' and closed_at is null;
create index telephony_call_back_open_idx on telephony.call_back (door, next_at, id) where closed_at is null;
create index telephony_call_back_caller_idx on telephony.call_back (caller);

create table telephony.call_back_call (
    call_id bigint constraint telephony_call_back_call_pkey primary key
        constraint telephony_call_back_call_call_fkey references telephony.call,
    call_back_id bigint not null constraint telephony_call_back_call_back_fkey references telephony.call_back
);

comment on table telephony.call_back_call is 'which lost calls an entry stands for: none is counted twice';
create index telephony_call_back_call_back_idx on telephony.call_back_call (call_back_id);

create table telephony.call_back_try (
    id bigint generated always as identity constraint telephony_call_back_try_pkey primary key,
    call_back_id bigint not null constraint telephony_call_back_try_back_fkey references telephony.call_back,
    username text not null,
    reached boolean not null,
    at timestamptz not null
);

comment on table telephony.call_back_try is 'who tried to call back and when; append-only';
create index telephony_call_back_try_back_idx on telephony.call_back_try (call_back_id, id);
create trigger call_back_try_is_append_only before update or delete on telephony.call_back_try
    for each row execute function telephony.is_append_only();
create trigger call_back_try_is_never_emptied before truncate on telephony.call_back_try
    for each statement execute function telephony.is_append_only();

create table telephony.transfer (
    id bigint generated always as identity constraint telephony_transfer_pkey primary key,
    kind text not null constraint telephony_transfer_kind_check check (kind in ('WARM', 'COLD')),
    operator text not null,
    call_id bigint constraint telephony_transfer_call_fkey references telephony.call,
    call_back_id bigint constraint telephony_transfer_back_fkey references telephony.call_back,
    reason text not null,
    at timestamptz not null
);

comment on table telephony.transfer is 'who was handed over from the switchboard to the call centre, and why; append-only';
create index telephony_transfer_at_idx on telephony.transfer (at);
create trigger transfer_is_append_only before update or delete on telephony.transfer
    for each row execute function telephony.is_append_only();
create trigger transfer_is_never_emptied before truncate on telephony.transfer
    for each statement execute function telephony.is_append_only();

create table telephony.listening (
    id bigint generated always as identity constraint telephony_listening_pkey primary key,
    call_id bigint not null constraint telephony_listening_call_fkey references telephony.call,
    username text not null,
    reason text not null constraint telephony_listening_reason_check check (length(reason) between 5 and 500),
    at timestamptz not null
);

comment on table telephony.listening is 'who heard which recording, when and why; append-only, but for a reason''s lawful erasure';
create index telephony_listening_call_idx on telephony.listening (call_id, id);
create function telephony.listening_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) = to_jsonb(old) || '{"reason": "-----"}' then
        return new;
    end if;
    raise exception 'telephony.listening is append-only';
end
$$;
create trigger listening_is_append_only before update or delete on telephony.listening
    for each row execute function telephony.listening_is_append_only();
create trigger listening_is_never_emptied before truncate on telephony.listening
    for each statement execute function telephony.listening_is_append_only();
