alter table mayorcalls.do_not_call add column lifted_why text
    constraint mayorcalls_do_not_call_lifted_why_check check (length(lifted_why) between 1 and 500);

alter table mayorcalls.do_not_call add constraint mayorcalls_do_not_call_lifted_why_lifted_check check (lifted_why is null or lifted_at is not null);

comment on column mayorcalls.do_not_call.lifted_why is 'how it is known that they want to be called after all; null on what was lifted before reasons were asked for, or once it was erased';

create index mayorcalls_do_not_call_lifted_idx on mayorcalls.do_not_call (lifted_at desc, id desc) where lifted_at is not null;
