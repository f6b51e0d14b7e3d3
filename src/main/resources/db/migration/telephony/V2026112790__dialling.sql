create table telephony.dialling (
    call_id bigint constraint telephony_dialling_pkey primary key
        constraint telephony_dialling_call_fkey references telephony.call,
    key uuid not null constraint telephony_dialling_key unique,
    username text not null,
    extension text not null,
    subject text not null,
    ordered_at timestamptz not null,
    cause integer,
    trouble text
);

comment on table telephony.dialling is 'calls that the exchange was ordered to make: first it rings at who ordered it, then at the citizen';
comment on column telephony.dialling.key is 'of the form: pressed twice it is one call';
comment on column telephony.dialling.subject is 'the entry of a list that is called, in the words of the room that has the list: callBack:12';
comment on column telephony.dialling.cause is 'why it ended, as the exchange told it (Q.850): 17 busy, 21 refused, 1 no such number';
comment on column telephony.dialling.trouble is 'the exchange did not take the order, in its words';
create index telephony_dialling_subject_idx on telephony.dialling (subject, call_id desc);
create index telephony_dialling_username_idx on telephony.dialling (username, call_id desc);

create table telephony.own_telephone (
    username text constraint telephony_own_telephone_pkey primary key,
    extension text not null,
    used_at timestamptz not null
);

comment on table telephony.own_telephone is 'the telephone that somebody named who takes no calls of a door: it rings there when they call somebody by a key';

alter table telephony.call_back_try add column ended text;
comment on column telephony.call_back_try.ended is 'how nobody was reached, where the exchange told it; the name of a DialState';
