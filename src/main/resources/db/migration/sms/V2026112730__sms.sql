create schema sms;

create table sms.conversation (
    id bigint generated always as identity constraint sms_conversation_pkey primary key,
    number text not null constraint sms_conversation_number_key unique,
    waiting text constraint sms_conversation_waiting_check check (waiting in ('ID', 'PROOF')),
    kept text,
    asked_at timestamptz,
    person boolean not null default false,
    why text,
    person_since timestamptz,
    taken_by text,
    last_at timestamptz not null
);

comment on table sms.conversation is 'everything with one telephone number';
comment on column sms.conversation.waiting is 'what we asked and wait for';
comment on column sms.conversation.kept is 'what was said before we asked, sealed';
comment on column sms.conversation.person is 'whether a person has to look at it';
create index sms_conversation_person_idx on sms.conversation (person_since, id) where person;
create index sms_conversation_waiting_idx on sms.conversation (asked_at) where waiting = 'ID';
create index sms_conversation_last_idx on sms.conversation (last_at desc, id desc);

create table sms.part (
    source text not null,
    sender text not null,
    recipient text not null,
    reference integer not null,
    total integer not null,
    sequence integer not null,
    sealed text not null,
    at timestamptz not null,
    constraint sms_part_pkey primary key (source, sender, recipient, reference, total, sequence)
);

comment on table sms.part is 'parts of long messages that wait for the others';
create index sms_part_at_idx on sms.part (at);

create table sms.incoming (
    id bigint generated always as identity constraint sms_incoming_pkey primary key,
    conversation_id bigint not null constraint sms_incoming_conversation_fkey references sms.conversation,
    source text not null,
    recipient text not null,
    sealed text,
    digest bytea not null,
    state text not null default 'NEW' constraint sms_incoming_state_check check (state in ('NEW', 'DONE')),
    read_as text,
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    case_id bigint constraint sms_incoming_case_fkey references cases.case_file,
    contact_id bigint constraint sms_incoming_contact_fkey references contact.contact,
    received_at timestamptz not null
);

comment on column sms.incoming.sealed is 'the text, sealed; gone after an erasure';
comment on column sms.incoming.digest is 'keyed hash of the text: the same text from the same number again is the same message';
create index sms_incoming_new_idx on sms.incoming (id) where state = 'NEW';
create index sms_incoming_conversation_idx on sms.incoming (conversation_id, id desc);
create index sms_incoming_case_idx on sms.incoming (case_id) where case_id is not null;

create table sms.outgoing (
    id bigint generated always as identity constraint sms_outgoing_pkey primary key,
    message_id text not null constraint sms_outgoing_message_key unique,
    conversation_id bigint not null constraint sms_outgoing_conversation_fkey references sms.conversation,
    kind text not null constraint sms_outgoing_kind_check check (kind in ('FEEDBACK', 'CODE', 'REPLY', 'STAFF', 'PROOF', 'TRIAL')),
    by text,
    sealed text,
    case_id bigint constraint sms_outgoing_case_fkey references cases.case_file,
    alphabet text not null,
    parts integer not null,
    state text not null default 'QUEUED' constraint sms_outgoing_state_check check (state in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'UNCERTAIN', 'DROPPED')),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    sending_since timestamptz,
    trouble text,
    created_at timestamptz not null,
    sent_at timestamptz,
    done_at timestamptz,
    reported boolean not null default false
);

comment on column sms.outgoing.message_id is 'of the feedback message, or our own: the same message is queued once';
comment on column sms.outgoing.sealed is 'the text, sealed; a one-time code is not kept when it is sent';
comment on column sms.outgoing.reported is 'whether the end of it was told to the room that wrote it';
create index sms_outgoing_queued_idx on sms.outgoing (next_attempt_at, id) where state = 'QUEUED';
create index sms_outgoing_sending_idx on sms.outgoing (sending_since) where state = 'SENDING';
create index sms_outgoing_uncertain_idx on sms.outgoing (conversation_id) where state = 'UNCERTAIN';
create index sms_outgoing_report_idx on sms.outgoing (id) where not reported and state in ('DELIVERED', 'FAILED');
create index sms_outgoing_conversation_idx on sms.outgoing (conversation_id, id desc);
create index sms_outgoing_case_idx on sms.outgoing (case_id) where case_id is not null;
create index sms_outgoing_month_idx on sms.outgoing (created_at);

create table sms.outgoing_part (
    outgoing_id bigint not null constraint sms_outgoing_part_outgoing_fkey references sms.outgoing,
    sequence integer not null,
    source text,
    provider_id text,
    state text not null default 'WAITING' constraint sms_outgoing_part_state_check check (state in ('WAITING', 'SENT', 'DELIVERED', 'FAILED')),
    at timestamptz,
    constraint sms_outgoing_part_pkey primary key (outgoing_id, sequence)
);

create index sms_outgoing_part_provider_idx on sms.outgoing_part (source, provider_id);

create table sms.report (
    id bigint generated always as identity constraint sms_report_pkey primary key,
    source text not null,
    provider_id text not null,
    number text not null,
    outcome text not null constraint sms_report_outcome_check check (outcome in ('ARRIVED', 'CAME_BACK', 'DELAYED')),
    words text not null,
    at timestamptz not null,
    matched boolean not null default false
);

comment on table sms.report is 'delivery reports as they came; one may come before the id that it names is kept';
create index sms_report_open_idx on sms.report (source, provider_id) where not matched;
