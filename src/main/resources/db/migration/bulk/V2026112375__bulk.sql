create schema bulk;

create table bulk.import_job (
    id bigint generated always as identity constraint bulk_import_job_pkey primary key,
    source text not null constraint bulk_import_job_source_check check (source ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    file_name text not null,
    sha256 bytea not null,
    headers text not null,
    state text not null,
    mapping text,
    staff_username text not null,
    uploaded_at timestamptz not null,
    finished_at timestamptz
);

comment on column bulk.import_job.source is 'the system that the rows are from: with the external reference it makes a row one case';
comment on column bulk.import_job.headers is 'the names of the columns, as a JSON array';
comment on column bulk.import_job.mapping is 'which column is which field, as JSON';

create table bulk.import_row (
    job_id bigint not null constraint bulk_import_row_job_fkey references bulk.import_job on delete cascade,
    line integer not null,
    cells_sealed bytea,
    state text not null,
    faults text,
    case_id bigint constraint bulk_import_row_case_fkey references cases.case_file,
    constraint bulk_import_row_pkey primary key (job_id, line)
);

comment on column bulk.import_row.line is 'of the file, from 1, the header included: what a spreadsheet shows';
comment on column bulk.import_row.cells_sealed is 'the row as a JSON array, encrypted since it may hold a national id; gone once it is a case';
comment on column bulk.import_row.faults is 'column, message key and arguments of each, as JSON; never what stands in the cell';
create index bulk_import_row_state_idx on bulk.import_row (job_id, state, line);

create table bulk.saved_mapping (
    name text constraint bulk_saved_mapping_pkey primary key,
    mapping text not null,
    staff_username text not null,
    at timestamptz not null
);
