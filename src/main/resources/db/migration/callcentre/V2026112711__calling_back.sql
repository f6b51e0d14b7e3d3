create schema callcentre;

create table callcentre.calling_back (
    contact_id bigint constraint callcentre_calling_back_pkey primary key
        constraint callcentre_calling_back_contact_fkey references contact.contact,
    call_back_id bigint not null constraint callcentre_calling_back_entry_fkey references telephony.call_back
);

create index callcentre_calling_back_entry_idx on callcentre.calling_back (call_back_id);

comment on table callcentre.calling_back is 'which entry of the call-back list a conversation is about: what was promised and said is on its screen';
