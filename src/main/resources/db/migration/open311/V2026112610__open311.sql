create schema open311;

create table open311.api_key (
    id bigint generated always as identity constraint open311_api_key_pkey primary key,
    partner text not null,
    contact text,
    fingerprint bytea not null constraint open311_api_key_fingerprint_key unique,
    beginning text not null,
    per_minute integer not null constraint open311_api_key_per_minute_check check (per_minute between 1 and 6000),
    given_by text not null,
    given_at timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    constraint open311_api_key_withdrawn_check check ((withdrawn_by is null) = (withdrawn_at is null))
);

comment on column open311.api_key.fingerprint is 'keyed hash of the key; the key itself is shown once and kept nowhere';
comment on column open311.api_key.beginning is 'the first characters of the key, by which people tell keys apart';

create table open311.key_day (
    key_id bigint not null constraint open311_key_day_key_fkey references open311.api_key,
    day date not null,
    reads bigint not null,
    posts bigint not null,
    constraint open311_key_day_pkey primary key (key_id, day)
);

comment on table open311.key_day is 'how often a key was used on a day of the municipality';

create table open311.throttle (
    who bytea not null,
    minute timestamptz not null,
    calls integer not null,
    constraint open311_throttle_pkey primary key (who, minute)
);

comment on table open311.throttle is 'calls of a key or an address in a minute, counted over all nodes; rows older than an hour are swept';

create table open311.request (
    case_id bigint constraint open311_request_pkey primary key
        constraint open311_request_case_fkey references cases.case_file,
    requested_at timestamptz not null,
    updated_at timestamptz not null,
    closed_at timestamptz,
    word text not null,
    outcome text,
    subject text
);

comment on table open311.request is 'what the public face of every case last was, in the order of time; whether it is public at all is asked of the case';
comment on column open311.request.word is 'one of the five words that a citizen reads';

create index open311_request_requested_idx on open311.request (requested_at desc, case_id desc);
create index open311_request_updated_idx on open311.request (updated_at desc, case_id desc);

create table open311.public_update (
    id bigint generated always as identity constraint open311_public_update_pkey primary key,
    case_id bigint not null constraint open311_public_update_case_fkey references cases.case_file,
    word text not null,
    outcome text,
    at timestamptz not null
);

comment on table open311.public_update is 'every change of the public face, for partners who follow';
create index open311_public_update_at_idx on open311.public_update (at, id);
create index open311_public_update_case_idx on open311.public_update (case_id, id);

create table open311.origin (
    case_id bigint constraint open311_origin_pkey primary key
        constraint open311_origin_case_fkey references cases.case_file,
    key_id bigint not null constraint open311_origin_key_fkey references open311.api_key,
    token text not null constraint open311_origin_token_key unique,
    media_url text,
    account_id text,
    device_id text,
    attributes text
);

comment on table open311.origin is 'what a partner said beside the application itself, of the cases that came through the interface';
comment on column open311.origin.media_url is 'a reference as it was given; the house never fetches it';
comment on column open311.origin.attributes is 'answers to questions that the house did not ask, as JSON';
create index open311_origin_key_idx on open311.origin (key_id);

create table open311.partner_update (
    id bigint generated always as identity constraint open311_partner_update_pkey primary key,
    key_id bigint not null constraint open311_partner_update_key_fkey references open311.api_key,
    partner_update_id text not null,
    case_id bigint not null constraint open311_partner_update_case_fkey references cases.case_file,
    status text constraint open311_partner_update_status_check check (status in ('open', 'closed')),
    text text not null constraint open311_partner_update_text_check check (length(text) between 1 and 8000),
    media_url text,
    happened_at timestamptz not null,
    at timestamptz not null,
    constraint open311_partner_update_id_key unique (key_id, partner_update_id)
);

comment on column open311.partner_update.status is 'what the partner says of it; it moves no case';
create index open311_partner_update_case_idx on open311.partner_update (case_id, id);

-- What was there before this room: each case with its present face.
insert into open311.request (case_id, requested_at, updated_at, closed_at, word, outcome, subject)
select id, received_at, changed_at, case when face.word in ('CONCLUDED', 'CLOSED') then coalesce(concluded_at, ended_at, changed_at) end,
    face.word, outcome_code, subject
from cases.case_file,
    lateral (select case status
        when 'RECEIVED' then 'RECEIVED'
        when 'CLASSIFIED' then 'EXAMINED'
        when 'WAITING_FOR_APPLICANT' then 'EXAMINED'
        when 'ROUTED' then 'IN_PROGRESS'
        when 'IN_PROGRESS' then 'IN_PROGRESS'
        when 'CLOSED' then 'CLOSED'
        when 'WITHDRAWN' then 'CLOSED'
        else 'CONCLUDED' end as word) face;

insert into open311.public_update (case_id, word, outcome, at)
select case_id, word, outcome, updated_at from open311.request order by updated_at, case_id;
