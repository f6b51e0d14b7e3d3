create unlogged table coordination.looking (
    case_id bigint not null,
    username text not null,
    until timestamptz not null,
    constraint coordination_looking_pkey primary key (case_id, username)
);

comment on table coordination.looking is 'who looks at a case now; says nothing of the past, and may be lost in a crash';
