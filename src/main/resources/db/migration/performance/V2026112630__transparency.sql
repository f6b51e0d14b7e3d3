create schema performance;

create table performance.changed_case (
    id bigint generated always as identity constraint performance_changed_case_pkey primary key,
    case_id bigint not null
);

comment on table performance.changed_case is 'cases whose first promise is to be judged again; only ever appended to by acts, so that none waits for another';

create table performance.first_promise (
    case_id bigint constraint performance_first_promise_pkey primary key
        constraint performance_first_promise_case_fkey references cases.case_file,
    month date not null constraint performance_first_promise_month_check check (extract(day from month) = 1),
    subject text,
    neighbourhood text,
    door text not null,
    only_total boolean not null,
    taken_over boolean not null,
    due_at timestamptz,
    answered_at timestamptz,
    ended_at timestamptz
);

comment on table performance.first_promise is 'a copy, computed whole from the history: what became of the first 48 hours of every case';
comment on column performance.first_promise.month is 'the first day of the month in which it was said, in the municipality''s time zone';
comment on column performance.first_promise.only_total is 'the applicant''s identity is hidden: it is counted in the whole town''s figures alone';
comment on column performance.first_promise.taken_over is 'another system answered for it, so that our clock says nothing of it';
comment on column performance.first_promise.due_at is 'absent while the 48 hours stand still';
create index performance_first_promise_month_idx on performance.first_promise (month);
create index performance_first_promise_due_idx on performance.first_promise (due_at) where due_at is not null;

create table performance.stale_month (
    month date constraint performance_stale_month_pkey primary key
);

comment on table performance.stale_month is 'months in which something was judged again since they were last counted';

create table performance.tally (
    month date not null,
    by text not null constraint performance_tally_by_check check (by in ('TOWN', 'SUBJECT', 'NEIGHBOURHOOD', 'DOOR')),
    code text not null,
    counted bigint not null,
    kept bigint not null,
    late bigint not null,
    running bigint not null,
    taken_over bigint not null,
    ended bigint not null,
    constraint performance_tally_pkey primary key (month, by, code),
    constraint performance_tally_counted_check check (counted = kept + late + running)
);

comment on table performance.tally is 'how many, exactly; only what performance.Disclosure lets through leaves the house';
comment on column performance.tally.code is 'empty for the town, and for what is counted in no row of its own';

create table performance.publication (
    only_one boolean constraint performance_publication_pkey primary key default true
        constraint performance_publication_only_one_check check (only_one),
    as_of timestamptz not null
);

comment on table performance.publication is 'the moment for which the tallies are true';

insert into performance.changed_case (case_id) select id from cases.case_file order by id;
