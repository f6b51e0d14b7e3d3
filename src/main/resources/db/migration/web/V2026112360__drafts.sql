create schema web;

create table web.draft (
    id uuid constraint web_draft_pkey primary key,
    token_hash bytea not null constraint web_draft_token_hash_key unique,
    content bytea,
    case_id bigint constraint web_draft_case_fkey references cases.case_file,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    sent_at timestamptz,
    constraint web_draft_sent_check check ((sent_at is null) = (case_id is null) and (sent_at is null) = (content is not null))
);

comment on table web.draft is 'applications that citizens are writing; not in the session, so that nothing typed is lost with it';
comment on column web.draft.token_hash is 'SHA-256 of the 256 random bits in the cookie';
comment on column web.draft.content is 'all that was typed, as sealed JSON; gone at the moment of sending';
create index web_draft_changed_at_idx on web.draft (changed_at);

create table web.draft_photo (
    id bigint generated always as identity constraint web_draft_photo_pkey primary key,
    draft_id uuid not null constraint web_draft_photo_draft_fkey references web.draft on delete cascade,
    name text not null,
    media_type text not null,
    content bytea not null,
    width integer,
    height integer,
    thumbnail bytea,
    added_at timestamptz not null
);

alter table web.draft_photo alter column content set storage external;
create index web_draft_photo_draft_idx on web.draft_photo (draft_id, id);

create table web.act (
    id bigint generated always as identity constraint web_act_pkey primary key,
    act text not null,
    who bytea not null,
    at timestamptz not null
);

comment on table web.act is 'what is counted against abuse (sent, uploaded, guessed wrongly); addresses and numbers only as keyed hashes';
create index web_act_who_idx on web.act (act, who, at);
create index web_act_at_idx on web.act (at);

create table web.told (
    key uuid constraint web_told_pkey primary key,
    case_id bigint not null constraint web_told_case_fkey references cases.case_file,
    at timestamptz not null
);

comment on table web.told is 'keys of the forms with which applicants add to a case, so that a double click adds once';
