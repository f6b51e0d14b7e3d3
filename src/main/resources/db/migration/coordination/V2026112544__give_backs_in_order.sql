create index coordination_give_back_order_idx on coordination.give_back (id) where settled_at is null;
