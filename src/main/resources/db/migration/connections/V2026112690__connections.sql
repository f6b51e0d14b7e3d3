create schema connections;

create table connections.connection (
    kind text constraint connections_connection_pkey primary key,
    wanted boolean not null default false,
    settings jsonb not null default '{}',
    version bigint not null default 0,
    holder uuid,
    held_until timestamptz,
    connected boolean not null default false,
    since timestamptz,
    trouble text,
    trouble_at timestamptz,
    next_try_at timestamptz
);

comment on column connections.connection.kind is 'the word of the room that can open it, such as smpp';
comment on column connections.connection.version is 'rises with every change of the settings: who holds it opens it anew';
comment on column connections.connection.holder is 'the node that keeps it, as long as held_until lies ahead: one at a time';
comment on column connections.connection.trouble is 'what went wrong last, in the words of the other side; names no person';

create table connections.secret (
    kind text not null constraint connections_secret_connection_fkey references connections.connection,
    name text not null,
    sealed bytea not null,
    constraint connections_secret_pkey primary key (kind, name)
);

comment on table connections.secret is 'passwords and keys, sealed; shown to nobody';

create table connections.change (
    id bigint generated always as identity constraint connections_change_pkey primary key,
    kind text not null constraint connections_change_connection_fkey references connections.connection,
    what text not null,
    by text not null,
    at timestamptz not null
);

comment on table connections.change is 'who changed which settings, and when; never what a secret was';
create index connections_change_kind_idx on connections.change (kind, id desc);

create table connections.traffic (
    kind text not null,
    hour timestamptz not null,
    incoming bigint not null default 0,
    outgoing bigint not null default 0,
    failed bigint not null default 0,
    last_at timestamptz,
    constraint connections_traffic_pkey primary key (kind, hour)
);

comment on table connections.traffic is 'what went through, by the hour';
