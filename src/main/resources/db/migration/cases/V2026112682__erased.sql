-- A case whose words were lawfully erased has nobody left who could be answered: no verb opens it again.
alter table cases.case_file add column erased_at timestamptz;
comment on column cases.case_file.erased_at is 'when the personal content was erased (law 6698); absent for nearly all';
update cases.case_file c set erased_at = c.changed_at
where exists (select 1 from cases.history h where h.case_id = c.id and h.content_digest is not null)
    and not exists (select 1 from cases.history_content w where w.case_id = c.id);
