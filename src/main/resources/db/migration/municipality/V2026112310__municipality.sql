-- What the municipality is. Codes are readable text and never change; rows are switched off, not deleted, since cases point at them.

create schema if not exists municipality;

create table municipality.directorate (
    code    text    not null,
    name_tr text    not null,
    name_en text    not null,
    phone   text,
    email   text,
    active  boolean not null default true,
    sort    integer not null default 0,
    constraint directorate_pkey primary key (code),
    constraint directorate_code_shape check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$')
);

create table municipality.subject_group (
    code    text    not null,
    name_tr text    not null,
    name_en text    not null,
    icon    text    not null,
    sort    integer not null default 0,
    constraint subject_group_pkey primary key (code),
    constraint subject_group_code_shape check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$')
);

create table municipality.subject (
    code                  text    not null,
    group_code            text    not null,
    name_tr               text    not null,
    name_en               text    not null,
    words                 text    not null default '',
    default_directorate   text,
    promise_working_hours integer,
    promise_working_days  integer,
    kind                  text    not null,
    not_ours_authority_tr text,
    not_ours_authority_en text,
    not_ours_contact      text,
    evidence_required     boolean not null default false,
    sensitive             boolean not null default false,
    active                boolean not null default true,
    icon                  text    not null,
    sort                  integer not null default 0,
    constraint subject_pkey primary key (code),
    constraint subject_code_shape check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    constraint subject_group_fkey foreign key (group_code) references municipality.subject_group (code),
    constraint subject_directorate_fkey foreign key (default_directorate) references municipality.directorate (code),
    constraint subject_one_promise check (promise_working_hours is null or promise_working_days is null),
    constraint subject_promise_positive check (promise_working_hours > 0 or promise_working_days > 0
        or (promise_working_hours is null and promise_working_days is null)),
    -- Ours has a directorate, not ours has whose it is; never both, never neither.
    constraint subject_ours_or_not check ((default_directorate is null) = (not_ours_authority_tr is not null)),
    constraint subject_kind_known
        check (kind in ('REQUEST', 'SUGGESTION', 'COMPLAINT', 'INFORMATION', 'THANKS', 'TIP_OFF'))
);

create table municipality.neighbourhood (
    code       text    not null,
    name       text    not null,
    population integer,
    geometry   text, -- a GeoJSON geometry in WGS 84; null where only the name is known
    centre_lat double precision,
    centre_lon double precision,
    active     boolean not null default true,
    constraint neighbourhood_pkey primary key (code),
    constraint neighbourhood_code_shape check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    constraint neighbourhood_population_positive check (population >= 0),
    constraint neighbourhood_centre_whole check ((centre_lat is null) = (centre_lon is null))
);

create table municipality.holiday (
    day       date    not null,
    starts_at time, -- null: the whole day
    name_tr   text    not null,
    name_en   text    not null,
    source    text    not null,
    proposed  boolean not null default false,
    constraint holiday_pkey primary key (day, name_tr)
);

-- Declared each time (idari izin); wins over every rule.
create table municipality.administrative_leave (
    day       date not null,
    starts_at time, -- null: from the day's beginning
    name_tr   text not null,
    name_en   text not null,
    source    text not null,
    constraint administrative_leave_pkey primary key (day)
);

create table municipality.working_hours (
    weekday    smallint not null, -- 1 Monday to 7 Sunday (ISO 8601)
    opens_at   time     not null,
    closes_at  time     not null,
    constraint working_hours_pkey primary key (weekday, opens_at),
    constraint working_hours_weekday check (weekday between 1 and 7),
    constraint working_hours_forward check (opens_at < closes_at)
);

-- Every file that was imported; one kind is loaded from the start folder at most once.
create table municipality.imported_file (
    id          bigint generated always as identity,
    kind        text        not null,
    name        text        not null,
    sha256      text        not null,
    rows        integer     not null,
    warnings    integer     not null,
    imported_by text        not null,
    imported_at timestamptz not null,
    constraint imported_file_pkey primary key (id)
);
create index imported_file_kind_idx on municipality.imported_file (kind);

-- One row; every change of the tables above counts it up, so that all nodes drop what they hold in memory.
create table municipality.revision (
    one    boolean not null default true,
    number bigint  not null,
    constraint revision_pkey primary key (one),
    constraint revision_one_row check (one)
);
insert into municipality.revision (number) values (1);
