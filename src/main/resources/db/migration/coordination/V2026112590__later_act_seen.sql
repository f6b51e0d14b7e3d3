alter table coordination.later_act add column seen_seq bigint not null default 0;

comment on column coordination.later_act.seen_seq is 'the last line of the case''s history when it was wanted; whoever of the house decides after it is not overruled';
