create schema incident;

create table incident.incident (
    id bigint constraint incident_incident_pkey primary key,
    version integer not null,
    title text not null constraint incident_incident_title_check check (length(title) between 3 and 120),
    subject text not null,
    neighbourhood text,
    latitude double precision,
    longitude double precision,
    state text not null constraint incident_incident_state_check check (state in ('OPEN', 'RESOLVED', 'CLOSED')),
    source text not null constraint incident_incident_source_check check (source in ('HAND', 'BURST')),
    opened_by text not null,
    opened_at timestamptz not null,
    announced_at timestamptz,
    ended_by text,
    ended_at timestamptz,
    constraint incident_incident_point_check check ((latitude is null) = (longitude is null)),
    constraint incident_incident_ended_check check ((state = 'OPEN') = (ended_at is null))
);

comment on table incident.incident is 'one thing that happened in town, which many cases are about';
comment on column incident.incident.source is 'opened by hand, or from a burst of like cases that was proposed';

create sequence incident.incident_id_seq owned by incident.incident.id;
create index incident_incident_open_idx on incident.incident (opened_at desc, id) where state = 'OPEN';
create index incident_incident_ended_idx on incident.incident (ended_at desc, id) where state <> 'OPEN';

create table incident.attachment (
    id bigint generated always as identity constraint incident_attachment_pkey primary key,
    incident_id bigint not null constraint incident_attachment_incident_fkey references incident.incident,
    case_id bigint not null constraint incident_attachment_case_fkey references cases.case_file,
    attached_by text not null,
    attached_at timestamptz not null,
    detached_by text,
    detached_at timestamptz,
    holds boolean not null default true,
    constraint incident_attachment_detached_check check ((detached_by is null) = (detached_at is null)),
    constraint incident_attachment_holds_check check (not holds or detached_at is null)
);

comment on table incident.attachment is 'which cases are about an incident; a case is never merged away, and what was detached stays as a row';
comment on column incident.attachment.holds is 'true while the case is attached and the incident is open';

create unique index incident_attachment_holds_key on incident.attachment (case_id) where holds;
comment on index incident.incident_attachment_holds_key is 'a case is in at most one open incident';
create index incident_attachment_case_idx on incident.attachment (case_id, id desc);
create index incident_attachment_incident_idx on incident.attachment (incident_id, case_id);

create table incident.announcement (
    id bigint generated always as identity constraint incident_announcement_pkey primary key,
    incident_id bigint not null constraint incident_announcement_incident_fkey references incident.incident,
    words text not null constraint incident_announcement_words_check check (length(words) between 15 and 4000),
    planned_for date,
    outcome text,
    authority text,
    made_by text not null,
    made_at timestamptz not null
);

comment on column incident.announcement.outcome is 'the outcome that answers every attached case; absent for news while the work goes on';
create index incident_announcement_incident_idx on incident.announcement (incident_id, id desc);

create table incident.announcement_case (
    announcement_id bigint not null constraint incident_announcement_case_announcement_fkey references incident.announcement,
    case_id bigint not null constraint incident_announcement_case_case_fkey references cases.case_file,
    state text not null constraint incident_announcement_case_state_check check (state in ('WAITING', 'TOLD', 'REFUSED')),
    refusal text,
    attempts integer not null default 0,
    next_at timestamptz not null,
    settled_at timestamptz,
    constraint incident_announcement_case_pkey primary key (announcement_id, case_id),
    constraint incident_announcement_case_refusal_check check ((state = 'REFUSED') = (refusal is not null))
);

comment on table incident.announcement_case is 'one row an applicant who is owed the announcement; settled in the transaction that puts their message into the outbox, so that nobody hears twice';
comment on column incident.announcement_case.refusal is 'message key of why the case could not be told';
create index incident_announcement_case_due_idx on incident.announcement_case (next_at, announcement_id, case_id) where state = 'WAITING';
create index incident_announcement_case_case_idx on incident.announcement_case (case_id);

create table incident.proposal (
    id bigint generated always as identity constraint incident_proposal_pkey primary key,
    subject_group text not null,
    neighbourhood text not null,
    subject text not null,
    cases integer not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    state text not null constraint incident_proposal_state_check check (state in ('PROPOSED', 'OPENED', 'DISMISSED')),
    incident_id bigint constraint incident_proposal_incident_fkey references incident.incident,
    decided_by text,
    decided_at timestamptz,
    constraint incident_proposal_incident_check check ((state = 'OPENED') = (incident_id is not null)),
    constraint incident_proposal_decided_check check ((state = 'PROPOSED') = (decided_at is null))
);

comment on table incident.proposal is 'a burst of like cases, proposed once; a dismissed one is not proposed again while it lasts';
create unique index incident_proposal_open_key on incident.proposal (subject_group, neighbourhood) where state = 'PROPOSED';
create index incident_proposal_recent_idx on incident.proposal (subject_group, last_at desc);
