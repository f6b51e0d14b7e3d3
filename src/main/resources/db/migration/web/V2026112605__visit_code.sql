create table web.visit_code (
    contact bytea constraint web_visit_code_pkey primary key,
    code_hash bytea not null,
    tries integer not null,
    sent_at timestamptz not null
);

comment on table web.visit_code is 'one-time codes for "my applications"; the newest of a contact point alone, gone once it was used';
comment on column web.visit_code.contact is 'keyed hash of the telephone or mailbox';
