alter table mayorcalls.call
    add column quiet_by text,
    add column quiet_why text constraint mayorcalls_call_quiet_why_check check (length(quiet_why) between 1 and 500);

alter table mayorcalls.call add constraint mayorcalls_call_quiet_check check (quiet_why is null or quiet_by is not null);

comment on column mayorcalls.call.quiet_by is 'who had the number rung in the hours in which nobody is to be called; null where it was another hour';
comment on column mayorcalls.call.quiet_why is 'why they were rung all the same: they asked for that hour; null once it was erased';
