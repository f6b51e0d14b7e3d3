create table citizen.proved_contact (
    contact text constraint citizen_proved_contact_pkey primary key,
    proved_at timestamptz not null
);

comment on table citizen.proved_contact is 'telephones and mailboxes from which somebody brought a one-time code back: whoever holds them is known to read what goes there';
comment on column citizen.proved_contact.contact is 'as citizen.applicant keeps it: E.164, or an address';
