create table telephony.heard (
    source text constraint telephony_heard_pkey primary key,
    at timestamptz not null
);

comment on table telephony.heard is 'until when each source was heard: what was open then and lives no more is taken to have ended then, where no record says better';
