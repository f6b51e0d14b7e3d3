create table feedback.call_wish (
    applicant_id bigint constraint feedback_call_wish_pkey primary key
        constraint feedback_call_wish_applicant_fkey references citizen.applicant,
    part text not null constraint feedback_call_wish_part_check check (part in ('MORNING', 'NOON', 'EVENING')),
    at timestamptz not null
);

comment on table feedback.call_wish is 'in which part of the day an applicant wishes to be called';
