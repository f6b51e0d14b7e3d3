create schema moderation;

create table moderation.content (
    id bigint generated always as identity constraint moderation_content_pkey primary key,
    case_id bigint not null constraint moderation_content_case_fkey references cases.case_file,
    kind text not null constraint moderation_content_kind_check check (kind in ('TEXT', 'PHOTO')),
    digest bytea not null,
    at timestamptz not null
);

comment on table moderation.content is 'what applicants sent, as fingerprints, so that the same thing sent again is known';
comment on column moderation.content.digest is 'of a text: keyed hash of its folded letters; of a photo: SHA-256 of its bytes';
create index moderation_content_digest_idx on moderation.content (kind, digest, at);
create index moderation_content_case_idx on moderation.content (case_id);

create table moderation.pile (
    id bigint generated always as identity constraint moderation_pile_pkey primary key,
    kind text not null constraint moderation_pile_kind_check check (kind in ('TEXT', 'PHOTO')),
    digest bytea not null,
    since timestamptz not null,
    constraint moderation_pile_digest_key unique (kind, digest)
);

comment on table moderation.pile is 'content that came so often in a short time that it is looked at together; what belongs to it is in content';

create table moderation.pile_act (
    id bigint generated always as identity constraint moderation_pile_act_pkey primary key,
    pile_id bigint not null constraint moderation_pile_act_pile_fkey references moderation.pile,
    title text not null,
    upto bigint not null,
    attached integer not null,
    left_out integer not null,
    by text not null,
    at timestamptz not null
);

comment on table moderation.pile_act is 'cases of a pile were attached to something that happened in town';
comment on column moderation.pile_act.title is 'what it was called then';
comment on column moderation.pile_act.upto is 'the last content that was dealt with: what has a greater id came afterwards';
create index moderation_pile_act_pile_idx on moderation.pile_act (pile_id, id);

create table moderation.rude (
    case_id bigint constraint moderation_rude_pkey primary key constraint moderation_rude_case_fkey references cases.case_file,
    at timestamptz not null
);

comment on table moderation.rude is 'cases with rude words in them: that there are some, never which';

create table moderation.block (
    id bigint generated always as identity constraint moderation_block_pkey primary key,
    whom text not null,
    doors text not null,
    reason text not null,
    until timestamptz not null,
    by text not null,
    at timestamptz not null,
    constraint moderation_block_length_check check (until > at and until <= at + interval '91 days')
);

comment on table moderation.block is 'who may not use the quick doors for a while; never bars a petition (docs/adr/0014)';
comment on column moderation.block.whom is 'masked, for people';
comment on column moderation.block.doors is 'names of doors with commas';

create table moderation.block_mark (
    block_id bigint not null constraint moderation_block_mark_block_fkey references moderation.block,
    mark bytea not null,
    constraint moderation_block_mark_pkey primary key (block_id, mark)
);

comment on table moderation.block_mark is 'by what a blocked sender is known: keyed hashes of telephones, mailboxes, identity numbers and partners';
create index moderation_block_mark_mark_idx on moderation.block_mark (mark);

create table moderation.block_lift (
    block_id bigint constraint moderation_block_lift_pkey primary key
        constraint moderation_block_lift_block_fkey references moderation.block,
    reason text not null,
    by text not null,
    at timestamptz not null
);

comment on table moderation.block_lift is 'a block that was ended before its time';

create function moderation.is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

create trigger block_is_append_only before update or delete or truncate on moderation.block
    for each statement execute function moderation.is_append_only();
create trigger block_mark_is_append_only before update or delete or truncate on moderation.block_mark
    for each statement execute function moderation.is_append_only();
create trigger block_lift_is_append_only before update or delete or truncate on moderation.block_lift
    for each statement execute function moderation.is_append_only();
