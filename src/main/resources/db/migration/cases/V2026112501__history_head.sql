create table cases.history_head (
    case_id bigint constraint cases_history_head_pkey primary key
        constraint cases_history_head_case_fkey references cases.case_file,
    seq integer not null,
    hash bytea not null,
    seal bytea
) with (fillfactor = 70);

comment on table cases.history_head is 'the last link of every chain: what is appended next stands on it, and nothing can be cut off behind it';
comment on column cases.history_head.seal is 'keyed hash of the head; absent on a chain that is older than the seal, until something is added to it';

insert into cases.history_head (case_id, seq, hash)
select distinct on (case_id) case_id, seq, hash from cases.history order by case_id, seq desc;
