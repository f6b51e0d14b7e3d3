-- The table of db-scheduler, in its own shape (16.x, PostgreSQL): which timers there are and which node runs one just now.
create table database.timer (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    constraint timer_pkey primary key (task_name, task_instance)
);

comment on table database.timer is 'timers of the house; each runs on one node at a time (db-scheduler)';

create index timer_execution_time_idx on database.timer (execution_time);
create index timer_last_heartbeat_idx on database.timer (last_heartbeat);
