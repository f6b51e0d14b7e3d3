create schema rules;

create table rules.rule (
    id bigint generated always as identity constraint rules_rule_pkey primary key,
    name text not null constraint rules_rule_name_check check (length(name) between 3 and 80),
    position integer not null constraint rules_rule_position_key unique deferrable initially deferred,
    state text not null constraint rules_rule_state_check check (state in ('DRAFT', 'LIVE', 'RETIRED')),
    version integer not null,
    live_version integer,
    live_by text,
    live_at timestamptz,
    constraint rules_rule_live_check check ((state = 'LIVE') = (live_version is not null))
);

comment on column rules.rule.version is 'the latest version, which may be ahead of the one that is live';

create unique index rules_rule_name_idx on rules.rule (shared.fold(name));

create table rules.version (
    rule_id bigint not null constraint rules_version_rule_fkey references rules.rule,
    version integer not null,
    name text not null,
    acts boolean not null,
    note text not null,
    definition jsonb not null,
    changed_by text not null,
    changed_at timestamptz not null,
    constraint rules_version_pkey primary key (rule_id, version)
);

comment on table rules.version is 'every version of every rule as it was; never changed, so that a case can tell for ever which rule routed it and why';
comment on column rules.version.acts is 'whether it acts by itself; otherwise it only proposes';

alter table rules.rule add constraint rules_rule_live_version_fkey
    foreign key (id, live_version) references rules.version (rule_id, version) deferrable initially deferred;

create table rules.change (
    id bigint generated always as identity constraint rules_change_pkey primary key,
    rule_id bigint not null constraint rules_change_rule_fkey references rules.rule,
    what text not null,
    version integer not null,
    by text not null,
    at timestamptz not null
);

comment on table rules.change is 'who did what to a rule; its newest row tells the nodes that their copy of the live rules is old';

create index rules_change_rule_idx on rules.change (rule_id, id desc);

create table rules.reception (
    case_id bigint constraint rules_reception_pkey primary key constraint rules_reception_case_fkey references cases.case_file,
    subject text,
    kind text not null,
    neighbourhood text,
    latitude double precision,
    longitude double precision,
    attempts integer not null default 0,
    next_at timestamptz not null,
    looked_at timestamptz
);

comment on table rules.reception is 'what was known of a case when it came in, which a dry run must know too; and the list of cases that no rule has been asked about yet';

create index rules_reception_waiting_idx on rules.reception (next_at, case_id) where looked_at is null;

create table rules.application (
    id bigint generated always as identity constraint rules_application_pkey primary key,
    case_id bigint not null constraint rules_application_case_fkey references cases.case_file,
    rule_id bigint not null,
    rule_version integer not null,
    at timestamptz not null,
    mode text not null constraint rules_application_mode_check check (mode in ('ACTED', 'PROPOSED')),
    held jsonb not null,
    directorates text not null,
    trouble text,
    settled_at timestamptz,
    ending text constraint rules_application_ending_check check (ending in ('ACTED', 'FOLLOWED', 'NOT_FOLLOWED', 'OVERTAKEN')),
    given_back_at timestamptz,
    given_back_by text,
    constraint rules_application_version_fkey foreign key (rule_id, rule_version) references rules.version,
    constraint rules_application_settled_check check ((settled_at is null) = (ending is null))
);

comment on table rules.application is 'that a rule won for a case, what held, and what became of it';
comment on column rules.application.directorates is 'where it wanted the case to go, codes separated by commas; empty where it wanted something else';
comment on column rules.application.trouble is 'key of the reason why a rule that acts by itself could only propose';
comment on column rules.application.ending is 'OVERTAKEN: nobody decided for or against it; a later look or the end of the case came first';
comment on column rules.application.given_back_at is 'as in coordination.give_back, where the reason is';

create unique index rules_application_open_idx on rules.application (case_id) where settled_at is null;
create index rules_application_case_idx on rules.application (case_id, id desc);
create index rules_application_rule_idx on rules.application (rule_id, at);

create table rules.dry_run (
    id bigint generated always as identity constraint rules_dry_run_pkey primary key,
    rule_id bigint not null,
    version integer not null,
    before text not null,
    days integer not null constraint rules_dry_run_days_check check (days between 1 and 366),
    by text not null,
    at timestamptz not null,
    seen integer not null,
    matched integer not null,
    same integer not null,
    different integer not null,
    fresh integer not null,
    shadowed integer not null,
    lines jsonb not null,
    constraint rules_dry_run_version_fkey foreign key (rule_id, version) references rules.version
);

comment on column rules.dry_run.before is 'the live rules and versions that were asked before this one; if they change, the run no longer counts';
comment on column rules.dry_run.shadowed is 'cases for which it held, but an earlier rule won';
comment on column rules.dry_run.lines is 'the first 200 cases that would have gone otherwise';

create index rules_dry_run_rule_idx on rules.dry_run (rule_id, id desc);
