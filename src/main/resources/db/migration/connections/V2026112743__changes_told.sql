alter table connections.change
    add column switched text not null default '' constraint connections_change_switched_check check (switched in ('', 'on', 'off')),
    add column detail text not null default '';

comment on column connections.change.detail is 'addresses as they were and are now; never a secret';

alter table connections.connection add column trouble_kind text not null default 'OTHER';

comment on column connections.connection.trouble_kind is 'what kind of trouble, for the reader; trouble has the words of the other side';
