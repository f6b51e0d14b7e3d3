create table municipality.question (
    subject text not null constraint municipality_question_subject_fkey references municipality.subject,
    code text not null,
    type text not null constraint municipality_question_type_check
        check (type in ('TEXT', 'NUMBER', 'CHOICE', 'CHOICES', 'DATE', 'PHOTO', 'PLACE')),
    text_tr text not null,
    text_en text not null,
    hint_tr text not null,
    hint_en text not null,
    required boolean not null,
    choices text not null,
    sort integer not null,
    constraint municipality_question_pkey primary key (subject, code)
);

comment on table municipality.question is 'guided questions of subjects, the same at every door';
comment on column municipality.question.choices is 'code=Türkçe=English | ...; empty where none are offered';
