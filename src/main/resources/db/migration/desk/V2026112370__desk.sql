create schema desk;

create table desk.conversation (
    contact_id bigint constraint desk_conversation_pkey primary key
        constraint desk_conversation_contact_fkey references contact.contact,
    matter uuid not null,
    asking boolean not null default false,
    anonymous boolean not null default false,
    draft text
);

comment on table desk.conversation is 'what the desk knows of an open conversation beyond the contact; deleted when it ends';
comment on column desk.conversation.matter is 'idempotency key of the matter form that is open: one form makes one case';
comment on column desk.conversation.asking is 'whether "Başka bir arzunuz var mı?" is on the screen';
comment on column desk.conversation.draft is 'what is typed and not saved yet, as JSON; never a national id';
