alter table mayorcalls.call add column wished text
    constraint mayorcalls_call_wished_check check (wished in ('MORNING', 'NOON', 'EVENING'));

alter table mayorcalls.call add constraint mayorcalls_call_wished_outcome_check check (wished is null or outcome = 'ANOTHER_TIME');

comment on column mayorcalls.call.wished is 'in which part of the day they asked to be called instead; shown where the next call is made';
