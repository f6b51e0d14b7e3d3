alter table incident.proposal add column case_ids bigint[] not null default '{}';

comment on column incident.proposal.case_ids is 'the cases that were counted when the burst was last looked at; whatever was answered or attached since is left out by whoever reads';
