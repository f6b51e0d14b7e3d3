create table coordination.saved_view (
    id bigint generated always as identity constraint coordination_saved_view_pkey primary key,
    username text not null,
    name text not null,
    view text not null,
    neighbourhood text not null,
    door text not null,
    subject text not null,
    constraint coordination_saved_view_name_key unique (username, name)
);

comment on table coordination.saved_view is 'lists of the triage desk that somebody narrowed and keeps under a name of their own';
