-- Files that an administrator has uploaded and not yet imported: they wait here between the dry run and the import, on whichever node
-- answers next. Thrown away a day later.

create table municipality.upload (
    id          uuid        not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    constraint upload_pkey primary key (id)
);
create index upload_uploaded_at_idx on municipality.upload (uploaded_at);

create table municipality.uploaded_file (
    upload_id uuid  not null,
    kind      text  not null,
    name      text  not null,
    content   bytea not null,
    constraint uploaded_file_pkey primary key (upload_id, kind),
    constraint uploaded_file_upload_fkey foreign key (upload_id) references municipality.upload (id) on delete cascade
);
