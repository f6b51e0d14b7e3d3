alter table feedback.message
    drop constraint feedback_message_status_check,
    add constraint feedback_message_status_check
        check (status in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'UNCERTAIN', 'CANCELLED')),
    add column sent_at timestamptz,
    add column report_by timestamptz,
    add constraint feedback_message_report_check check (status <> 'SENT' or report_by is not null);

comment on column feedback.message.sent_at is 'when a medium that reports took it; not yet delivered';
comment on column feedback.message.report_by is 'until when that report is awaited; after it a person decides';

create index feedback_message_unreported_idx on feedback.message (report_by) where status = 'SENT';

alter table feedback.delivery_report
    drop constraint feedback_delivery_report_outcome_check,
    add constraint feedback_delivery_report_outcome_check check (outcome in ('ARRIVED', 'CAME_BACK', 'DELAYED', 'UNKNOWN'));
