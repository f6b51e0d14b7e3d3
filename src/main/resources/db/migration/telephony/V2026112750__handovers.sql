alter table telephony.exchange_order
    add column call_id bigint constraint telephony_exchange_order_call_fkey references telephony.call,
    add column operator text,
    add column reason text,
    add column key uuid constraint telephony_exchange_order_key unique,
    add column confirmed_at timestamptz;

comment on column telephony.exchange_order.done_at is 'when a node took it; done it is when it is confirmed';
comment on column telephony.exchange_order.operator is 'who ordered it, and is told of trouble';
comment on column telephony.exchange_order.key is 'of the form: pressed twice it is one order';
comment on column telephony.exchange_order.confirmed_at is 'when the exchange said that it did it';
create index telephony_exchange_order_operator_idx on telephony.exchange_order (operator, id desc) where operator is not null;

alter table telephony.transfer add column key uuid constraint telephony_transfer_key unique;
comment on column telephony.transfer.key is 'of the form: pressed twice it is one handover';

alter table telephony.call_back add column origin text;
update telephony.call_back set origin = case when kind = 'HANDOVER' then 'switchboard' else door end;
alter table telephony.call_back alter column origin set not null;
comment on column telephony.call_back.door is 'on whose list it stands';
comment on column telephony.call_back.origin is 'the door where the caller was lost, or that promised the call';

-- What was lost at the switchboard stood on a list that nobody saw. It is on the call centre's, and with the number's open entry where there is one.
with twice as (
    select old.id as old_id, new.id as new_id, old.times, old.first_at, old.last_at, old.last_call_id
    from telephony.call_back old join telephony.call_back new
        on new.caller = old.caller and new.door = 'callcentre' and new.kind = 'LOST' and new.closed_at is null
    where old.door = 'switchboard' and old.kind = 'LOST' and old.closed_at is null
), moved as (
    update telephony.call_back_call c set call_back_id = t.new_id from twice t where c.call_back_id = t.old_id returning c.call_id
), summed as (
    update telephony.call_back b set times = b.times + t.times, first_at = least(b.first_at, t.first_at),
        last_at = greatest(b.last_at, t.last_at),
        last_call_id = case when t.last_at > b.last_at then t.last_call_id else b.last_call_id end
    from twice t where b.id = t.new_id returning b.id
)
update telephony.call_back b set times = 0, outcome = 'NOT_LOST', closed_at = b.last_at from twice t where b.id = t.old_id;
update telephony.call_back set door = 'callcentre' where door = 'switchboard';
