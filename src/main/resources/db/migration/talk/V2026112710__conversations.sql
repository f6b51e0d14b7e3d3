create schema talk;

create table talk.conversation (
    door text not null,
    staff_username text not null,
    contact_id bigint not null constraint talk_conversation_contact_fkey references contact.contact,
    matter uuid not null,
    asking boolean not null default false,
    anonymous boolean not null default false,
    draft text,
    started_at timestamptz not null,
    constraint talk_conversation_pkey primary key (door, staff_username)
);

create index talk_conversation_contact_idx on talk.conversation (contact_id);

comment on table talk.conversation is 'what a staffed door knows of an open conversation beyond the contact; deleted when it ends';
comment on column talk.conversation.matter is 'idempotency key of the matter form that is open: one form makes one case';
comment on column talk.conversation.asking is 'whether "Başka bir arzunuz var mı?" is on the screen';
comment on column talk.conversation.draft is 'what is typed and not saved yet, as JSON; never a national id';
comment on column talk.conversation.started_at is 'when this member of staff began to speak; the contact may be older: it rang, it waited';

insert into talk.conversation (door, staff_username, contact_id, matter, asking, anonymous, draft, started_at)
select distinct on (t.door, t.staff_username)
       t.door, t.staff_username, t.id, c.matter, c.asking, c.anonymous, c.draft, t.started_at
  from desk.conversation c join contact.contact t on t.id = c.contact_id
 where t.staff_username is not null and t.ended_at is null
 order by t.door, t.staff_username, t.id desc;

drop schema desk cascade;
