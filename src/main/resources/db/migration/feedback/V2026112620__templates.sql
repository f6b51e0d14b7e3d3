create table feedback.template_change (
    id bigint generated always as identity constraint feedback_template_change_pkey primary key,
    occasion text not null,
    medium text not null,
    language text not null,
    version integer not null constraint feedback_template_change_version_check check (version > 0),
    subject text,
    body text,
    changed_by text not null,
    changed_at timestamptz not null,
    constraint feedback_template_change_version_key unique (occasion, medium, language, version),
    constraint feedback_template_change_text_check check ((subject is null) = (body is null))
);

comment on table feedback.template_change is 'every change of a text to applicants; the latest of an occasion, medium and language is in force; append-only';
comment on column feedback.template_change.body is 'plain text with {variables}; null where the text went back to the default';
comment on column feedback.template_change.version is 'what the next change must have seen, so that nobody overwrites unseen';

-- What a message tells, so that another medium can tell it in its own words.
alter table feedback.message add column content jsonb;
comment on column feedback.message.content is 'what the occasion brought along (words, date, authority, code); null before templates';
