-- Which of the photos of the work show the place before it, and which after it.
alter table cases.attachment add column moment text
    constraint cases_attachment_moment_check check (moment in ('BEFORE', 'AFTER'));
comment on column cases.attachment.moment is 'of evidence alone; absent where nobody said, which reads as after the work';
