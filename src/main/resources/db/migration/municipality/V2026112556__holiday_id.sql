-- A page that changes or moves one holiday has to name it by something that does not move with it. An import of the year gives new numbers.

alter table municipality.holiday
    add column id bigint generated always as identity,
    add constraint holiday_id_key unique (id);
comment on column municipality.holiday.id is 'Names the row in addresses of the calendar''s pages, not longer than until the next import of its year.';
