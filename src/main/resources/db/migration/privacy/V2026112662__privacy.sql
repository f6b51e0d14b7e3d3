create schema privacy;

create table privacy.request (
    case_id bigint constraint privacy_request_pkey primary key
        constraint privacy_request_case_fkey references cases.case_file,
    wish text not null constraint privacy_request_wish_check check (wish in ('INFORMATION', 'CORRECTION', 'ERASURE')),
    asked_at timestamptz not null,
    granted_by text,
    granted_at timestamptz,
    erased_at timestamptz,
    constraint privacy_request_granted_check check ((granted_by is null) = (granted_at is null)),
    constraint privacy_request_erased_check check (erased_at is null or (granted_at is not null and wish = 'ERASURE'))
);

comment on table privacy.request is 'rights over personal data that somebody claimed (law 6698 art. 11); each is a case, which has its words, its clock and its answer';
comment on column privacy.request.granted_at is 'when it was decided that the data go; they go when nothing of the person is open any more';
create index privacy_request_due_idx on privacy.request (granted_at, case_id) where granted_at is not null and erased_at is null;

create table privacy.request_applicant (
    case_id bigint not null constraint privacy_request_applicant_request_fkey references privacy.request,
    applicant_id bigint not null constraint privacy_request_applicant_applicant_fkey references citizen.applicant,
    constraint privacy_request_applicant_pkey primary key (case_id, applicant_id)
);

comment on table privacy.request_applicant is 'for which of their records it was claimed';
create index privacy_request_applicant_applicant_idx on privacy.request_applicant (applicant_id);

create table privacy.disclosure (
    id bigint generated always as identity constraint privacy_disclosure_pkey primary key,
    applicants bigint[] not null,
    at timestamptz not null
);

comment on table privacy.disclosure is 'when somebody took away what is held about them: the right to see, claimed and fulfilled in one moment';
create index privacy_disclosure_applicants_idx on privacy.disclosure using gin (applicants);

create table privacy.destruction (
    id bigint generated always as identity constraint privacy_destruction_pkey primary key,
    case_id bigint not null constraint privacy_destruction_case_fkey references cases.case_file,
    granted_by text not null,
    records integer not null,
    at timestamptz not null
);

comment on table privacy.destruction is 'what was destroyed, when and on whose decision, without any personal data; kept three years at least (by-law on the erasure of personal data, art. 7)';
