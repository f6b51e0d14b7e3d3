create table feedback.delivery_report (
    id bigint generated always as identity constraint feedback_delivery_report_pkey primary key,
    message_id bigint not null constraint feedback_delivery_report_message_fkey references feedback.message,
    outcome text not null constraint feedback_delivery_report_outcome_check check (outcome in ('ARRIVED', 'CAME_BACK', 'DELAYED')),
    words text not null,
    at timestamptz not null,
    constraint feedback_delivery_report_key unique (message_id, outcome, words)
);

comment on table feedback.delivery_report is 'what a medium told of a message after it took it: bounces, delivery reports; the same report once';
comment on column feedback.delivery_report.words is 'of the other side, without addresses';
