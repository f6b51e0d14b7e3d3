-- What the operator's centre resends after a part was joined is known.
alter table sms.part
    alter column sealed drop not null,
    add column digest bytea not null default ''::bytea,
    add column joined_at timestamptz;

comment on column sms.part.digest is 'keyed hash of the octets: the same part again is the same part';
comment on column sms.part.joined_at is 'when the message was whole; kept a while for parts that are sent again';

-- A number is proved by a code, for the person who gave it, and may be waited for while the national id is.
create table sms.proof (
    conversation_id bigint not null constraint sms_proof_conversation_fkey references sms.conversation,
    name_key bytea not null,
    sealed text not null,
    code text not null,
    tries integer not null default 0,
    asked_at timestamptz not null,
    constraint sms_proof_pkey primary key (conversation_id, name_key)
);

comment on table sms.proof is 'questions to a number whether it is its owner''s; a row goes with the answer';
comment on column sms.proof.sealed is 'the name of the person who gave the number, sealed';

update sms.conversation set waiting = null, asked_at = null where waiting = 'PROOF';
alter table sms.conversation
    drop constraint sms_conversation_waiting_check,
    add constraint sms_conversation_waiting_check check (waiting = 'ID'),
    add column taken_at timestamptz;

comment on column sms.conversation.taken_at is 'a colleague who took it has it for a while';

-- The text is kept as it goes; the end of every message of the feedback engine is told, an uncertain one too.
drop index sms.sms_outgoing_report_idx;
create index sms_outgoing_report_idx on sms.outgoing (next_attempt_at, id) where not reported and state in ('SENT', 'DELIVERED', 'FAILED', 'UNCERTAIN');

alter table sms.report add column look_at timestamptz not null default '-infinity';
create index sms_part_joined_idx on sms.part (joined_at) where joined_at is not null;
create index sms_report_look_idx on sms.report (look_at, id) where not matched;
create index sms_report_at_idx on sms.report (at);

comment on column sms.report.look_at is 'when it is looked for again; the older, the seldomer';

alter table sms.incoming
    add column settled_at timestamptz,
    add column provider_id text;

create unique index sms_incoming_provider_idx on sms.incoming (source, provider_id) where provider_id is not null;


comment on column sms.incoming.settled_at is 'when a person put it away without a case';

create index sms_outgoing_reply_idx on sms.outgoing (created_at) where kind = 'REPLY' and message_id like 'reply.%';

-- What a month has cost is read from the index alone.
drop index sms.sms_outgoing_month_idx;
create index sms_outgoing_month_idx on sms.outgoing (created_at) include (parts) where state <> 'DROPPED';

