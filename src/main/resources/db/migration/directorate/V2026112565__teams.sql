-- Teams (ekip) of a directorate: who goes out together. They are switched off, not deleted, since assignments point at them.
create table directorate.team (
    id bigint generated always as identity constraint directorate_team_pkey primary key,
    directorate text not null,
    name text not null,
    active boolean not null default true,
    constraint directorate_team_name_key unique (directorate, name)
);

create table directorate.team_member (
    team_id bigint not null constraint directorate_team_member_team_fkey references directorate.team,
    username text not null,
    constraint directorate_team_member_pkey primary key (team_id, username)
);
create index directorate_team_member_username_idx on directorate.team_member (username);

alter table directorate.assignment add column team_id bigint
    constraint directorate_assignment_team_fkey references directorate.team;
comment on column directorate.assignment.team_id is 'the team that has it; beside it an assignee, where somebody of the team took it';

create index directorate_assignment_team_idx on directorate.assignment (team_id, received_at, id)
    where status in ('OPEN', 'ACCEPTED', 'PLANNED') and team_id is not null;
create index directorate_assignment_day_idx on directorate.assignment (directorate, planned_for, id) where status = 'PLANNED';
