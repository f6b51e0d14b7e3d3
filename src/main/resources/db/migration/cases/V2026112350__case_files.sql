create schema cases;

create table cases.number_counter (
    year integer constraint cases_number_counter_pkey primary key,
    last bigint not null
);

comment on table cases.number_counter is 'the last case number of each year; the row lock makes numbers gapless';

create table cases.case_file (
    id bigint constraint cases_case_file_pkey primary key,
    version integer not null,
    number text not null constraint cases_case_file_number_key unique,
    tracking_code text not null,
    door text not null,
    kind text not null,
    law text not null,
    status text not null,
    resumes_to text,
    contact_id bigint not null constraint cases_case_file_contact_fkey references contact.contact,
    applicant_id bigint constraint cases_case_file_applicant_fkey references citizen.applicant,
    identity_hidden boolean not null,
    language text not null,
    subject text,
    text text not null constraint cases_case_file_text_check check (length(text) between 1 and 20000),
    neighbourhood text,
    address text,
    landmark text,
    latitude double precision,
    longitude double precision,
    priority text not null,
    outcome_code text,
    outcome_explanation text,
    outcome_planned_for date,
    outcome_authority text,
    follow_up_of bigint constraint cases_case_file_follow_up_of_fkey references cases.case_file,
    external_reference text constraint cases_case_file_external_reference_key unique,
    received_at timestamptz not null,
    recorded_at timestamptz not null,
    informed_at timestamptz,
    concluded_at timestamptz,
    answered_at timestamptz,
    ended_at timestamptz,
    changed_at timestamptz not null,
    folded text generated always as (shared.fold(
        number || ' ' || text || ' ' || coalesce(address, '') || ' ' || coalesce(landmark, '') || ' ' || coalesce(external_reference, ''))) stored,
    words tsvector generated always as (to_tsvector('simple', shared.fold(
        text || ' ' || coalesce(address, '') || ' ' || coalesce(landmark, '') || ' ' || coalesce(external_reference, '')))) stored,
    constraint cases_case_file_point_check check ((latitude is null) = (longitude is null)),
    constraint cases_case_file_outcome_check check ((outcome_code is null) = (outcome_explanation is null))
);

comment on column cases.case_file.resumes_to is 'the status that the case goes back to when the applicant has answered';
comment on column cases.case_file.informed_at is 'when feedback with substance was first delivered: stops the 48-hour promise';
comment on column cases.case_file.concluded_at is 'when the directorates concluded: stops the internal work clock';
comment on column cases.case_file.answered_at is 'when the reasoned answer was delivered: stops the statutory clock';

create sequence cases.case_file_id_seq owned by cases.case_file.id;

create index cases_case_file_words_idx on cases.case_file using gin (words);
create index cases_case_file_folded_idx on cases.case_file using gin (folded gin_trgm_ops);
create index cases_case_file_applicant_idx on cases.case_file (applicant_id, id desc) where applicant_id is not null;
create index cases_case_file_open_idx on cases.case_file (status, received_at, id)
    where status not in ('CLOSED', 'WITHDRAWN', 'TRANSFERRED_OUT', 'NOT_EXAMINED', 'ANSWERED');
create index cases_case_file_promise_idx on cases.case_file (received_at, id)
    where informed_at is null and status not in ('CLOSED', 'WITHDRAWN', 'TRANSFERRED_OUT', 'NOT_EXAMINED', 'ANSWERED');
create index cases_case_file_contact_idx on cases.case_file (contact_id);
create index cases_case_file_follow_up_of_idx on cases.case_file (follow_up_of) where follow_up_of is not null;

create table cases.submission_key (
    key text constraint cases_submission_key_pkey primary key,
    case_id bigint constraint cases_submission_key_case_fkey references cases.case_file,
    at timestamptz not null
);

comment on table cases.submission_key is 'every submission carries a key: the same SMS, file row, offline draft or double click makes one case';

create table cases.concerned_directorate (
    case_id bigint not null constraint cases_concerned_directorate_case_fkey references cases.case_file,
    directorate text not null,
    since timestamptz not null,
    constraint cases_concerned_directorate_pkey primary key (directorate, case_id)
);

comment on table cases.concerned_directorate is 'which directorates a case was ever routed to: they may see it';
create index cases_concerned_directorate_case_idx on cases.concerned_directorate (case_id);

create table cases.history (
    case_id bigint not null constraint cases_history_case_fkey references cases.case_file,
    seq integer not null,
    event text not null,
    actor_kind text not null,
    actor_ref text,
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    facts text not null,
    content_digest bytea,
    previous_hash bytea not null,
    hash bytea not null,
    constraint cases_history_pkey primary key (case_id, seq)
);

comment on table cases.history is 'append-only and chained: hash covers the row and the hash before it; personal content is covered by its salted digest';

create table cases.history_content (
    case_id bigint not null,
    seq integer not null,
    salt bytea not null,
    content text not null,
    constraint cases_history_content_pkey primary key (case_id, seq),
    constraint cases_history_content_history_fkey foreign key (case_id, seq) references cases.history
);

comment on table cases.history_content is 'the words behind content_digest; lawful erasure deletes the row and leaves the chain valid';

create function cases.history_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'cases.history is append-only';
end
$$;

create trigger history_is_append_only before update or delete or truncate on cases.history
    for each statement execute function cases.history_is_append_only();

create table cases.attachment (
    id bigint generated always as identity constraint cases_attachment_pkey primary key,
    case_id bigint not null constraint cases_attachment_case_fkey references cases.case_file,
    name text not null,
    media_type text not null,
    size integer not null,
    sha256 bytea not null,
    width integer,
    height integer,
    evidence boolean not null default false,
    for_applicant boolean not null default true,
    added_by text,
    added_at timestamptz not null
);

create index cases_attachment_case_idx on cases.attachment (case_id, id);

create table cases.attachment_content (
    attachment_id bigint constraint cases_attachment_content_pkey primary key
        constraint cases_attachment_content_attachment_fkey references cases.attachment,
    content bytea not null,
    thumbnail bytea
);

alter table cases.attachment_content alter column content set storage external;

create table cases.comment (
    id bigint generated always as identity constraint cases_comment_pkey primary key,
    case_id bigint not null constraint cases_comment_case_fkey references cases.case_file,
    author text not null,
    text text not null constraint cases_comment_text_check check (length(text) between 1 and 4000),
    at timestamptz not null
);

create index cases_comment_case_idx on cases.comment (case_id, id);
