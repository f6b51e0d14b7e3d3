-- Who changed the working calendar on its page, when, and what; the rows of files are in imported_file. Kept for ever: due dates hang on it.

create table municipality.calendar_change (
    id         bigint generated always as identity,
    changed_at timestamptz not null,
    changed_by text        not null,
    act        text        not null,
    day        date,
    until      date,
    starts_at  time,
    was_day    date,
    name_tr    text,
    name_en    text,
    detail     text,
    constraint calendar_change_pkey primary key (id),
    constraint calendar_change_act_known check (act in ('HOLIDAY_ADDED', 'HOLIDAY_CHANGED', 'HOLIDAY_MOVED', 'HOLIDAY_CONFIRMED',
        'HOLIDAY_REMOVED', 'YEAR_FILLED', 'LEAVE_DECLARED', 'LEAVE_REMOVED', 'HOURS_SET')),
    constraint calendar_change_until_after check (until >= day),
    constraint calendar_change_day_or_hours check ((day is null) = (act = 'HOURS_SET'))
);
comment on table municipality.calendar_change is 'What administrators did to the working calendar by hand; rows are only added.';
comment on column municipality.calendar_change.changed_by is 'The account''s user name.';
comment on column municipality.calendar_change.until is 'The last day of a span; null where it is the one day.';
comment on column municipality.calendar_change.was_day is 'Where a moved holiday was before.';
comment on column municipality.calendar_change.detail is
    'HOURS_SET: the week, "1 08:30-12:30 13:30-17:30; 2 …", 1 is Monday. YEAR_FILLED: how many days were added.';
