create schema staff;

create table staff.account (
    id bigint generated always as identity constraint staff_account_pkey primary key,
    version integer not null,
    username text not null constraint staff_account_username_key unique
        constraint staff_account_username_check check (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    display_name text not null,
    email text,
    password_hash text,
    roles text not null,
    directorate text,
    active boolean not null,
    must_change_password boolean not null,
    created_at timestamptz not null
);

comment on column staff.account.password_hash is 'null: cannot sign in with a password (demo personas)';

create table staff.sign_in_attempt (
    id bigint generated always as identity constraint staff_sign_in_attempt_pkey primary key,
    username_fingerprint bytea not null,
    address_fingerprint bytea not null,
    succeeded boolean not null,
    at timestamptz not null
);

create index staff_sign_in_attempt_username_idx on staff.sign_in_attempt (username_fingerprint, at);
create index staff_sign_in_attempt_address_idx on staff.sign_in_attempt (address_fingerprint, at);

create table staff.first_code (
    only_one boolean constraint staff_first_code_pkey primary key default true constraint staff_first_code_only_one_check check (only_one),
    code_hash text not null,
    made_at timestamptz not null
);

comment on table staff.first_code is 'the one-time code that opens the page of the first administrator; empty once there is one';

create table staff.web_session (
    primary_id char(36) not null constraint staff_web_session_pkey primary key,
    session_id char(36) not null constraint staff_web_session_session_id_key unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);

create index staff_web_session_expiry_idx on staff.web_session (expiry_time);
create index staff_web_session_principal_idx on staff.web_session (principal_name);

create table staff.web_session_attributes (
    session_primary_id char(36) not null
        constraint staff_web_session_attributes_session_fkey references staff.web_session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint staff_web_session_attributes_pkey primary key (session_primary_id, attribute_name)
);
