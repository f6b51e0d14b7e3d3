create table coordination.escalation_change (
    id bigint generated always as identity constraint coordination_escalation_change_pkey primary key,
    changed_at timestamptz not null,
    changed_by text not null,
    steps text not null
);

comment on table coordination.escalation_change is 'append-only: who made which steps hold from when on; steps as 1440:COORDINATOR;2160:COORDINATOR,DIRECTORATE_MANAGER';
