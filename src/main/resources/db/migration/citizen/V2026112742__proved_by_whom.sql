-- A telephone that one person proved says nothing of another who gives the same: shared, sold on, or a mistyped digit.
delete from citizen.proved_contact;

alter table citizen.proved_contact
    add column name_key bytea not null,
    drop constraint citizen_proved_contact_pkey,
    add constraint citizen_proved_contact_pkey primary key (contact, name_key);

comment on column citizen.proved_contact.name_key is 'keyed hash of the contact and the name under which it was proved';
