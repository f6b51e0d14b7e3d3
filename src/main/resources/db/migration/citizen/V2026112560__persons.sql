-- One human is often several applicants. What people said of that is kept as it was said; applicants and cases stay as they are.
create table citizen.person_act (
    id bigint generated always as identity constraint citizen_person_act_pkey primary key,
    kind text not null constraint citizen_person_act_kind_check check (kind in ('JOINED', 'PARTED', 'KEPT_APART')),
    staff_username text not null,
    reason text constraint citizen_person_act_reason_check check (length(reason) between 3 and 500),
    despite boolean not null,
    at timestamptz not null
);

comment on table citizen.person_act is 'who joined or parted whom, when and why; append-only, but for a reason''s lawful erasure';
comment on column citizen.person_act.despite is 'whether something that speaks against it was known and overruled';

create table citizen.person_act_applicant (
    act_id bigint not null constraint citizen_person_act_applicant_act_fkey references citizen.person_act,
    applicant_id bigint not null constraint citizen_person_act_applicant_applicant_fkey references citizen.applicant,
    side smallint not null constraint citizen_person_act_applicant_side_check check (side in (1, 2)),
    constraint citizen_person_act_applicant_pkey primary key (act_id, applicant_id)
);

comment on column citizen.person_act_applicant.side is 'of PARTED, 1 stays and 2 leaves; otherwise the two that were spoken of';
create index citizen_person_act_applicant_applicant_idx on citizen.person_act_applicant (applicant_id, act_id);

create function citizen.person_act_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'person_act' and to_jsonb(new) = to_jsonb(old) || '{"reason": null}' then
        return new;
    end if;
    raise exception 'citizen.% is append-only', tg_table_name;
end
$$;

create trigger person_act_is_append_only before update or delete on citizen.person_act
    for each row execute function citizen.person_act_is_append_only();
create trigger person_act_is_never_emptied before truncate on citizen.person_act
    for each statement execute function citizen.person_act_is_append_only();
create trigger person_act_applicant_is_append_only before update or delete on citizen.person_act_applicant
    for each row execute function citizen.person_act_is_append_only();
create trigger person_act_applicant_is_never_emptied before truncate on citizen.person_act_applicant
    for each statement execute function citizen.person_act_is_append_only();

create table citizen.person_member (
    applicant_id bigint constraint citizen_person_member_pkey primary key
        constraint citizen_person_member_applicant_fkey references citizen.applicant,
    person_id bigint not null constraint citizen_person_member_person_fkey references citizen.applicant
);

comment on table citizen.person_member is 'a copy: who is one person after all acts; applicants that are nobody else have no row';
comment on column citizen.person_member.person_id is 'the oldest applicant of the person';
create index citizen_person_member_person_idx on citizen.person_member (person_id);

create table citizen.person_apart (
    one_id bigint not null constraint citizen_person_apart_one_fkey references citizen.applicant,
    other_id bigint not null constraint citizen_person_apart_other_fkey references citizen.applicant,
    constraint citizen_person_apart_pkey primary key (one_id, other_id),
    constraint citizen_person_apart_order_check check (one_id < other_id)
);

comment on table citizen.person_apart is 'a copy: of which applicants the last word is that they are not one person';
create index citizen_person_apart_other_idx on citizen.person_apart (other_id);

create function citizen.same_person(applicant bigint) returns setof bigint language sql stable parallel safe rows 2 as $$
    select applicant
    union
    select other.applicant_id from citizen.person_member mine join citizen.person_member other using (person_id) where mine.applicant_id = applicant
$$;

comment on function citizen.same_person(bigint) is 'the applicants that are the same person as this one, itself among them';

-- Names that sound alike have the same key: the letters that people mishear or leave out do not count, nor does the order of the words.
create function citizen.name_key(folded text) returns text language sql immutable strict parallel safe as $$
    select string_agg(sound, ' ' order by sound collate "C")
    from (
        select left(word, 1) || translate(substr(word, 2), 'dbzwaeioughy', 'tpsv') as sound
        from regexp_split_to_table(regexp_replace(folded, '(.)\1+', '\1', 'g'), '[^[:alpha:]]+') word
        where word <> ''
    ) sounds
$$;

create index citizen_applicant_name_key_idx on citizen.applicant (citizen.name_key(name_folded), id desc) where name_folded is not null;
