create schema contact;

create table contact.contact (
    id bigint generated always as identity constraint contact_contact_pkey primary key,
    door text not null,
    direction text not null,
    applicant_id bigint constraint contact_contact_applicant_fkey references citizen.applicant,
    staff_username text,
    information_only boolean not null default false,
    subject text,
    summary text,
    started_at timestamptz not null,
    ended_at timestamptz,
    recorded_at timestamptz not null
);

comment on column contact.contact.subject is 'what the conversation was about, where it was information only';
create index contact_contact_applicant_idx on contact.contact (applicant_id, started_at desc) where applicant_id is not null;
create index contact_contact_staff_idx on contact.contact (staff_username, started_at desc) where staff_username is not null;
create index contact_contact_open_idx on contact.contact (staff_username, door) where ended_at is null;

create table contact.phase (
    id bigint generated always as identity constraint contact_phase_pkey primary key,
    contact_id bigint not null constraint contact_phase_contact_fkey references contact.contact,
    phase text not null,
    note text,
    happened_at timestamptz not null,
    recorded_at timestamptz not null
);

create index contact_phase_contact_idx on contact.phase (contact_id, id);
