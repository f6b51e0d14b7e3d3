-- Contractors (yüklenici) work without an account, by a link that is bound to one assignment (docs/adr/0010-contractor-links.md).
create table directorate.contractor (
    id bigint generated always as identity constraint directorate_contractor_pkey primary key,
    directorate text not null,
    firm text not null,
    contact_person text not null,
    email text not null,
    phone text not null,
    active boolean not null,
    constraint directorate_contractor_firm_key unique (directorate, firm)
);

create table directorate.contractor_link (
    id bigint generated always as identity constraint directorate_contractor_link_pkey primary key,
    assignment_id bigint not null constraint directorate_contractor_link_assignment_fkey references directorate.assignment,
    contractor_id bigint not null constraint directorate_contractor_link_contractor_fkey references directorate.contractor,
    words text not null,
    nonce text not null,
    token_hash bytea not null constraint directorate_contractor_link_token_key unique,
    issued_by text not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    withdrawn_at timestamptz,
    opened_at timestamptz,
    done_at timestamptz,
    done_words text,
    accepted_at timestamptz,
    refused_at timestamptz,
    refused_because text,
    reports integer not null default 0,
    files integer not null default 0,
    constraint directorate_contractor_link_done_check check ((done_at is null) = (done_words is null)),
    constraint directorate_contractor_link_accepted_check check (accepted_at is null or done_at is not null),
    constraint directorate_contractor_link_refused_check check ((refused_at is null) = (refused_because is null))
);
comment on column directorate.contractor_link.words is 'what the firm reads: the words of the citizen as the officer let them out';
comment on column directorate.contractor_link.nonce is 'the token is the vault''s keyed hash of it: who has the table alone cannot make the link';
comment on column directorate.contractor_link.token_hash is 'SHA-256 of the token, by which a visitor''s link is found';
comment on column directorate.contractor_link.opened_at is 'the visit that was written into the history last';
comment on column directorate.contractor_link.refused_because is 'why the officer did not take the work over last time; the firm reads it';

-- One live link an assignment; one that only ran out is withdrawn when the next is made.
create unique index directorate_contractor_link_live_key on directorate.contractor_link (assignment_id)
    where withdrawn_at is null and accepted_at is null;
create index directorate_contractor_link_assignment_idx on directorate.contractor_link (assignment_id, id);

create table directorate.contractor_photo (
    link_id bigint not null constraint directorate_contractor_photo_link_fkey references directorate.contractor_link,
    attachment_id bigint not null constraint directorate_contractor_photo_attachment_fkey references cases.attachment,
    constraint directorate_contractor_photo_pkey primary key (link_id, attachment_id)
);
comment on table directorate.contractor_photo is 'which of the applicant''s photos the firm may see, as the officer marked them';

-- Links that led nowhere, by the address they were asked from (a keyed hash): who guesses is slowed down.
create table directorate.contractor_knock (
    address_fingerprint bytea not null,
    at timestamptz not null
);
create index directorate_contractor_knock_idx on directorate.contractor_knock (address_fingerprint, at);
