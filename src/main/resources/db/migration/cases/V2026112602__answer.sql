create table cases.answer (
    case_id bigint not null constraint cases_answer_case_fkey references cases.case_file,
    place integer not null,
    code text not null,
    question_tr text not null,
    question_en text not null,
    value text not null,
    text_tr text not null,
    text_en text not null,
    constraint cases_answer_pkey primary key (case_id, place)
);

comment on table cases.answer is 'what the applicant said to the guided questions of the subject, with the questions as they were asked';
