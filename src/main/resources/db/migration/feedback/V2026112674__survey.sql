-- Two questions after the closing question; docs/adr/0015-closing-loop.md.
create table feedback.survey (
    question_id bigint constraint feedback_survey_pkey primary key
        constraint feedback_survey_question_fkey references feedback.question,
    result smallint constraint feedback_survey_result_check check (result between 1 and 5),
    treatment smallint constraint feedback_survey_treatment_check check (treatment between 1 and 5),
    comment text constraint feedback_survey_comment_check check (length(comment) between 1 and 1000),
    through text not null,
    answered_at timestamptz not null,
    changed_at timestamptz not null,
    constraint feedback_survey_something_check check (coalesce(result, treatment) is not null or comment is not null)
);

comment on table feedback.survey is 'one answer a conclusion; the grades are in the history as well, the comment is here alone, so that it can be erased';
comment on column feedback.survey.result is 'how content with what came of it, 1 to 5';
comment on column feedback.survey.treatment is 'how content with being treated and kept informed, 1 to 5';
comment on column feedback.survey.through is 'the code of the door by which it was answered last';

create index feedback_question_asked_at_idx on feedback.question (asked_at);
