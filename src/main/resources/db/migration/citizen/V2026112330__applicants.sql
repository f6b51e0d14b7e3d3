create schema citizen;

create table citizen.applicant (
    id bigint generated always as identity constraint citizen_applicant_pkey primary key,
    version integer not null,
    name text constraint citizen_applicant_name_check check (length(name) between 2 and 120),
    name_folded text generated always as (shared.fold(name)) stored,
    national_id_sealed bytea,
    national_id_fingerprint bytea,
    phone text,
    email text,
    postal_address text,
    medium text not null,
    language text not null,
    created_at timestamptz not null,
    constraint citizen_applicant_national_id_check check ((national_id_sealed is null) = (national_id_fingerprint is null))
);

comment on column citizen.applicant.national_id_sealed is 'TCKN or YKN, encrypted; found by national_id_fingerprint, a keyed hash';
comment on column citizen.applicant.medium is 'how this person wants to hear from us';

create index citizen_applicant_name_idx on citizen.applicant using gin (name_folded gin_trgm_ops);
create index citizen_applicant_phone_idx on citizen.applicant (phone) where phone is not null;
create index citizen_applicant_email_idx on citizen.applicant (email) where email is not null;
create index citizen_applicant_national_id_idx on citizen.applicant (national_id_fingerprint) where national_id_fingerprint is not null;

create table citizen.revelation (
    id bigint generated always as identity constraint citizen_revelation_pkey primary key,
    applicant_id bigint not null constraint citizen_revelation_applicant_fkey references citizen.applicant,
    staff_username text not null,
    reason text not null constraint citizen_revelation_reason_check check (length(reason) between 5 and 500),
    at timestamptz not null
);

comment on table citizen.revelation is 'who looked behind the mask of a person''s data, when and why; append-only';
create index citizen_revelation_applicant_idx on citizen.revelation (applicant_id, at);
